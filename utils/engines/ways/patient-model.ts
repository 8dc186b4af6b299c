import { fail } from '../../result.ts';
import type { TextModel } from '../text-model.ts';

/** Milliseconds without any sign after which an engine is given up. */
export interface Patience {
  /** Until the first word, and between its thoughts where it thinks aloud: it may think first, or be loaded into memory. */
  first: number;
  /** Between words. */
  next: number;
}

export const CLOUD_PATIENCE: Patience = { first: 120_000, next: 60_000 };
/** A large model on a small machine is loaded, and reads a prompt, for minutes. */
export const LOCAL_PATIENCE: Patience = { first: 600_000, next: 120_000 };

/** The same model, given up when it falls silent; whatever it does with the signal, an abort ends it at once. */
export function patientModel(model: TextModel, patience: Patience): TextModel {
  return {
    ...model,
    async *stream(prompt, signal) {
      const giveUp = new AbortController();
      const stream = model.stream(prompt, AbortSignal.any([signal, giveUp.signal]));
      let wait = patience.first;
      for (;;) {
        const next = await within(stream.next(), wait, signal);
        if (next === 'silent' || next === 'stopped') {
          giveUp.abort();
          return fail(next === 'silent' ? { kind: 'silent', seconds: wait / 1000 } : { kind: 'stopped' });
        }
        if (next.done) return next.value;
        yield next.value;
        if (next.value !== '') wait = patience.next;
      }
    },
  };
}

function within<Value>(work: Promise<Value>, ms: number, signal: AbortSignal): Promise<Value | 'silent' | 'stopped'> {
  return new Promise((done, failed) => {
    const ended = new AbortController();
    const end = (how: 'silent' | 'stopped') => {
      ended.abort();
      clearTimeout(timer);
      done(how);
    };
    const timer = setTimeout(() => end('silent'), ms);
    signal.addEventListener('abort', () => end('stopped'), { signal: ended.signal });
    if (signal.aborted) end('stopped');
    work.then(done, failed).finally(() => {
      ended.abort();
      clearTimeout(timer);
    });
  });
}
