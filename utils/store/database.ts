import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Article, SourceSentence } from '../article/article.ts';
import type { TraceLine } from '../article/trace.ts';
import type { WritingJob } from '../engines/job/writing-job.ts';
import type { CardChoices, CardLook } from '../post/card.ts';
import type { ComposeRequest } from '../post/compose-request.ts';
import type { DraftSummary } from '../post/draft.ts';
import type { EngineSettings } from '../post/engine-settings.ts';
import type { GlossaryEntry } from '../post/glossary.ts';
import type { Post } from '../post/post.ts';
import type { Profile } from '../post/profile.ts';
import type { DraftVersion } from '../post/version.ts';
import type { WritingStyle } from '../post/writing-style.ts';
import type { Announcements } from '../targets/announce/announcement.ts';
import type { OwnTarget } from '../targets/own/own-target.ts';
import type { BackupMark, IncomingRow, UndoRow } from './backup/restore-rows.ts';
import { DATABASE_NAME } from './database-name.ts';
import { migrate } from './migrations/index.ts';
import type { SearchBits, SearchBlock, SearchStale } from './search/stored-index.ts';
import type { StoredSource } from './stored-source.ts';
import type { StoredTemplate } from './stored-template.ts';
import type { TaughtRule } from './taught-rule.ts';

interface StoredPost {
  draftId: string;
  post: Post;
  revision: number;
  /** What was chosen for its title card; absent until one is opened. */
  card?: CardChoices;
}

interface StoredArticle {
  id: string;
  canonicalUrl: string;
  article: Article;
  sentences: SourceSentence[];
  /** How the clip came about; articles of 0.1.0 have none. */
  trace?: TraceLine[];
  /** When it was clipped, milliseconds since 1970; articles of 0.1.0 have none: their draft's `createdAt` says it. */
  clippedAt?: number;
  /** Sentence ids up to this one have been given, to sentences of this or an earlier clip. */
  highestId?: number;
}

/** A text typed outside the post (a reply being pasted), kept until it is used. */
interface StoredScratch {
  key: string;
  text: string;
}

/** Undo steps of the post of that revision. */
interface StoredJournal {
  draftId: string;
  revision: number;
  /** An `UndoJournal` as JSON: it is written at each save, and a text is stored in a fraction of the time its many small parts take. */
  journal: string;
}

/** Findings the writer has waved off, by what they are remembered by (`dismissalKey`), the latest last. */
interface StoredDismissals {
  draftId: string;
  keys: string[];
}

/** A table made from another has a row for each of that one's; no row of this while some are still to be made. */
interface CompleteTable {
  table: 'sources';
}

/** What holds for all posts: the profile, and what title cards look like. */
type StoredProfile = { key: 'mine'; profile: Profile } | { key: 'card'; look: CardLook };

interface StoredStyle extends WritingStyle {
  templateId: string;
}

export type YakuhoDatabase = Dexie & {
  drafts: EntityTable<DraftSummary, 'id'>;
  posts: EntityTable<StoredPost, 'draftId'>;
  articles: EntityTable<StoredArticle, 'id'>;
  requests: EntityTable<ComposeRequest, 'id'>;
  profiles: Table<StoredProfile, StoredProfile['key']>;
  scratch: EntityTable<StoredScratch, 'key'>;
  siteRules: EntityTable<TaughtRule, 'id'>;
  jobs: EntityTable<WritingJob, 'draftId'>;
  engines: EntityTable<EngineSettings, 'id'>;
  styles: EntityTable<StoredStyle, 'templateId'>;
  glossary: EntityTable<GlossaryEntry, 'id'>;
  versions: EntityTable<DraftVersion, 'id'>;
  journals: EntityTable<StoredJournal, 'draftId'>;
  dismissals: EntityTable<StoredDismissals, 'draftId'>;
  templates: EntityTable<StoredTemplate, 'id'>;
  sources: EntityTable<StoredSource, 'articleId'>;
  searchBlocks: EntityTable<SearchBlock, 'block'>;
  searchBits: Table<SearchBits, [number, number]>;
  searchStale: EntityTable<SearchStale, 'draftId'>;
  complete: EntityTable<CompleteTable, 'table'>;
  incoming: EntityTable<IncomingRow, 'n'>;
  undoing: EntityTable<UndoRow, 'n'>;
  backups: EntityTable<BackupMark, 'key'>;
  announcements: EntityTable<Announcements, 'draftId'>;
  ownTargets: EntityTable<OwnTarget, 'id'>;
};

/**
 * The browser tells the first of those who wait for an older version to be closed, and nobody behind it: who has waited so
 * long is told all the same. Opening takes well under a second.
 */
const OPENING_MS = 5_000;

/** Says when the database waits for other pages that still hold an older version of it open, and when it no longer does. */
export function onBlocked(database: YakuhoDatabase, listener: (blocked: boolean) => void, signal: AbortSignal): void {
  const blocked = () => listener(true);
  database.on('blocked', blocked);
  const late = setTimeout(blocked, OPENING_MS);
  // At once: what the page asks for first may be an answer that waits for the database elsewhere.
  const opened = database.open().then(
    () => listener(false),
    // Said by whoever reads.
    (error: unknown) => console.error(error),
  );
  void opened.finally(() => clearTimeout(late));
  signal.addEventListener('abort', () => {
    clearTimeout(late);
    database.on('blocked').unsubscribe(blocked);
  });
}

/** Opens (on first use) the extension's database. Never call it from a content script: it would be the page's origin. */
export function openDatabase(name = DATABASE_NAME): YakuhoDatabase {
  const database = new Dexie(name) as YakuhoDatabase;
  migrate(database);
  return database;
}
