import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type InsertReport, isWhole, type TitleOutcome } from '../../../utils/insert/insert-report.ts';
import type { BlockPlace } from '../../../utils/post/place-blocks.ts';
import type { Loss } from '../../../utils/targets/target.ts';
import { namePlace } from '../name-place.ts';
import { sayLoss } from '../say-loss.ts';
import { sayLineLoss, shortened } from './say-line-loss.ts';

interface InsertResultProps {
  name: string;
  report: InsertReport;
  tooLong: readonly Loss[];
  onGoTo: (blockId: string) => void;
  children: ComponentChildren;
}

/** How much arrived, and block by block what did not; what was read in the editor is shown as text alone. */
export function InsertResult({ name, report, tooLong, onGoTo, children }: InsertResultProps) {
  const { blocks, whole, losses, unsendable, title, extra, gone } = report;
  const titleNote = sayTitle(title);
  return (
    <div class={isWhole(report) && tooLong.length === 0 ? 'say done' : 'say'} data-testid="insert-result">
      <p>{i18n.t('desk.insert.done', [name, String(whole), String(blocks)])}</p>
      {titleNote !== null && <p data-testid="insert-title-note">{titleNote}</p>}
      {tooLong.map((loss) => (
        <p key={loss.kind}>
          {sayLoss(loss)}
          {i18n.t(loss.kind === 'title-too-long' ? 'desk.insert.titleTooLong' : 'desk.insert.tooLong')}
        </p>
      ))}
      {extra > 0 && <p>{i18n.t('desk.insert.extra', [String(extra)])}</p>}
      {gone.length > 0 && (
        <div data-testid="insert-gone">
          <p>{i18n.t('desk.insert.gone', [String(gone.length)])}</p>
          <ul class="insert-losses">
            {gone.map((line, index) => (
              <li key={index}>{shortened(line)}</li>
            ))}
          </ul>
        </div>
      )}
      {(losses.length > 0 || unsendable.length > 0) && (
        <ul class="insert-losses remaining" data-testid="insert-losses">
          {losses.map(({ place, losses: of }) => (
            <li key={place.id}>
              <Jump place={place} onGoTo={onGoTo} />
              {of.map(sayLineLoss).join(i18n.t('desk.listComma'))}
            </li>
          ))}
          {unsendable.map((place) => (
            <li key={place.id}>
              <Jump place={place} onGoTo={onGoTo} />
              {i18n.t('desk.insert.unsendable')}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

function Jump({ place, onGoTo }: { place: BlockPlace; onGoTo: (blockId: string) => void }) {
  return (
    <button type="button" class="link-like" data-testid="insert-jump" onClick={() => onGoTo(place.id)}>
      {namePlace(place)}
    </button>
  );
}

function sayTitle(title: TitleOutcome): string | null {
  return title === 'arrived' ? null : i18n.t(`desk.insert.title.${title}`);
}
