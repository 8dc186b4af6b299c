import { undo } from '@tiptap/pm/history';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../../utils/browser/copy-to-clipboard.ts';
import type { RewriteOrder, Rewriting } from '../../../utils/engines/engine.ts';
import { rewriteOrder } from '../../../utils/engines/job/rewrite-order.ts';
import { NOTHING_WANTED } from '../../../utils/engines/job/wanted-parts.ts';
import { rewritePrompt } from '../../../utils/engines/prompt/rewrite-prompt.ts';
import { rewritingsOf } from '../../../utils/engines/rewritings.ts';
import { blockText } from '../../../utils/post/block-text.ts';
import { engineName, engineProblemText } from '../../ui/engine-text.ts';
import { ProblemHelp } from '../../ui/problem-help.tsx';
import { hearCaret } from '../editor/hear-caret.ts';
import { blockAtCaret, restoreBlock, rewriteBlock, selectBlock } from '../editor/rewrite-block.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { SendingFold } from '../writing/sending-fold.tsx';
import type { Writing } from '../writing/use-writing.ts';
import { RewriteSending } from './rewrite-sending.tsx';
import { useRewrite } from './use-rewrite.ts';

interface RewriteFormProps {
  desk: DraftEditor;
  writing: Writing;
  /** Where the caret was when it was opened; it follows the caret from there. */
  blockId: string;
  /** Which call it answers: each takes the focus. */
  call: number;
  onClose: () => void;
}

/** 書き直す: one block anew, shorter, plainer, or truer to its source; the others are not touched. */
export function RewriteForm({ desk, writing, blockId, call, onClose }: RewriteFormProps) {
  const { state, start, stop } = useRewrite();
  const [caret, setCaret] = useState<string | null>(blockId);
  /** What is written anew, or was last. */
  const [asked, setAsked] = useState<{ blockId: string; order: RewriteOrder } | null>(null);
  const [done, setDone] = useState<'replaced' | 'undone' | 'copied' | 'refused' | null>(null);
  /** The block before it was replaced, and the whole post right behind that. */
  const replaced = useRef<{ blockId: string; block: ProseMirrorNode; doc: ProseMirrorNode } | null>(null);
  const form = useRef<HTMLElement>(null);
  const focusFirst = () => form.current?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus();
  useLayoutEffect(focusFirst, [call]);

  const view = desk.editor?.editor.view;
  useEffect(() => {
    const editor = desk.editor?.editor;
    if (editor === undefined) return;
    const look = () => setCaret(blockAtCaret(editor.view));
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [desk.editor]);
  const blockOf = (id: string | null) => (id === null ? null : (desk.editor?.block(id) ?? null));
  const order = writing.order(NOTHING_WANTED);
  const orderFor = (how: Rewriting, id = caret) => {
    const block = blockOf(id);
    return block === null || order === null ? null : rewriteOrder(block, how, order);
  };
  const byHand = writing.engine === 'relay';
  const ways = rewritingsOf(writing.engine);

  const begin = (how: Rewriting) => {
    if (view === undefined) return;
    hearCaret(view);
    const target = blockAtCaret(view);
    const wanted = orderFor(how, target);
    if (target === null || wanted === null) return;
    setDone(null);
    setAsked({ blockId: target, order: wanted });
    if (!byHand) {
      start(writing.engine, wanted);
      return;
    }
    const copied = copyToClipboard({ html: null, text: rewritePrompt(wanted) });
    setDone(copied ? 'copied' : 'refused');
    // The answer, pasted here, takes the place of what is selected.
    if (copied) selectBlock(view, target);
  };

  const put = () => {
    if (view === undefined || state.kind !== 'written' || asked === null) return;
    const before = rewriteBlock(view, asked.blockId, state.anew.text, state.anew.sourceIds);
    if (before !== null) {
      replaced.current = { blockId: asked.blockId, block: before, doc: view.state.doc };
      setDone('replaced');
    }
    void desk.flush();
  };

  const takeBack = () => {
    if (view === undefined || replaced.current === null) return;
    const { blockId: rewritten, block: before, doc } = replaced.current;
    // What was typed since is the writer's, and stays.
    if (view.state.doc.eq(doc)) desk.run(undo);
    else restoreBlock(view, rewritten, before);
    setDone('undone');
  };

  // In the frame that has the answer: a later one would flash the question below, as if the block had been edited.
  useLayoutEffect(() => {
    // Edited meanwhile: the writer decides.
    const block = blockOf(asked?.blockId ?? null);
    if (state.kind === 'written' && block !== null && blockText(block) === asked?.order.text) put();
  }, [state]);

  const isWriting = state.kind === 'writing';
  useEffect(() => {
    // The button that was pressed is disabled, or gone: its focus falls to nobody, and Escape with it. It comes back to the same way.
    const { activeElement } = document;
    if (activeElement !== document.body && !form.current?.contains(activeElement)) return;
    const again = form.current?.querySelector<HTMLElement>(
      `[data-testid="rewrite-${asked?.order.how}"]:not(:disabled)`,
    );
    if (again) again.focus();
    else focusFirst();
  }, [isWriting]);
  const waits = state.kind === 'written' && done === null;
  const isAsked = isWriting || waits;
  const orders = ways.map((how) => orderFor(how)).filter((one) => one !== null);
  /** The text that is being written anew, or would be by a press; null where none can be. */
  const meant = isAsked ? asked?.order.text : orderFor('again')?.text;
  return (
    <section
      ref={form}
      class="rewrite-form card"
      aria-label={i18n.t('desk.rewrite.title')}
      data-testid="rewrite-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <div class="row-of-buttons">
        {ways.map((how) => (
          <button
            key={how}
            type="button"
            class="btn small"
            data-testid={`rewrite-${how}`}
            disabled={isWriting || orderFor(how) === null}
            onClick={() => begin(how)}
          >
            {i18n.t(`desk.rewrite.${how}`)}
          </button>
        ))}
        {isWriting && (
          <button type="button" class="btn small" data-testid="rewrite-stop" onClick={stop}>
            {i18n.t('desk.write.stop')}
          </button>
        )}
        <button type="button" class="btn small quiet" data-testid="rewrite-close" onClick={onClose}>
          {i18n.t('desk.rewrite.close')}
        </button>
      </div>
      {ways.length === 0 ? (
        <p class="say">{i18n.t('desk.rewrite.unable', [engineName(writing.engine)])}</p>
      ) : (
        <p class="hint">{i18n.t(byHand ? 'desk.rewrite.byHand' : 'desk.rewrite.with', [engineName(writing.engine)])}</p>
      )}
      {meant !== undefined && (
        <p class="hint rewrite-target" data-testid="rewrite-target">
          {i18n.t('desk.rewrite.target')} <span lang="ja">{meant}</span>
        </p>
      )}
      {meant === undefined && blockOf(caret) !== null && <p class="say">{i18n.t('desk.rewrite.notHere')}</p>}
      {!byHand && orders.length > 0 && (
        <SendingFold engine={writing.engine} lang={orders[0]?.article.lang ?? null}>
          {(engine) => <RewriteSending engine={engine} orders={orders} />}
        </SendingFold>
      )}
      <div role="status" data-testid="rewrite-state" data-state={done ?? state.kind}>
        {isWriting && <p lang="ja">{state.text === '' ? i18n.t('desk.rewrite.waiting') : state.text}</p>}
        {state.kind === 'unable' && <p class="say">{i18n.t('desk.rewrite.unable', [engineName(writing.engine)])}</p>}
        {state.kind === 'failed' && (
          <div class="say problem">
            <p>{engineProblemText(state.problem, writing.engine)}</p>
            <ProblemHelp problem={state.problem} />
          </div>
        )}
        {waits && (
          <div class="say">
            <p>{i18n.t('desk.rewrite.edited')}</p>
            <p lang="ja">{state.anew.text}</p>
            <button type="button" class="btn small" data-testid="rewrite-put" onClick={put}>
              {i18n.t('desk.rewrite.put')}
            </button>
          </div>
        )}
        {done === 'replaced' && (
          <p class="say done">
            {i18n.t('desk.rewrite.replaced')}{' '}
            <button type="button" class="btn small" data-testid="rewrite-undo" onClick={takeBack}>
              {i18n.t('desk.rewrite.undo')}
            </button>
          </p>
        )}
        {done === 'undone' && <p class="say">{i18n.t('desk.rewrite.undone')}</p>}
        {done === 'copied' && <p class="say">{i18n.t('desk.rewrite.copied')}</p>}
        {done === 'refused' && <p class="say problem">{i18n.t('desk.copy.refused')}</p>}
      </div>
    </section>
  );
}
