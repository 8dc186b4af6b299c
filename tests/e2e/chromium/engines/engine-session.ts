import type { Page } from 'puppeteer-core';
import { composeDraft } from '../../../../scripts/drive/compose.ts';
import type { LaunchOptions } from '../../../../scripts/drive/launch-chromium.ts';
import type { Route } from '../../../../scripts/drive/serve.ts';
import { type EngineToSetUp, setUpEngine } from '../../../../scripts/drive/set-up-engine.ts';
import type { EngineServer, RecordedRequest } from '../../engine-servers/engine-server.ts';
import { field, items, joinPrompt, textOf } from '../../engine-servers/json.ts';
import { type Session, startSession } from '../session.ts';

/** The writer says yes to every engine on this machine. */
export const ALLOWED: LaunchOptions = { allows: ['http://127.0.0.1/*'] };

export const startEngineSession = (options: LaunchOptions = {}, routes: Record<string, Route> = {}): Promise<Session> =>
  startSession(routes, { ...ALLOWED, ...options });

/** Sets an engine up in the settings, and leaves them; gives how the connection test went. */
export async function setUp({ chromium }: Session, engine: EngineToSetUp): Promise<string> {
  const { page, outcome } = await setUpEngine(chromium, engine);
  await page.close();
  return outcome;
}

/** A new draft of the sample article in the side panel, being written by that engine. */
export async function composeSample(
  session: Session,
  engine: EngineToSetUp['id'] | 'extractive' | 'relay',
  depth: 'points' | 'summary' | 'full' = 'summary',
): Promise<Page> {
  const article = await session.open('/sample/article.html');
  try {
    return await composeDraft(session.chromium, article, { engine, depth });
  } finally {
    await article.close();
  }
}

/** The text of a request for writing, as the model reads it. */
export function promptOf({ body }: RecordedRequest): string {
  const turns = [...items(field(body, 'messages')), ...items(field(body, 'contents'))];
  return joinPrompt(turns.map((turn) => textOf(field(turn, 'content') ?? field(turn, 'parts'))));
}

/** Asks for a text; the others ask whether anybody is there. */
export const isWriting = ({ method, path }: RecordedRequest): boolean => method === 'POST' && !path.endsWith('/models');

/** The last text that was asked for. */
export function lastPrompt({ requests }: EngineServer): string {
  const last = requests.findLast(isWriting);
  if (last === undefined) throw new Error('nothing was asked for');
  return promptOf(last);
}
