import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Article, SourceSentence } from '../../../utils/article/article.ts';
import type { PostOrder } from '../../../utils/checks/check-post.ts';
import type { PostReport } from '../../../utils/checks/post-finding.ts';
import { type CheckWorker, createChecker } from './create-checker.ts';

/** A pause of the hands this long ends with a check: well above the time between two keys, well below a glance at the bar. */
const CHECK_AFTER_MS = 400;

/** `checking`: what is shown, if anything, is about an earlier text. */
export type CheckState = 'checking' | 'done' | 'failed';

interface CheckLoopOptions {
  editor: Editor;
  /** What is to be checked now; null while something it needs is still being read. */
  order: () => PostOrder | null;
  onState: (state: CheckState) => void;
  /** About the text as it stands in the editor. */
  onReport: (report: PostReport) => void;
}

export interface CheckLoop {
  setOriginal: (article: Article, sentences: SourceSentence[]) => void;
  /** Checks when nothing has changed for so long (milliseconds). */
  schedule: (wait?: number) => void;
  /** The text may have changed without anybody saying so. */
  scheduleIfNew: () => void;
  /** After a failure. */
  retry: () => void;
  end: () => void;
}

const startWorker = (): CheckWorker => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });

/** Checks the open post whenever the hands rest, and tells nothing of a text that has been typed on since. */
export function startCheckLoop({ editor, order, onState, onReport }: CheckLoopOptions): CheckLoop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = false;
  let ended = false;
  let asked: Node | null = null;

  const checker = createChecker<Node>({
    startWorker,
    onReport: (found, doc) => {
      if (editor.isDestroyed) return;
      // Typed on since: the check of what stands there now is on its way.
      if (!editor.state.doc.eq(doc)) return scheduleIfNew();
      if (editor.view.composing) return schedule();
      onReport(found);
      onState('done');
    },
    onFailure: () => {
      failed = true;
      clearTimeout(timer);
      onState('failed');
    },
  });
  const check = () => {
    timer = undefined;
    if (editor.isDestroyed) return;
    // What an input method is still at is no text yet.
    if (editor.view.composing) return schedule();
    const wanted = order();
    if (wanted === null) return;
    asked = editor.state.doc;
    checker.check(wanted, asked);
  };
  const schedule = (wait = CHECK_AFTER_MS) => {
    if (failed || ended) return;
    onState('checking');
    clearTimeout(timer);
    timer = setTimeout(check, wait);
  };
  const scheduleIfNew = () => {
    if (timer === undefined && asked !== editor.state.doc) schedule();
  };

  return {
    setOriginal: checker.setOriginal,
    schedule,
    scheduleIfNew,
    retry: () => {
      failed = false;
      schedule(0);
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
      checker.close();
    },
  };
}
