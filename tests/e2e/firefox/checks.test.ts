import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyElsewhere } from './clipboard.ts';
import { composeDraft } from './compose-draft.ts';
import { type Session, startSession } from './session.ts';
import { byTestId, type Surface } from './surface.ts';

const reply = readFileSync(resolve(import.meta.dirname, '../../../scripts/sample/reply.txt'), 'utf8').replace(
  '- 総工費は12億ユーロで',
  '- 総工費は13億ユーロで',
);

let session: Session;
let desk: Surface;

beforeAll(async () => {
  session = await startSession();
  await session.open('/sample/article.html');
  desk = await composeDraft(session, { engine: 'relay', depth: 'summary' });
  await copyElsewhere(session, reply);
  await desk.click(byTestId('relay-reply'));
  await desk.focused(byTestId('relay-reply'));
  await desk.press('Control+v');
  await desk.click(byTestId('relay-put'));
});

afterAll(() => session?.end());

const has = (what: string, place: string, words: string) =>
  desk.until(
    what,
    (where, wanted) => [...document.querySelectorAll(where)].some((one) => one.textContent?.includes(wanted)),
    place,
    words,
  );

test('a worker of the extension finds a wrong figure; keys step to it and put it right', async () => {
  await has('the figure marked', '.check-mark', '13億ユーロ');
  await desk.press('Alt+j');
  await has('the finding', byTestId('finding-says'), '13億ユーロ');
  await expect.poll(() => desk.text(byTestId('finding-source'))).toContain('€1.2 billion');
  await desk.press('Alt+Enter');
  await has('the right figure', `${byTestId('editor')} [data-slot="points"]`, '総工費は12億ユーロで');
  await desk.until(
    'a check of the new text',
    (verdicts) => document.querySelector<HTMLElement>(verdicts)?.dataset.state === 'done',
    byTestId('verdicts'),
  );
  const overflow = await desk.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
});
