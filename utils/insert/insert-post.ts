import { fail, ok, type Result } from '../result.ts';
import type { InsertProblem } from './insert-problem.ts';
import type { Line } from './line.ts';
import type { Filling, Order, PageEditor, Reply, Standing, WaitingFor } from './order.ts';

export type InsertStep = 'opening' | 'waiting' | 'covered' | 'filling' | 'reading';

/** The tab that holds the editor, as far as inserting asks for it. */
export interface EditorPort {
  /** The tab; null where none is open. */
  find(): Promise<number | null>;
  open(): Promise<number | null>;
  show(tabId: number): Promise<void>;
  ask(tabId: number, order: Order): Promise<Reply | 'closed' | 'unreachable' | 'strange'>;
  now(): number;
  pause(ms: number): Promise<void>;
}

export interface Insertion {
  editor: PageEditor;
  filling: Filling;
  /** The tab that was asked about before; null for the first try. */
  tabId: number | null;
}

/** What came of it: put in and read back, or a question for the writer, as something stands there already. */
export type Inserted =
  | { kind: 'not-empty'; tabId: number; standing: Standing }
  | { kind: 'read'; tabId: number; title: string; titleKept: boolean; lines: Line[]; before: Line[] };

/** note's editor has been seen to take most of a minute. */
export const WAIT_MS = 60_000;
/** On their way to the editor pages lead through others; what stays this long is where they led. */
const STAYS_MS = 4_000;
const LOOK_EVERY_MS = 250;

/** Finds or opens the editor, waits for it, puts the post in and reads it back. Until it fills, stopping changes nothing there. */
export async function insertPost(
  port: EditorPort,
  { editor, filling, tabId: known }: Insertion,
  signal: AbortSignal,
  onStep: (step: InsertStep) => void,
): Promise<Result<Inserted, InsertProblem>> {
  onStep('opening');
  const tabId = known ?? (await port.find()) ?? (await port.open());
  if (tabId === null) return fail('not-found');
  try {
    await port.show(tabId);
  } catch {
    // It was closed between two of our steps.
    return fail('tab-closed');
  }
  const end = port.now() + WAIT_MS;
  let filled: Awaited<ReturnType<EditorPort['ask']>>;
  do {
    onStep('waiting');
    const waited = await waitForEditor(port, tabId, editor, end, signal, onStep);
    if (waited !== null) return fail(waited);
    onStep('filling');
    filled = await port.ask(tabId, { act: 'fill', editor, filling });
    // A dialog that came over it in between, say: nothing was done yet.
  } while (typeof filled !== 'string' && filled.kind === 'waiting');
  if (filled === 'closed') return fail('tab-closed');
  if (typeof filled === 'string') return fail('unread');
  if (filled.kind === 'not-empty') return ok({ kind: 'not-empty', tabId, standing: filled.standing });
  if (filled.kind !== 'filled') return fail('refused');
  onStep('reading');
  const read = await port.ask(tabId, { act: 'read', editor });
  if (read === 'closed') return fail('tab-closed');
  if (typeof read === 'string' || read.kind !== 'read') return fail('unread');
  const { titleKept, before } = filled;
  return ok({ kind: 'read', tabId, title: read.title, titleKept, lines: read.lines, before });
}

/** Null once the editor can be written in. */
async function waitForEditor(
  port: EditorPort,
  tabId: number,
  editor: PageEditor,
  end: number,
  signal: AbortSignal,
  onStep: (step: InsertStep) => void,
): Promise<InsertProblem | null> {
  let seen: WaitingFor = 'editor';
  let since = port.now();
  while (!signal.aborted) {
    const reply = await port.ask(tabId, { act: 'look', editor });
    if (signal.aborted) break;
    if (reply === 'closed') return 'tab-closed';
    if (reply === 'strange') return 'changed';
    if (reply !== 'unreachable' && reply.kind === 'ready') return null;
    const now = reply === 'unreachable' ? 'elsewhere' : reply.kind === 'waiting' ? reply.for : 'editor';
    if (now !== seen) {
      seen = now;
      since = port.now();
      onStep(seen === 'covered' ? 'covered' : 'waiting');
    }
    const stayed = port.now() - since;
    if (stayed >= (ENDS_AFTER_MS[seen] ?? WAIT_MS) || port.now() >= end) return AT_LAST[seen];
    await port.pause(LOOK_EVERY_MS);
  }
  return 'stopped';
}

/** Where waiting on is of no use: the writer has to do something first. A page nobody can look into may just be slow to come. */
const ENDS_AFTER_MS: Partial<Record<WaitingFor, number>> = {
  login: STAYS_MS,
  source: STAYS_MS,
  elsewhere: 5 * STAYS_MS,
};

const AT_LAST: Record<WaitingFor, InsertProblem> = {
  editor: 'not-found',
  'other-editor': 'changed',
  covered: 'covered',
  login: 'logged-out',
  source: 'source',
  // Sites have their pages to log in on hosts of their own, which nobody is asked for.
  elsewhere: 'logged-out',
};
