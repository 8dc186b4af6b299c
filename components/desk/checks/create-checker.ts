import type { Article, SourceSentence } from '../../../utils/article/article.ts';
import type { PostOrder } from '../../../utils/checks/check-post.ts';
import type { PostReport } from '../../../utils/checks/post-finding.ts';
import type { CheckAnswer, CheckAsk } from './check-messages.ts';

/** Of a `Worker`, what is used. */
export interface CheckWorker {
  postMessage(ask: CheckAsk): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<CheckAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface CheckerOptions<Text> {
  startWorker: () => CheckWorker;
  onReport: (report: PostReport, text: Text) => void;
  /** It died, threw, or gave no answer: nothing more is checked until `check` is called again. */
  onFailure: () => void;
}

export interface Checker<Text> {
  /** What posts are held against from now on. */
  setOriginal: (article: Article, sentences: SourceSentence[]) => void;
  /** Checks the post; while another one is being checked, the latest waits. `text` says which one the report is about. */
  check: (order: PostOrder, text: Text) => void;
  close: () => void;
}

/** The longest post takes a slow machine about two seconds: after this long no answer will come. */
const PATIENCE_MS = 20_000;

/** Asks a worker, one post at a time. A worker that failed is put away, and the next check starts another. */
export function createChecker<Text>({ startWorker, onReport, onFailure }: CheckerOptions<Text>): Checker<Text> {
  let worker: CheckWorker | null = null;
  let original: Extract<CheckAsk, { kind: 'original' }> | null = null;
  let asked: { text: Text } | null = null;
  let waiting: { order: PostOrder; text: Text } | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(deadline);
    worker?.terminate();
    worker = null;
    asked = null;
    waiting = null;
  };
  const failed = (event: unknown) => {
    console.error(event);
    stop();
    onFailure();
  };
  const started = (): CheckWorker => {
    const made = startWorker();
    made.onmessage = ({ data }) => {
      clearTimeout(deadline);
      const done = asked;
      asked = null;
      const next = waiting;
      waiting = null;
      if (next !== null) ask(next.order, next.text);
      // Of two posts the later one is worth showing: the report of this one would be gone in an instant.
      else if (done !== null) onReport(data.report, done.text);
    };
    made.onerror = (event) => {
      event.preventDefault();
      failed(event.message);
    };
    made.onmessageerror = failed;
    if (original !== null) made.postMessage(original);
    return made;
  };
  const ask = (order: PostOrder, text: Text) => {
    asked = { text };
    deadline = setTimeout(() => failed(new Error('the checks gave no answer')), PATIENCE_MS);
    try {
      worker ??= started();
      worker.postMessage({ kind: 'check', order });
    } catch (error) {
      failed(error);
    }
  };

  return {
    setOriginal: (article, sentences) => {
      original = { kind: 'original', article, sentences };
      worker?.postMessage(original);
    },
    check: (order, text) => {
      if (asked !== null) waiting = { order, text };
      else ask(order, text);
    },
    close: stop,
  };
}
