import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { writeExtract } from '../../utils/engines/extract/write-extract.ts';
import { type ParsedReply, parseRelayReply, type ReplyProblem } from '../../utils/engines/reply/parse-relay-reply.ts';
import { applyWriting } from '../../utils/post/apply-writing.ts';
import type { Draft } from '../../utils/post/draft.ts';
import type { Writing } from '../../utils/post/writing.ts';
import type { WrittenSlot } from '../../utils/post/writing-pieces.ts';
import { ok, type Result } from '../../utils/result.ts';
import { loadScratch, saveScratch } from '../../utils/store/scratch.ts';
import { database } from './database.ts';
import { joinNames } from './join-names.ts';
import { newId } from './new-id.ts';
import { overwrittenParts } from './overwritten-parts.ts';
import { PromptStep } from './prompt-step.tsx';
import { namePart, RelayResult } from './relay-result.tsx';
import type { DraftEditor } from './use-draft-editor.ts';

interface RelayPanelProps {
  draft: Draft;
  desk: DraftEditor;
  /** The steps are shown; the result of the last reply stays visible without them. */
  open: boolean;
  onApplied: () => void;
}

/** What a reply or 抜き出し would put into the post, and the parts of the writer's own it would overwrite. */
interface Proposal {
  writing: Writing;
  overwrites: WrittenSlot[];
}

/** コピペAI: prompt out, reply in. The reply is stored as it is typed, and is still there after it was applied. */
export function RelayPanel({ draft, desk, open, onApplied }: RelayPanelProps) {
  const { article, sentences, summary } = draft;
  const replyKey = `relay:${summary.id}`;
  const appliedKey = `relay-applied:${summary.id}`;
  const [reply, setReply] = useState('');
  const [read, setRead] = useState<Result<ParsedReply, ReplyProblem> | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    loadScratch(database, replyKey).then((kept) => setReply((typed) => (typed === '' ? kept : typed)));
  }, [replyKey]);

  useEffect(() => {
    if (proposal) confirm.current?.focus();
  }, [proposal]);

  const parse = (text: string) => parseRelayReply(text, article, sentences, summary.depth);

  const type = (text: string) => {
    setReply(text);
    setRead(null);
    setProposal(null);
    void saveScratch(database, replyKey, text);
  };

  const put = (writing: Writing) => {
    setProposal(null);
    desk.editor?.replace(applyWriting(desk.current(), writing, newId));
    void saveScratch(database, appliedKey, reply);
    void desk.flush();
    onApplied();
  };

  /** Asks first where words of the writer's own would go. */
  const propose = async (writing: Writing) => {
    const applied = parse(await loadScratch(database, appliedKey));
    const engines = [writeExtract(article, sentences, summary.depth), ...(applied.ok ? [applied.value.writing] : [])];
    const overwrites = overwrittenParts(desk.current(), writing, engines);
    if (overwrites.length > 0) setProposal({ writing, overwrites });
    else put(writing);
  };

  const readReply = (text: string) => {
    const result = parse(text);
    setRead(result);
    if (result.ok) void propose(result.value.writing);
  };

  /** Read well, but taken for another article's: a guess, which the writer may overrule. */
  const refused = read !== null && !read.ok && read.problem.kind === 'another-article' ? read.problem.reply : null;

  return (
    <>
      {open && (
        <section class="relay card" aria-label={i18n.t('desk.relay.title')} data-testid="relay-panel">
          <PromptStep draft={draft} onCopied={() => area.current?.focus()} />
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
                  setTimeout(() => readReply(field.value));
                }}
              />
              <div class="row-of-buttons">
                <button type="button" class="btn small" data-testid="relay-apply" onClick={() => readReply(reply)}>
                  {i18n.t('desk.relay.apply')}
                </button>
                <button
                  type="button"
                  class="btn small quiet"
                  data-testid="relay-extract"
                  onClick={() => {
                    const writing = writeExtract(article, sentences, summary.depth);
                    setRead(ok({ writing, missing: [] }));
                    void propose(writing);
                  }}
                >
                  {i18n.t('desk.relay.extract')}
                </button>
              </div>
            </div>
          </div>
        </section>
      )}
      <div class="relay-result" role="status" data-testid="relay-result">
        {read !== null && <RelayResult read={read} waiting={proposal !== null} />}
      </div>
      {refused !== null && (
        <button
          type="button"
          class="btn small"
          data-testid="relay-use-anyway"
          onClick={() => {
            setRead(ok(refused));
            void propose(refused.writing);
          }}
        >
          {i18n.t('desk.relay.useAnyway')}
        </button>
      )}
      {proposal !== null && (
        <section class="say relay-question" aria-label={i18n.t('desk.relay.overwriteTitle')}>
          <p>{i18n.t('desk.relay.overwrite', [joinNames(proposal.overwrites.map(namePart))])}</p>
          <div class="row-of-buttons">
            <button
              ref={confirm}
              type="button"
              class="btn small primary"
              data-testid="relay-overwrite"
              onClick={() => put(proposal.writing)}
            >
              {i18n.t('desk.relay.overwriteYes')}
            </button>
            <button type="button" class="btn small" data-testid="relay-keep" onClick={() => setProposal(null)}>
              {i18n.t('desk.relay.overwriteNo')}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
