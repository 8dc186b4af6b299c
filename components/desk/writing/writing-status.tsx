import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../../utils/article/article.ts';
import { openEngineSettings } from '../../../utils/browser/open-engine-settings.ts';
import { countWanted, isNothingWanted, type WantedParts } from '../../../utils/engines/job/wanted-parts.ts';
import { engineName, engineProblemText } from '../../ui/engine-text.ts';
import { isSetUp } from '../../ui/is-set-up.ts';
import { ProblemHelp } from '../../ui/problem-help.tsx';
import { SendingView } from '../../ui/sending-view.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import type { Going } from './job-runner.ts';
import { SendingFold } from './sending-fold.tsx';
import { TakeBackQuestion } from './take-back-question.tsx';
import type { Writing } from './use-writing.ts';
import { WritingProgress } from './writing-progress.tsx';

interface WritingStatusProps {
  writing: Writing;
  article: Article;
  /** All that a post of this depth has. */
  all: WantedParts;
  /** The panel that has コピペAI's prompt is open. */
  isPanelOpen: boolean;
  onPanel: () => void;
  /** A button is gone with its press: the text is next. */
  onText: () => void;
}

/** How the writing stands, also while the panel is folded: what is done, what goes on, why it ended, and how to go on. */
export function WritingStatus({ writing, article, all, isPanelOpen, onPanel, onText }: WritingStatusProps) {
  const { job, state, going, takeBack } = writing;
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(place);
  useEffect(() => setAsking(false), [takeBack === null]);
  if (state === 'none' || job === null) return null;
  // A pasted reply is written in one instant: all there is to say is that it is in.
  if (job.engine === 'relay' && state !== 'done') return null;
  // Done some other day: there is nothing to say any more.
  if (state === 'done' && !writing.ranHere) return null;
  const name = engineName(job.engine);
  const { wanted } = writing;
  const left = !isNothingWanted(wanted);
  // What it had left to do stands there after all: it was written by hand, or is back by 取り消す.
  if (!left && takeBack === null && !isNothingWanted(job.wanted) && (state === 'stopped' || state === 'lost'))
    return null;
  const isProblem = state === 'failed';
  const isResumable = left && (isProblem || state === 'stopped' || state === 'lost');
  const isBegun = countWanted(wanted) < countWanted(all);
  // Its prompt for the rest is in the panel: to be copied by hand.
  const byHand = writing.engine === 'relay';
  const rest = isResumable && !byHand ? writing.order(wanted) : null;
  const stop = () => {
    focusAfter('[data-testid="writing-resume"]', '[data-testid="writing-take-back"]');
    writing.stop();
  };
  const resume = () => {
    writing.resume();
    onText();
  };
  const goBack = () => {
    takeBack?.run();
    onText();
  };
  return (
    <section
      ref={place}
      class={`say writing-status ${isProblem ? 'problem' : state === 'done' ? 'done' : ''}`}
      aria-label={i18n.t('desk.write.title')}
      data-testid="writing-status"
      data-state={state}
    >
      <div role={isProblem ? 'alert' : 'status'}>
        <p class="writing-says">
          {state === 'running' && <span class="spinner" aria-hidden="true" />} {sentence(writing, name)}
        </p>
        {state === 'failed' && job.problem !== null && <ProblemHelp problem={job.problem} />}
        {isResumable && <p>{hint(byHand, isPanelOpen, isBegun)}</p>}
        {state === 'running' && going.continuing && <p>{i18n.t('desk.write.continuing')}</p>}
      </div>
      {going.download !== null && <Download progress={going.download} />}
      {(state === 'running' || left) && <WritingProgress article={article} all={all} wanted={wanted} />}
      {rest !== null && (
        <SendingFold engine={writing.engine} lang={article.lang}>
          {(engine) => <SendingView sending={engine.sending(rest)} />}
        </SendingFold>
      )}
      <div class="row-of-buttons">
        {state === 'running' && (
          <button type="button" class="btn small" data-testid="writing-stop" onClick={stop}>
            {i18n.t('desk.write.stop')}
          </button>
        )}
        {isResumable && !(byHand && isPanelOpen) && (
          <button
            type="button"
            class="btn small primary"
            data-testid="writing-resume"
            onClick={byHand ? onPanel : resume}
          >
            {i18n.t('desk.write.resume')}
          </button>
        )}
        {isProblem && job.problem !== null && isSetUp(job.problem, job.engine) && (
          <button type="button" class="btn small" data-testid="open-engine-settings" onClick={openEngineSettings}>
            {i18n.t('engine.settings')}
          </button>
        )}
        {takeBack !== null && !asking && (
          <button
            type="button"
            class="btn small quiet"
            data-testid="writing-take-back"
            onClick={() => {
              if (takeBack.losesWords()) setAsking(true);
              else goBack();
            }}
          >
            {i18n.t('desk.write.takeBack')}
          </button>
        )}
      </div>
      {takeBack !== null && asking && (
        <TakeBackQuestion
          onTakeBack={goBack}
          onCancel={() => {
            setAsking(false);
            focusAfter('[data-testid="writing-take-back"]');
          }}
        />
      )}
    </section>
  );
}

function hint(byHand: boolean, isPanelOpen: boolean, isBegun: boolean): string {
  if (byHand) return i18n.t(isPanelOpen ? 'desk.write.resumeAbove' : 'desk.write.resumeByHand');
  return i18n.t(isBegun ? 'desk.write.resumeHint' : 'desk.write.beginHint');
}

function sentence({ job, state, going, isTakenBack }: Writing, name: string): string {
  switch (state) {
    case 'running': {
      const { step } = going;
      if (going.download !== null) return i18n.t('desk.write.preparing', [name]);
      const many =
        step === null || step.of === 1 ? '' : ` ${i18n.t('desk.write.step', [String(step.step), String(step.of)])}`;
      return i18n.t('desk.write.running', [name]) + many;
    }
    case 'elsewhere':
      return i18n.t('desk.write.elsewhere');
    case 'lost':
      return i18n.t('desk.write.lost');
    case 'stopped':
      return i18n.t(isTakenBack ? 'desk.write.takenBack' : 'engineProblem.stopped');
    case 'failed':
      return job?.problem ? engineProblemText(job.problem, job.engine) : i18n.t('engineProblem.cutOff', [name]);
    default:
      return job?.engine === 'relay' ? i18n.t('desk.write.allIn') : i18n.t('desk.write.done', [name]);
  }
}

function Download({ progress }: { progress: NonNullable<Going['download']> }) {
  if (progress === 'unknown') return <p data-testid="download">{i18n.t('desk.write.downloadUnknown')}</p>;
  return (
    <label class="download" data-testid="download">
      <span>{i18n.t('desk.write.download', [String(Math.round(progress * 100))])}</span>
      <progress max={1} value={progress} />
    </label>
  );
}
