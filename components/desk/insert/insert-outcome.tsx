import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Standing } from '../../../utils/insert/order.ts';
import { InsertResult } from './insert-result.tsx';
import { OldTitle } from './old-title.tsx';
import { sayInsertProblem } from './say-insert-problem.ts';
import type { InsertState, useInsert } from './use-insert.ts';

interface InsertOutcomeProps {
  name: string;
  insertion: ReturnType<typeof useInsert>;
  onCopy: () => void;
  onGoTo: (blockId: string) => void;
}

/** How far it has come, what the writer is asked, and what came of it: brought into view with its buttons, in a low bar too. */
export function InsertOutcome(props: InsertOutcomeProps) {
  const { state } = props.insertion;
  const said = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => said.current?.scrollIntoView({ block: 'nearest' }), [state.kind]);
  if (state.kind === 'idle') return null;
  return (
    <div ref={said}>
      <Said {...props} state={state} />
    </div>
  );
}

interface SaidProps extends InsertOutcomeProps {
  state: Exclude<InsertState, { kind: 'idle' }>;
}

function Said({ state, name, insertion, onCopy, onGoTo }: SaidProps) {
  switch (state.kind) {
    case 'asking':
      return <p>{i18n.t('desk.insert.asking')}</p>;
    case 'at-work':
      return (
        <div class="row-of-buttons">
          <p data-testid="insert-step" data-step={state.step}>
            {i18n.t(`desk.insert.step.${state.step}`, [name])}
          </p>
          {/* From then on the post is on its way into the editor. */}
          {state.step !== 'filling' && state.step !== 'reading' && (
            <button type="button" class="btn small" data-testid="insert-stop" onClick={insertion.stop}>
              {i18n.t('desk.insert.stop')}
            </button>
          )}
        </div>
      );
    case 'question':
      return (
        <div class="say">
          <p>{questionText(state.standing)}</p>
          <p>
            {i18n.t('desk.insert.undo')}
            {state.standing.title !== '' && i18n.t('desk.insert.undoTitle')}
          </p>
          <div class="row-of-buttons">
            <button
              type="button"
              class="btn small"
              data-testid="insert-cursor"
              onClick={() => insertion.answer('cursor')}
            >
              {i18n.t('desk.insert.cursor')}
            </button>
            <button
              type="button"
              class="btn small"
              data-testid="insert-replace"
              onClick={() => insertion.answer('replace')}
            >
              {i18n.t('desk.insert.replace')}
            </button>
            <button type="button" class="btn small" data-testid="insert-cancel" onClick={insertion.dismiss}>
              {i18n.t('desk.insert.cancel')}
            </button>
            <button type="button" class="link-like" onClick={() => insertion.showEditor(state.tabId)}>
              {i18n.t('desk.insert.showEditor')}
            </button>
          </div>
        </div>
      );
    case 'failed':
      return (
        <div
          class={state.problem === 'stopped' ? 'say' : 'say problem'}
          data-testid="insert-problem"
          data-problem={state.problem}
        >
          <p>{sayInsertProblem(state.problem, name)}</p>
          {state.oldTitle !== null && <OldTitle title={state.oldTitle} />}
          <CopyInstead onCopy={onCopy} />
        </div>
      );
    case 'done': {
      const { report, tooLong, tabId, oldTitle } = state;
      return (
        <InsertResult {...{ name, report, tooLong, onGoTo }}>
          {oldTitle !== null && <OldTitle title={oldTitle} />}
          <div class="row-of-buttons">
            <button
              type="button"
              class="btn small"
              data-testid="insert-show"
              onClick={() => insertion.showEditor(tabId)}
            >
              {i18n.t('desk.insert.showEditor')}
            </button>
            {report.whole < report.blocks && <CopyInstead onCopy={onCopy} />}
          </div>
        </InsertResult>
      );
    }
  }
}

function CopyInstead({ onCopy }: { onCopy: () => void }) {
  return (
    <button type="button" class="btn small" data-testid="insert-copy" onClick={onCopy}>
      {i18n.t('desk.insert.copy')}
    </button>
  );
}

function questionText({ title, characters }: Standing): string {
  const count = String(characters);
  return title === ''
    ? i18n.t('desk.insert.questionUntitled', [count])
    : i18n.t('desk.insert.question', [title, count]);
}
