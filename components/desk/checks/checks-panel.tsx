import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PostReport } from '../../../utils/checks/post-finding.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import { placeBlocks } from '../../../utils/post/place-blocks.ts';
import type { Loss } from '../../../utils/targets/target.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { isComposingKey } from '../is-composing-key.ts';
import { namePlace } from '../name-place.ts';
import { sayLoss } from '../say-loss.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { useLoaded } from '../use-loaded.ts';
import type { Mark } from './check-marks.ts';
import { factText } from './fact-text.ts';
import { FindingCard } from './finding-card.tsx';
import { verdictName } from './verdict-text.ts';
import type { Verdict, VerdictId } from './verdicts.ts';

interface ChecksPanelProps {
  id: string;
  draft: Draft;
  desk: DraftEditor;
  shown: VerdictId;
  name: string;
  verdict: Verdict;
  report: PostReport | null;
  open: readonly Mark[];
  /** Findings that were waved off and still stand. */
  waved: readonly Mark[];
  current: Mark | null;
  /** How many fixes are safe to take unread. */
  safe: number;
  losses: readonly Loss[];
  target: string;
  onGo: (by: 1 | -1) => void;
  onLook: (mark: Mark) => void;
  onFix: (mark: Mark) => void;
  onFixSafe: () => void;
  onDismiss: (mark: Mark) => void;
  onTakeBack: (mark: Mark) => void;
  onJump: () => void;
  onClose: () => void;
}

/** Knows how Japanese is parted into phrases: some 10 KB that few titles need. */
const loadTitleCut = () => import('../title-cut/title-cut.tsx').then((part) => part.TitleCut);

/** The findings one by one: the one that is looked at in full, then all of them, then those waved off. */
export function ChecksPanel(props: ChecksPanelProps) {
  const { id, draft, desk, shown, name, open, waved, current, safe } = props;
  const panel = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(panel);
  /** The card goes with its finding. */
  const toNext = () => focusAfter('[data-testid="check-fix"]', '[data-testid="check-next"]');
  const tooLong = props.losses.find((loss) => loss.kind === 'title-too-long');
  /** The finding's own card says it, and has the same button. */
  const isTold = current?.finding.group === 'target';
  const losses = props.losses.filter((loss) => loss !== tooLong || !isTold);
  const TitleCut = useLoaded(loadTitleCut, shown === 'target' && tooLong !== undefined);
  const places = placeBlocks(desk.post, () => true);
  const placeOf = ({ finding }: Mark): string => {
    const place = places.find((one) => one.id === finding.blockId);
    return place === undefined ? '' : namePlace(place);
  };
  const step = (by: 1 | -1, sign: string, key: 'previous' | 'next', chord: string) => (
    <button
      type="button"
      class="btn small"
      data-testid={`check-${key}`}
      aria-label={i18n.t(`desk.check.${key}`)}
      aria-keyshortcuts={chord}
      title={`${i18n.t(`desk.check.${key}`)} (${chord})`}
      aria-disabled={open.length === 0}
      onClick={() => props.onGo(by)}
    >
      {sign}
    </button>
  );
  return (
    <section
      ref={panel}
      id={id}
      class="checks-panel"
      aria-label={i18n.t('desk.check.panel')}
      data-testid="checks-panel"
      data-shown={shown}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposingKey(event)) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <header class="checks-head">
        <h2>{name}</h2>
        <span class="checks-place" data-testid="check-place">
          {current === null
            ? i18n.t('desk.check.count', [String(open.length)])
            : i18n.t('desk.check.place', [String(open.indexOf(current) + 1), String(open.length)])}
        </span>
        <span class="checks-steps">
          {step(-1, '↑', 'previous', 'Alt+K')}
          {step(1, '↓', 'next', 'Alt+J')}
          <button
            type="button"
            class="btn small"
            data-testid="checks-close"
            aria-label={i18n.t('desk.check.close')}
            title={`${i18n.t('desk.check.close')} (Esc)`}
            onClick={props.onClose}
          >
            ✕
          </button>
        </span>
      </header>
      {(current === null || shown === 'quotation') && (
        <p class="hint" data-testid="check-facts">
          {groupText(props)}
        </p>
      )}
      {shown === 'target' && losses.length > 0 && (
        <ul class="losses" data-testid="losses" aria-label={i18n.t('desk.copy.losses')}>
          {losses.map((loss) => (
            <li key={loss.kind} data-loss={loss.kind}>
              {sayLoss(loss)}
            </li>
          ))}
        </ul>
      )}
      {shown === 'target' && TitleCut !== null && tooLong !== undefined && !isTold && (
        <TitleCut desk={desk} limit={tooLong.limit} />
      )}
      {current !== null && (
        <FindingCard
          draft={draft}
          mark={current}
          place={placeOf(current)}
          onFix={() => {
            props.onFix(current);
            toNext();
          }}
          onDismiss={() => {
            props.onDismiss(current);
            toNext();
          }}
          onJump={props.onJump}
        />
      )}
      {safe > 0 && shown === 'style' && (
        <button
          type="button"
          class="btn small"
          data-testid="check-fix-safe"
          aria-keyshortcuts="Alt+Shift+Enter"
          onClick={props.onFixSafe}
        >
          {i18n.t('desk.check.fixSafe', [String(safe)])}
          <kbd class="kbd">Alt+Shift+Enter</kbd>
        </button>
      )}
      {open.length > 1 && (
        <details class="checks-all">
          <summary>{i18n.t('desk.check.all', [String(open.length)])}</summary>
          <ol>
            {open.map((mark) => (
              <li key={mark.finding.id}>
                <button
                  type="button"
                  class="link-like"
                  data-testid="check-item"
                  aria-current={mark === current ? 'true' : undefined}
                  onClick={() => props.onLook(mark)}
                >
                  {verdictName(mark.finding.group)}: {factText(mark.finding.fact)}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
      {waved.length > 0 && (
        <details class="checks-all">
          <summary data-testid="checks-waved">{i18n.t('desk.check.waved', [String(waved.length)])}</summary>
          <ul>
            {waved.map((mark) => (
              <li key={mark.finding.id}>
                {factText(mark.finding.fact)}{' '}
                <button
                  type="button"
                  class="btn small"
                  data-testid="check-take-back"
                  onClick={() => props.onTakeBack(mark)}
                >
                  {i18n.t('desk.check.takeBack')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What the checks of a group say as a whole: what was looked at, and why it could not be where it could not. */
function groupText({ shown, verdict, report, losses, target, draft }: ChecksPanelProps): string {
  if (verdict.state === 'checking' || (report === null && shown !== 'target'))
    return i18n.t('desk.check.stillChecking');
  if (verdict.state === 'cannot') {
    return verdict.why === 'no-original'
      ? i18n.t('desk.check.noOriginal')
      : i18n.t('desk.check.noReader', [languageName(draft.article.lang)]);
  }
  switch (shown) {
    case 'numbers':
      return report?.figures?.found === 0 ? i18n.t('desk.check.noFigures') : i18n.t('desk.check.numbersHow');
    case 'names':
      return i18n.t('desk.check.namesHow');
    case 'quotation':
      return quotationText(report);
    case 'style':
      return i18n.t('desk.check.styleHow');
    case 'target':
      return losses.length === 0 ? i18n.t('desk.check.noLosses', [target]) : i18n.t('desk.check.losses', [target]);
  }
}

function quotationText(report: PostReport | null): string {
  const { share = 0, longestRun = 0 } = report?.quotation ?? {};
  const percent = String(Math.round(share * 100));
  return longestRun === 0
    ? i18n.t('desk.check.quotationHow', [percent])
    : i18n.t('desk.check.quotationRun', [percent, String(longestRun)]);
}

/** The language as the writer calls it; its code where the browser knows no name. */
function languageName(lang: string | null): string {
  if (lang === null) return '';
  try {
    return new Intl.DisplayNames([i18n.t('app.lang')], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
