import { i18n } from '#i18n';
import type { WantedParts } from '../../../utils/engines/job/wanted-parts.ts';
import { partsWanted } from '../../../utils/engines/job/writers-parts.ts';
import { namePart } from '../relay/name-part.ts';

interface WritingProgressProps {
  /** All that a post of this depth has. */
  all: WantedParts;
  /** What is still to be written. */
  wanted: WantedParts;
}

/** 題名 済、要点 済、リード まだ、本文 2/5 */
export function WritingProgress({ all, wanted }: WritingProgressProps) {
  const open = partsWanted(wanted);
  const done = all.blocks.filter((block) => !wanted.blocks.includes(block)).length;
  return (
    <ul class="writing-progress" aria-label={i18n.t('desk.write.progress')} data-testid="writing-progress">
      {partsWanted(all).map((part) => {
        const isDone = !open.includes(part);
        return (
          <li key={part} data-done={isDone}>
            <span aria-hidden="true">{isDone ? '✓' : '・'}</span>{' '}
            {part === 'sections'
              ? i18n.t('desk.write.sections', [String(done), String(all.blocks.length)])
              : namePart(part)}
            <span class="visually-hidden"> {i18n.t(isDone ? 'desk.write.done1' : 'desk.write.todo')}</span>
          </li>
        );
      })}
    </ul>
  );
}
