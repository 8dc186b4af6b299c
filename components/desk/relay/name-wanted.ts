import { i18n } from '#i18n';
import type { Article } from '../../../utils/article/article.ts';
import { blockText } from '../../../utils/article/article-text.ts';
import type { WantedParts } from '../../../utils/engines/job/wanted-parts.ts';
import { partsWanted } from '../../../utils/engines/job/writers-parts.ts';
import { splitSections } from '../../../utils/engines/split-sections.ts';
import { namePart } from './name-part.ts';

/** More than these are counted: the line is to be read at a glance. */
const NAMED_AT_MOST = 3;

/** 題名, 本文の「Background」: what is wanted, by name; sections each by their own heading, unless all of them are. */
export function nameWanted(wanted: WantedParts, article: Article): string[] {
  const sections = splitSections(article).map(({ heading, blocks }) => ({
    heading,
    blocks: blocks.length > 0 ? blocks : [heading],
  }));
  const open = sections.filter(({ blocks }) => blocks.some((block) => block !== null && wanted.blocks.includes(block)));
  return partsWanted(wanted).flatMap((part) => {
    if (part !== 'sections' || open.length === sections.length) return [namePart(part)];
    const names = open.slice(0, NAMED_AT_MOST).map(({ heading }) => nameSection(heading, article));
    const others = open.length - names.length;
    return others === 0 ? names : [...names, i18n.t('desk.relay.others', [String(others)])];
  });
}

function nameSection(heading: number | null, article: Article): string {
  const block = heading === null ? undefined : article.blocks[heading];
  return block === undefined ? i18n.t('desk.relay.opening') : i18n.t('desk.relay.section', [blockText(block)]);
}
