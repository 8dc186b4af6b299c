import type { SourceSentence } from '../../article/article.ts';
import type { WrittenSection } from '../../post/writing.ts';
import type { Passage } from './passages.ts';

/**
 * Which passage each section of a reply renders: the one its heading's sources lie in, else the next in order. A reply
 * with more sections than were asked for goes on in the last; what it made from other parts of the article is left out.
 */
export function assignPassages(
  sections: readonly WrittenSection[],
  passages: readonly Passage[],
  sentences: readonly SourceSentence[],
): { passage: Passage; section: WrittenSection }[] {
  const blockOf = new Map(sentences.map(({ id, block }) => [id, block]));
  const asked = new Set(passages.flatMap(({ heading, blocks }) => (heading === null ? blocks : [heading, ...blocks])));
  const isAsked = ({ heading, paragraphs }: WrittenSection): boolean => {
    const cited = [...(heading === null ? [] : [heading]), ...paragraphs]
      .flatMap(({ sourceIds }) => sourceIds)
      .map((id) => blockOf.get(id))
      .filter((block) => block !== undefined);
    return cited.length === 0 || cited.some((block) => asked.has(block));
  };
  let next = 0;
  return sections.filter(isAsked).flatMap((section) => {
    const cited = (section.heading?.sourceIds ?? []).map((id) => blockOf.get(id));
    const named = passages.findIndex(({ heading }) => heading !== null && cited.includes(heading));
    const at = named === -1 ? Math.min(next, passages.length - 1) : named;
    const passage = passages[at];
    next = at + 1;
    return passage === undefined ? [] : [{ passage, section }];
  });
}
