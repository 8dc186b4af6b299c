import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTo } from './answer-to.ts';
import { anthropic } from './anthropic.ts';
import type { Behaviour } from './behaviour.ts';
import { deepl } from './deepl.ts';
import { gemini } from './gemini.ts';
import { ollama } from './ollama.ts';
import { openai } from './openai.ts';
import { perform } from './perform.ts';
import { type RecordedRequest, readBody, recordRequest } from './recorded-request.ts';
import { createWatch } from './watch.ts';
import type { EngineOptions, WireFormat } from './wire-format.ts';

export type { Behaviour, Fault } from './behaviour.ts';
export type { RecordedRequest } from './recorded-request.ts';
export type { EngineOptions } from './wire-format.ts';

export type Protocol = 'openai' | 'anthropic' | 'gemini' | 'deepl' | 'ollama';

export interface EngineServer {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  origin: string;
  /** In the order in which they had come completely. */
  requests: RecordedRequest[];
  /** How the following writing requests are answered; a list is used up in order and its last stays. */
  behave(next: Behaviour | Behaviour[]): void;
  /** The request of that index, as soon as it has come. */
  request(index: number): Promise<RecordedRequest>;
  /** Resolves when a reply waits at its `holdAfter`. */
  held(): Promise<void>;
  /** Lets the replies go on whose requests have come; those to later requests hold again. */
  release(): void;
  /** Ends open connections too. May be called more than once. */
  close(): Promise<void>;
}

/** A server on loopback that speaks the protocol of one service. */
export async function serveEngine(protocol: Protocol, options: EngineOptions = {}): Promise<EngineServer> {
  const format = FORMATS[protocol];
  const requests: RecordedRequest[] = [];
  const watch = createWatch();
  let queue: Behaviour[] = [{ reply: protocol === 'deepl' ? (text) => `訳:${text}` : '訳文です。' }];
  let gate = Promise.withResolvers<void>();
  const holding = new Set<RecordedRequest>();
  let isClosing = false;

  function nextBehaviour(): Behaviour {
    const next = queue[0] as Behaviour;
    if (queue.length > 1) queue = queue.slice(1);
    return next;
  }

  const server = createServer(async (incoming, response) => {
    const gone = new AbortController();
    const end = Promise.withResolvers<void>();
    const request = recordRequest(incoming, end.promise);
    let isCut = false;
    response.once('close', () => {
      request.aborted = !response.writableFinished && !isCut && !isClosing;
      gone.abort();
      end.resolve();
    });
    const cut = () => {
      isCut = true;
      response.destroy();
    };
    request.body = await readBody(incoming);
    if (requests.length >= MAX_REQUESTS) return cut();
    const opened = gate.promise;
    requests.push(request);
    watch.changed();
    try {
      await perform(answerTo(request, format, options, nextBehaviour), {
        response,
        headers: format.headers?.(request) ?? {},
        gone: gone.signal,
        async hold() {
          holding.add(request);
          watch.changed();
          await Promise.race([opened, end.promise]);
          holding.delete(request);
        },
        cut,
      });
    } finally {
      // A reply that a test could not make must not leave its client waiting.
      if (!response.writableEnded) cut();
    }
  });
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    behave(next) {
      const list = Array.isArray(next) ? [...next] : [next];
      if (list.length === 0) throw new Error('A server needs a behaviour.');
      const unknown = list.find(({ fault }) => fault !== undefined && format.lacks.includes(fault));
      if (unknown) throw new Error(`${protocol} has no way to say "${unknown.fault}".`);
      queue = list;
    },
    async request(index) {
      await watch.until(() => requests.length > index);
      return requests[index] as RecordedRequest;
    },
    held: () => watch.until(() => holding.size > 0),
    release() {
      holding.clear();
      gate.resolve();
      gate = Promise.withResolvers();
    },
    close() {
      if (isClosing) return Promise.resolve();
      isClosing = true;
      return new Promise((done, failed) => {
        server.close((error) => (error ? failed(error) : done()));
        server.closeAllConnections();
      });
    },
  };
}

const FORMATS: Record<Protocol, WireFormat> = { openai, anthropic, gemini, deepl, ollama };
const MAX_CONNECTIONS = 200;
/** A client that asks in a loop fails its test instead of filling the memory. */
const MAX_REQUESTS = 1000;
