import { i18n } from '#i18n';
import type { Fact } from '../../../utils/checks/finding.ts';
import type { Fix, PostFinding } from '../../../utils/checks/post-finding.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import type { Mark } from './check-marks.ts';
import { factText } from './fact-text.ts';

interface FindingCardProps {
  draft: Draft;
  mark: Mark;
  /** Where in the post it stands. */
  place: string;
  onFix: () => void;
  onDismiss: () => void;
  onJump: () => void;
}

/** One finding: what is the matter, what the original says, and what can be done. `ChecksBar` speaks it. */
export function FindingCard({ draft, mark: { finding }, place, onFix, onDismiss, onJump }: FindingCardProps) {
  const sentence = draft.sentences.find(({ id }) => id === finding.sourceId);
  return (
    <div class={`finding finding-${finding.severity}`} data-testid="finding" data-kind={finding.fact.kind}>
      <div>
        <p class="finding-says" data-testid="finding-says">
          {factText(finding.fact)}
        </p>
        {sentence !== undefined && (
          <blockquote data-testid="finding-source">
            <span class="finding-number">{i18n.t('desk.original.number', [String(sentence.id)])}</span>{' '}
            <span lang={draft.article.lang ?? undefined} dir={draft.article.dir}>
              <Marked text={sentence.text} words={sourceWords(finding)} />
            </span>
          </blockquote>
        )}
      </div>
      <div class="row-of-buttons">
        {finding.fix !== null && (
          <button
            type="button"
            class="btn small primary"
            data-testid="check-fix"
            aria-keyshortcuts="Alt+Enter"
            onClick={onFix}
          >
            {fixText(finding.fix, finding.fact)}
            <kbd class="kbd">Alt+Enter</kbd>
          </button>
        )}
        <button
          type="button"
          class="btn small"
          data-testid="check-dismiss"
          aria-keyshortcuts="Alt+X"
          onClick={onDismiss}
        >
          {i18n.t('desk.check.dismiss')}
          <kbd class="kbd">Alt+X</kbd>
        </button>
        <button type="button" class="btn small" data-testid="check-jump" onClick={onJump}>
          {place === '' ? i18n.t('desk.check.jump') : i18n.t('desk.check.jumpTo', [place])}
        </button>
      </div>
    </div>
  );
}

/** With one change the words themselves say what it is. */
function fixText(fix: Fix, fact: Fact): string {
  if (fact.kind === 'title-too-long') return i18n.t('desk.preview.cutTitle', [fact.short ?? '']);
  if (fix.kind !== 'replace') return i18n.t('desk.check.add');
  const [only] = fix.edits;
  if (fix.edits.length !== 1 || only === undefined) return i18n.t('desk.check.swap');
  return only.text === '' ? i18n.t('desk.check.fix') : i18n.t('desk.check.fixTo', [only.text]);
}

/** What the original's sentence says in the place of it. */
function sourceWords({ fact }: PostFinding): string {
  return 'source' in fact && fact.source !== null ? fact.source : '';
}

function Marked({ text, words }: { text: string; words: string }) {
  const at = words === '' ? -1 : text.indexOf(words);
  if (at === -1) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{words}</mark>
      {text.slice(at + words.length)}
    </>
  );
}
