import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/post/draft.ts';
import { loadDismissed, dismiss as storeDismissal } from '../../../utils/store/dismissals.ts';
import { loadProfile } from '../../../utils/store/profiles.ts';
import type { Loss } from '../../../utils/targets/target.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { applyFixes } from './apply-fixes.ts';
import type { Mark } from './check-marks.ts';
import { ChecksPanel } from './checks-panel.tsx';
import './checks.css';
import { factText } from './fact-text.ts';
import { addCite, fixSource } from './fix-source.ts';
import { useCheckKeys } from './use-check-keys.ts';
import { useCheckReport } from './use-check-report.ts';
import { type GlanceText, glanceText, toneOf, verdictName, verdictText } from './verdict-text.ts';
import { figuresOf, VERDICT_IDS, type VerdictId, verdictsOf } from './verdicts.ts';

/** How the post stands, in as many words as fit beside a button. */
export interface Glance extends GlanceText {
  tone: string;
}

interface ChecksBarProps {
  draft: Draft;
  desk: DraftEditor;
  losses: readonly Loss[];
  target: string;
  /** The sentence of the original that the finding looked at was held against; null for none. */
  onSource: (sentenceId: number | null) => void;
  onGlance: (glance: Glance | null) => void;
}

/** The verdicts on the post as it stands, and below them, while it is open, the findings one by one. */
export function ChecksBar({ draft, desk, losses, target, onSource, onGlance }: ChecksBarProps) {
  const id = useId();
  const tooLong = losses.find((loss) => loss.kind === 'title-too-long');
  const { state, report: found, marks, standing, retry } = useCheckReport(draft, desk, tooLong?.limit ?? null);
  const dismissed = useLiveQuery(() => loadDismissed(database, desk.draftId), [desk.draftId]);
  const report = dismissed === undefined ? null : found;
  const [shown, setShown] = useState<VerdictId | null>(null);
  const [at, setAt] = useState<string | null>(null);

  // Read again at each save: the same keys are the same set.
  const waved = useMemo(() => new Set(dismissed), [dismissed?.join('\n')]);
  const open = standing.filter(({ finding }) => !waved.has(finding.key));
  const findings = open.map(({ finding }) => finding);
  const isTitleWaved = standing.some(({ finding: { group, key } }) => group === 'target' && waved.has(key));
  const verdicts = verdictsOf(report, findings, losses.length - (isTitleWaved ? 1 : 0));
  const figures = report && figuresOf(report, findings);
  const current = open.find(({ finding }) => finding.id === at) ?? null;
  const safe = open.filter(({ finding }) => finding.safe);
  const glance = state === 'failed' ? null : report && glanceText(figures, findings);
  const tone = findings[0]?.severity ?? 'fine';

  useEffect(() => onGlance(glance && { ...glance, tone }), [glance?.figures, glance?.text, tone]);
  useEffect(() => () => onGlance(null), []);
  const sourceId = shown === null ? null : (current?.finding.sourceId ?? null);
  useEffect(() => onSource(sourceId), [sourceId]);

  const view = desk.editor?.editor.view;
  useEffect(() => {
    if (view) marks.wave(view, waved);
  }, [view, waved]);
  // ProseMirror scrolls to its selection only while it has the focus; the panel that opens for it takes room from the text.
  useEffect(() => {
    if (at !== null) view?.dom.querySelector('.check-now')?.scrollIntoView({ block: 'center' });
  }, [at, shown]);
  /** Where stepping goes on after the finding looked at has gone. */
  const place = useRef(0);
  if (current !== null) place.current = open.indexOf(current);
  const look = (mark: Mark | null) => {
    setAt(mark?.finding.id ?? null);
    if (view) marks.look(view, mark?.finding.id ?? null);
    if (mark !== null) setShown(mark.finding.group);
  };
  const go = (by: 1 | -1) => {
    if (open.length === 0) return setShown((before) => before ?? 'numbers');
    const index = current === null && by === 1 ? place.current - 1 : place.current;
    look(open[(index + by + open.length) % open.length] ?? null);
  };
  /** The finding looked at is done with: the one behind it takes its place. */
  const lookPast = (done: Mark) => {
    const left = open.filter((mark) => mark !== done);
    look(left[open.indexOf(done)] ?? left.at(-1) ?? null);
  };
  /** The last press came to nothing. */
  const [refused, setRefused] = useState(false);
  const attempt = (work: Promise<void>) => {
    work.then(
      () => setRefused(false),
      (error: unknown) => {
        console.error(error);
        setRefused(true);
      },
    );
  };
  const fix = async (mark: Mark | null) => {
    if (mark === null || mark.finding.fix === null) return;
    const { fix: wanted } = mark.finding;
    if (wanted.kind === 'source') {
      const profile = await loadProfile(database);
      desk.act(fixSource(wanted.part, draft.article, profile));
    } else if (wanted.kind === 'cite') {
      desk.act(addCite(mark.finding.blockId, draft.article));
    } else {
      desk.act(applyFixes([mark]));
    }
    if (mark === current) lookPast(mark);
    void desk.flush();
  };
  const fixSafe = () => {
    if (safe.length === 0) return;
    desk.act(applyFixes(safe));
    void desk.flush();
  };
  const dismiss = (mark: Mark | null) => {
    if (mark === null) return;
    attempt(storeDismissal(database, desk.draftId, [mark.finding.key], true));
    lookPast(mark);
  };
  useCheckKeys({ go, fix: () => attempt(fix(current)), dismiss: () => dismiss(current), fixSafe });

  const fold = () => {
    setShown(null);
    look(null);
  };
  const close = () => {
    fold();
    view?.focus();
  };
  const firstOf = (verdict: VerdictId): Mark | null => open.find(({ finding }) => finding.group === verdict) ?? null;
  /** A verdict was opened before the first report was there. */
  const early = useRef(false);
  const choose = (verdict: VerdictId) => {
    if (shown === verdict) return fold();
    setShown(verdict);
    early.current = report === null;
    look(firstOf(verdict));
  };
  // Only then: by the time of another report the writer is at something else, and the caret is theirs.
  useEffect(() => {
    if (report === null || shown === null || !early.current) return;
    early.current = false;
    look(firstOf(shown));
  }, [report]);

  return (
    <>
      <fieldset class="verdicts" data-testid="verdicts" data-state={state}>
        <legend class="visually-hidden">{i18n.t('desk.check.label')}</legend>
        {VERDICT_IDS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            class={`chip verdict ${toneOf(verdicts[verdict])}`}
            data-testid={`verdict-${verdict}`}
            data-state={verdicts[verdict].state}
            aria-expanded={shown === verdict}
            aria-controls={`${id}-panel`}
            onClick={() => choose(verdict)}
          >
            {verdictText(verdict, verdicts[verdict], figures)}
          </button>
        ))}
      </fieldset>
      {/* Spoken when a finding is stepped to, or a check is done and says something else than the one before: not at each key. */}
      <p class="visually-hidden" role="status" data-testid="checks-say">
        {glance === null
          ? ''
          : shown !== null && current !== null
            ? factText(current.finding.fact)
            : i18n.t('desk.check.says', [[glance.figures, glance.text].filter(Boolean).join('、')])}
      </p>
      {state === 'failed' && (
        <div class="say problem checks-failed" role="alert" data-testid="checks-failed">
          <p>{i18n.t('desk.check.failed')}</p>
          <button type="button" class="btn small" data-testid="checks-retry" onClick={retry}>
            {i18n.t('desk.check.retry')}
          </button>
        </div>
      )}
      {refused && (
        <p class="say problem checks-failed" role="alert" data-testid="checks-refused">
          {i18n.t('desk.check.refused')}
        </p>
      )}
      {shown !== null && (
        <ChecksPanel
          id={`${id}-panel`}
          draft={draft}
          desk={desk}
          shown={shown}
          name={verdictName(shown)}
          verdict={verdicts[shown]}
          report={report}
          open={open}
          waved={standing.filter(({ finding }) => waved.has(finding.key))}
          current={current}
          safe={safe.length}
          losses={losses}
          target={target}
          onGo={go}
          onLook={look}
          onFix={(mark) => attempt(fix(mark))}
          onFixSafe={fixSafe}
          onDismiss={dismiss}
          onTakeBack={(mark) => attempt(storeDismissal(database, desk.draftId, [mark.finding.key], false))}
          onJump={() => view?.focus()}
          onClose={close}
        />
      )}
    </>
  );
}
