import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WrittenPiece } from '../../../utils/engines/engine.ts';
import { applyReply, missingOf, partsOf, replacedParts } from '../../../utils/engines/job/apply-reply.ts';
import { piecesOfWriting } from '../../../utils/engines/job/pieces-of-writing.ts';
import type { Step } from '../../../utils/engines/job/plan-steps.ts';
import {
  countWanted,
  isNothingWanted,
  NOTHING_WANTED,
  wantedAtFirst,
} from '../../../utils/engines/job/wanted-parts.ts';
import { wantedWithout } from '../../../utils/engines/job/writers-parts.ts';
import { relayPrompt } from '../../../utils/engines/prompt/relay-prompt.ts';
import {
  type ParsedReply,
  parseRelayReply,
  type ReplyProblem,
} from '../../../utils/engines/reply/parse-relay-reply.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import type { WrittenSlot } from '../../../utils/post/writing-pieces.ts';
import { loadScratch, saveScratch } from '../../../utils/store/scratch.ts';
import { database } from '../database.ts';
import { joinNames } from '../join-names.ts';
import { newId } from '../new-id.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { OverwriteQuestion } from '../writing/overwrite-question.tsx';
import type { Writing } from '../writing/use-writing.ts';
import { namePart } from './name-part.ts';
import { nameWanted } from './name-wanted.ts';
import { PromptStep } from './prompt-step.tsx';
import { ReplyPreview } from './reply-preview.tsx';
import { replyProblemText } from './reply-problem-text.ts';

interface RelayPanelProps {
  draft: Draft;
  desk: DraftEditor;
  writing: Writing;
  /** All that was asked for is in the post. */
  onApplied: () => void;
}

/** コピペAI: prompt out, reply in, and a further prompt for what the reply lacked. The reply is stored as it is typed. */
export function RelayPanel({ draft, desk, writing, onApplied }: RelayPanelProps) {
  const { article, sentences, summary } = draft;
  const replyKey = `relay:${summary.id}`;
  const [reply, setReply] = useState('');
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const [read, setRead] = useState<readonly WrittenPiece[] | null>(null);
  const [asking, setAsking] = useState<readonly WrittenSlot[] | null>(null);
  const [put, setPut] = useState<readonly WrittenSlot[] | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const promptButton = useRef<HTMLButtonElement>(null);

  const all = wantedAtFirst(article, summary.depth, summary.parts);
  // By the job: of a part the writer wrote meanwhile the reply is still expected, and asked about before it goes in.
  const left = writing.job?.wanted ?? all;
  const wanted = isNothingWanted(left) ? all : left;
  const order = writing.order(wanted);
  const request = order === null ? null : relayPrompt(order);
  const asksForAll = countWanted(wanted) === countWanted(all);

  useEffect(() => {
    loadScratch(database, replyKey).then((kept) => setReply((typed) => (typed === '' ? kept : typed)));
  }, [replyKey]);

  useLayoutEffect(() => {
    // Something is still missing: its prompt is next, and the text that came in has pushed it out of sight.
    if (put !== null) promptButton.current?.focus();
  }, [put]);

  const type = (text: string) => {
    setReply(text);
    setProblem(null);
    setRead(null);
    setAsking(null);
    void saveScratch(database, replyKey, text);
  };

  const readReply = (text: string, step: Step) => {
    setPut(null);
    const parsed = parseRelayReply(text, article, sentences, summary.depth);
    if (parsed.ok) show(parsed.value, step);
    else {
      setProblem(parsed.problem);
      setRead(null);
    }
  };

  const show = ({ writing: found }: ParsedReply, step: Step) => {
    const pieces = piecesOfWriting(found, step, sentences);
    setProblem(pieces.length === 0 ? { kind: 'unrecognised' } : null);
    setRead(pieces.length === 0 ? null : pieces);
  };

  /** `kept`: what the writer keeps in words of their own, and nobody is asked for any more. */
  const apply = (pieces: readonly WrittenPiece[], step: Step, kept: readonly WrittenSlot[] = []) => {
    const before = { post: desk.current(), written: writing.job?.written ?? {}, wanted: wantedWithout(wanted, kept) };
    const after = applyReply(before, pieces, step, all, newId);
    if (pieces.length > 0) {
      desk.keepVersion('reply', before.post);
      desk.editor?.replace(after.post);
    }
    const status = isNothingWanted(after.wanted) ? 'done' : 'stopped';
    writing.setJob({
      draftId: summary.id,
      articleId: summary.articleId,
      engine: 'relay',
      status,
      problem: null,
      wanted: after.wanted,
      written: after.written,
      updatedAt: Date.now(),
    });
    void desk.flush();
    setRead(null);
    setAsking(null);
    setPut(partsOf(pieces));
    if (status === 'done') onApplied();
    else type('');
  };

  /** Asks first where words of the writer's own would go. */
  const propose = (pieces: readonly WrittenPiece[], step: Step) => {
    const replaced = replacedParts(pieces, wanted, all);
    const mine = writing.overwrites(wanted).filter((part) => replaced.includes(part));
    if (mine.length > 0) setAsking(mine);
    else apply(pieces, step);
  };

  if (request === null) return null;
  const { step, text: prompt, of } = request;
  const missing = read === null ? NOTHING_WANTED : missingOf(wanted, step, read);
  /** Read well, but taken for another article's: a guess, which the writer may overrule. */
  const refused = problem?.kind === 'another-article' ? problem.reply : null;

  return (
    <div class="relay" data-testid="relay-panel">
      <PromptStep
        prompt={prompt}
        asksFor={asksForAll ? null : nameWanted(stepParts(step), article)}
        after={of - 1}
        isNext={read === null}
        button={promptButton}
        onCopied={() => area.current?.focus()}
      />
      <div class="relay-step">
        <span class="relay-number" aria-hidden="true">
          2
        </span>
        <div>
          <label class="field-label" for="relay-reply">
            {i18n.t('desk.relay.second')}
          </label>
          <textarea
            ref={area}
            id="relay-reply"
            class="input"
            rows={4}
            lang="ja"
            data-testid="relay-reply"
            value={reply}
            onInput={(event) => type(event.currentTarget.value)}
            onPaste={(event) => {
              // The pasted words are in the field only after this event.
              const field = event.currentTarget;
              setTimeout(() => readReply(field.value, step));
            }}
          />
          <div class="row-of-buttons">
            <button type="button" class="btn small" data-testid="relay-apply" onClick={() => readReply(reply, step)}>
              {i18n.t('desk.relay.apply')}
            </button>
          </div>
        </div>
      </div>
      <div class="relay-result" role="status" data-testid="relay-result">
        {problem !== null && <p class="say problem">{replyProblemText(problem)}</p>}
        {read !== null && <p class="hint">{i18n.t('desk.relay.found', [joinNames(counted(read))])}</p>}
        {put !== null && put.length > 0 && (
          <p class="say done">{i18n.t('desk.relay.done', [joinNames(put.map(namePart))])}</p>
        )}
      </div>
      {refused !== null && (
        <button type="button" class="btn small" data-testid="relay-use-anyway" onClick={() => show(refused, step)}>
          {i18n.t('desk.relay.useAnyway')}
        </button>
      )}
      {read !== null && asking !== null && (
        <OverwriteQuestion
          parts={asking}
          onReplace={() => apply(read, step)}
          onKeep={() => {
            const rest = read.filter(({ part }) => !asking.includes(part));
            apply(rest, step, asking);
          }}
          onCancel={() => setAsking(null)}
        />
      )}
      {read !== null && asking === null && (
        <ReplyPreview pieces={read} missing={nameWanted(missing, article)} onApply={() => propose(read, step)} />
      )}
    </div>
  );
}

const stepParts = ({ title, points, lead, passages }: Step) => ({
  title,
  points,
  lead,
  blocks: passages.flatMap(({ blocks }) => blocks),
});

/** 題名, 要点 3, リード 1, 本文 2. */
function counted(pieces: readonly WrittenPiece[]): string[] {
  return partsOf(pieces).map((part) => {
    const count = pieces.filter((piece) => piece.part === part && piece.index >= 0).length;
    return part === 'title' ? namePart(part) : `${namePart(part)} ${count}`;
  });
}
