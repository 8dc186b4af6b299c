import type * as v from 'valibot';
import type { TaughtRule } from '../taught-rule.ts';
import type { Row, UndoRow } from './restore-rows.ts';
import * as rows from './row-schemas.ts';
import { uniteAnnouncements, uniteDrafts } from './unite-rows.ts';

/** What a writer knows the rows as; parts of a draft go uncounted. */
export const BACKUP_GROUPS = [
  'drafts',
  'versions',
  'announcements',
  'glossary',
  'siteRules',
  'settings',
  'typed',
] as const;
export type BackupGroup = (typeof BACKUP_GROUPS)[number];

/** How the rows of one table are read from a backup, and which of two that name the same thing is kept. */
export interface BackedUpTable {
  schema: v.GenericSchema<unknown, Row>;
  /** Null: parts of a draft, which stand and fall with it (`partsOfDraft`). */
  group: BackupGroup | null;
  /** When the row was changed last; null where nobody noted it: then merging keeps what is here. */
  changedAt: ((row: Row) => number) | null;
  /** What names the same thing on another device, where that is not the primary key; null for rows that name nothing. */
  names: ((row: Row) => string | null) | null;
  /** Of two rows the one that is kept, with what only the other says and that does not tell which is newer. */
  unite: ((kept: Row, other: Row) => Row) | null;
}

const plain = (schema: BackedUpTable['schema'], group: BackupGroup | null): BackedUpTable => ({
  schema,
  group,
  changedAt: null,
  names: null,
  unite: null,
});

const moment = (field: string) => (row: Row) => Number(row[field]);

/** Every table of the writer's, in the order they stand in a file: drafts before their parts. */
export const BACKED_UP: Readonly<Record<string, BackedUpTable>> = {
  drafts: { ...plain(rows.draftRow, 'drafts'), changedAt: moment('updatedAt'), unite: uniteDrafts },
  posts: plain(rows.postRow, null),
  articles: plain(rows.articleRow, null),
  jobs: plain(rows.jobRow, null),
  dismissals: plain(rows.dismissalsRow, null),
  versions: plain(rows.versionRow, 'versions'),
  announcements: {
    ...plain(rows.announcementsRow, 'announcements'),
    changedAt: moment('updatedAt'),
    unite: uniteAnnouncements,
  },
  requests: plain(rows.requestRow, 'typed'),
  scratch: plain(rows.scratchRow, 'typed'),
  profiles: plain(rows.profileRow, 'settings'),
  templates: plain(rows.templateRow, 'settings'),
  styles: plain(rows.styleRow, 'settings'),
  ownTargets: { ...plain(rows.ownTargetRow, 'settings'), changedAt: moment('updatedAt') },
  engines: plain(rows.engineRow, 'settings'),
  glossary: { ...plain(rows.glossaryRow, 'glossary'), names: ({ source }) => String(source).trim() || null },
  siteRules: { ...plain(rows.taughtRuleRow, 'siteRules'), changedAt: moment('at'), names: namesPages },
};

/** Tables that no backup holds, each with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  incoming: 'what is read from a backup before it is restored',
  undoing: 'what takes back the last restoring on this device',
  backups: 'when this device was backed up and restored',
  journals: 'undo steps, which lead to the text of one revision on this device',
  sources: 'made from the articles',
  searchBlocks: 'made from the drafts',
  searchBits: 'made from the drafts',
  searchStale: 'made from the drafts',
  complete: 'which of the tables made from others are whole',
};

/** Of two rules for the same pages one holds; those taken away name nothing any more. */
function namesPages(row: Row): string | null {
  const { host, path, retired } = row as unknown as TaughtRule;
  return retired === null ? `${host} ${path ?? ''}` : null;
}

/** Keys of the rows that are part of the draft, by table. */
export function partsOfDraft(draft: Row): Record<string, string[]> {
  const { id, articleId, recheck } = draft as unknown as DraftParts;
  const articles = [articleId, recheck?.waiting, recheck?.previous?.articleId];
  return {
    posts: [id],
    jobs: [id],
    dismissals: [id],
    articles: articles.filter((article) => article !== null && article !== undefined),
  };
}

/**
 * Tables whose rows are of one draft each, and which that is by the row's key: what stands there is the draft, to its writer.
 * Articles are shared; versions are made from the text by themselves.
 */
export const OF_DRAFT: Readonly<Record<string, (key: string) => string>> = {
  drafts: (key) => key,
  posts: (key) => key,
  jobs: (key) => key,
  dismissals: (key) => key,
  announcements: (key) => key,
  // `relay:…`, `card-photo:own:…`: what else is kept there ends in an address.
  scratch: (key) => key.slice(key.lastIndexOf(':') + 1),
};

/** The draft that a row was of when it was restored or taken away; null for rows of none. */
export function draftOfRow(table: string, { key, before, after }: Omit<UndoRow, 'n'>): string | null {
  if (table === 'versions') return String((after ?? before)?.draftId);
  return OF_DRAFT[table]?.(key) ?? null;
}

interface DraftParts {
  id: string;
  articleId: string;
  recheck?: { waiting: string | null; previous: { articleId: string } | null };
}
