import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckAsk } from '../../../components/desk/checks/check-messages.ts';
import { type CheckWorker, createChecker } from '../../../components/desk/checks/create-checker.ts';
import type { PostOrder } from '../../../utils/checks/check-post.ts';
import type { PostReport } from '../../../utils/checks/post-finding.ts';
import { sampleArticle } from '../../sample-article.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const order: PostOrder = { post: { blocks: [] }, depth: 'summary', glossary: [] };
const report = { findings: [] } as unknown as PostReport;

/** A checker, the workers it started, what they were asked, and what the desk heard. */
function open() {
  const workers: { worker: CheckWorker; asked: CheckAsk['kind'][]; ended: boolean }[] = [];
  const heard: string[] = [];
  const checker = createChecker<string>({
    startWorker: () => {
      const started = { asked: [] as CheckAsk['kind'][], ended: false };
      const worker: CheckWorker = {
        postMessage: ({ kind }) => void started.asked.push(kind),
        terminate: () => {
          one.ended = true;
        },
        onmessage: null,
        onerror: null,
        onmessageerror: null,
      };
      const one = { worker, ...started };
      workers.push(one);
      return worker;
    },
    onReport: (_, text) => void heard.push(text),
    onFailure: () => void heard.push('failed'),
  });
  const answer = () => workers.at(-1)?.worker.onmessage?.({ data: { report } } as MessageEvent<{ report: PostReport }>);
  const break_ = () => workers.at(-1)?.worker.onerror?.({ message: 'broken', preventDefault: () => {} } as ErrorEvent);
  return { checker, workers, heard, answer, break_ };
}

test('a post is asked after its original, and its report comes with the text it is about', () => {
  const { checker, workers, heard, answer } = open();
  checker.setOriginal(sampleArticle(), []);
  checker.check(order, 'a');
  expect(workers.map(({ asked }) => asked)).toEqual([['original', 'check']]);
  answer();
  expect(heard).toEqual(['a']);
});

test('of the posts that come while one is being checked the latest alone is checked and told', () => {
  const { checker, workers, heard, answer } = open();
  for (const text of ['a', 'b', 'c']) checker.check(order, text);
  expect(workers[0]?.asked).toEqual(['check']);
  answer();
  expect(workers[0]?.asked).toEqual(['check', 'check']);
  answer();
  expect(heard).toEqual(['c']);
});

test('a worker that throws is put away and told once; the next check has another, which knows the original', () => {
  const { checker, workers, heard, answer, break_ } = open();
  checker.setOriginal(sampleArticle(), []);
  checker.check(order, 'a');
  checker.check(order, 'b');
  break_();
  expect(heard).toEqual(['failed']);
  expect(workers[0]?.ended).toBe(true);
  checker.check(order, 'c');
  expect(workers[1]?.asked).toEqual(['original', 'check']);
  answer();
  expect(heard).toEqual(['failed', 'c']);
});

test('a worker that gives no answer is not waited for for ever', () => {
  const { checker, workers, heard } = open();
  checker.check(order, 'a');
  vi.runAllTimers();
  expect(heard).toEqual(['failed']);
  expect(workers[0]?.ended).toBe(true);
});

test('a worker that cannot be started is told, too', () => {
  const heard: string[] = [];
  const checker = createChecker<string>({
    startWorker: () => {
      throw new Error('no workers here');
    },
    onReport: () => {},
    onFailure: () => void heard.push('failed'),
  });
  checker.check(order, 'a');
  expect(heard).toEqual(['failed']);
});
