import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import type { Step } from './step.ts';

interface Stage {
  response: ServerResponse;
  /** Sent with every response. */
  headers: Record<string, string>;
  /** Aborts when the connection is closed, by whomever. */
  gone: AbortSignal;
  /** Resolves when the test lets the reply go on. */
  hold(): Promise<void>;
  /** Closes the connection in the middle. */
  cut(): void;
}

/** Takes the steps one after another, until the last one or until the connection is closed. */
export async function perform(steps: Step[], stage: Stage): Promise<void> {
  const { response, headers, gone } = stage;
  const closed = new Promise<void>((done) => gone.addEventListener('abort', () => done(), { once: true }));
  for (const step of steps) {
    if (gone.aborted) return;
    switch (step.do) {
      case 'answer':
        send(step.answer, response, headers);
        break;
      case 'head':
        response.writeHead(200, { ...headers, 'content-type': step.contentType, 'cache-control': 'no-cache' });
        // A client may see the status long before the first byte of the body.
        response.flushHeaders();
        break;
      case 'write':
        await Promise.race([write(response, step.text, step.bytewise ?? false, gone), closed]);
        break;
      case 'end':
        response.end();
        break;
      case 'wait':
        await wait(step.ms, undefined, { signal: gone }).catch(() => {});
        break;
      case 'hold':
        await Promise.race([stage.hold(), closed]);
        break;
      case 'cut':
        stage.cut();
        return;
      case 'hang':
        await closed;
        return;
    }
  }
}

function send(answer: Answer, response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(answer.status, {
    ...headers,
    ...answer.headers,
    ...(answer.status === 204 ? {} : { 'content-length': String(Buffer.byteLength(answer.body)) }),
  });
  response.end(answer.body);
}

async function write(response: ServerResponse, text: string, bytewise: boolean, gone: AbortSignal): Promise<void> {
  const bytes = Buffer.from(text);
  if (!bytewise) return writeOut(response, bytes);
  for (let at = 0; at < bytes.length && !gone.aborted; at += 1) {
    await writeOut(response, bytes.subarray(at, at + 1));
    // Otherwise the bytes gather in the socket before anybody reads the first one.
    await nextTurn();
  }
}

/** Resolves when the bytes have left, also when nobody is there to read them. */
const writeOut = (response: ServerResponse, bytes: Buffer): Promise<void> =>
  bytes.length === 0 ? Promise.resolve() : new Promise((done) => response.write(bytes, () => done()));
