import { i18n } from '#i18n';
import type { Article } from '../../../utils/article/article.ts';
import type { WantedParts } from '../../../utils/engines/job/wanted-parts.ts';
import { partsWanted } from '../../../utils/engines/job/writers-parts.ts';
import { splitSections } from '../../../utils/engines/split-sections.ts';
import { namePart } from '../relay/name-part.ts';

interface WritingProgressProps {
  article: Article;
  /** All that a post of this depth has. */
  all: WantedParts;
  /** What is still to be written. */
  wanted: WantedParts;
}

/** 題名 済、要点 済、リード まだ、本文 2/5 */
export function WritingProgress({ article, all, wanted }: WritingProgressProps) {
  const open = partsWanted(wanted);
  const sections = splitSections(article).map(({ heading, blocks }) => (blocks.length > 0 ? blocks : [heading]));
  const done = sections.filter((blocks) => !wanted.blocks.some((block) => blocks.includes(block))).length;
  return (
    <ul class="writing-progress" aria-label={i18n.t('desk.write.progress')} data-testid="writing-progress">
      {partsWanted(all).map((part) => {
        const isDone = !open.includes(part);
        return (
          <li key={part} data-done={isDone}>
            <span aria-hidden="true">{isDone ? '✓' : '○'}</span>{' '}
            {part === 'sections'
              ? i18n.t('desk.write.sections', [String(done), String(sections.length)])
              : namePart(part)}
            <span class="visually-hidden"> {i18n.t(isDone ? 'desk.write.done1' : 'desk.write.todo')}</span>
          </li>
        );
      })}
    </ul>
  );
}
