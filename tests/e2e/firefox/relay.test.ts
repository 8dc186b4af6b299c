import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyElsewhere, readClipboard } from './clipboard.ts';
import { composeDraft } from './compose-draft.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

const reply = readFileSync(resolve(import.meta.dirname, '../../../scripts/sample/reply.txt'), 'utf8');

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await session.open('/sample/article.html');
  await composeDraft(session, { engine: 'relay', depth: 'summary' });
});

afterAll(() => session?.end());

const editor = byTestId('editor');
const title = `${editor} [data-slot="title"]`;

test('one click copies the prompt for コピペAI', async () => {
  await session.sidebar.click(byTestId('relay-copy-prompt'));
  // Copying is said, and the next step is the field for the reply.
  await session.sidebar.focused(byTestId('relay-reply'));
  expect(await readClipboard(session)).toContain('The barrier will cost €1.2 billion');
});

test('a reply pasted with Ctrl+V is shown part by part before any of it goes in', async () => {
  const desk = session.sidebar;
  await copyElsewhere(session, reply);
  await desk.click(byTestId('relay-reply'));
  await desk.focused(byTestId('relay-reply'));
  await desk.press('Control+v');
  await desk.text(byTestId('reply-preview'));
  const parts = await desk.evaluate(
    (preview) =>
      [...document.querySelectorAll<HTMLElement>(`${preview} [data-part]`)].map(({ dataset }) => dataset.part),
    byTestId('reply-preview'),
  );
  expect(parts).toEqual(['title', 'points', 'lead', 'sections']);
  expect(await desk.evaluateOn(title, (block) => block.textContent)).toBe('');
});

test('Enter puts the reply into the post, each part tied to its source sentences', async () => {
  const desk = session.sidebar;
  await desk.focused(byTestId('relay-put'));
  await desk.press('Enter');
  await desk.until(
    'the reply as its title',
    (place) => document.querySelector(place)?.textContent?.includes('共同防潮堤'),
    title,
  );
  const parts = await desk.evaluate(
    (blocks) =>
      [...document.querySelectorAll<HTMLElement>(blocks)].map(({ dataset }) => [
        dataset.slot,
        dataset.sourceIds !== '',
      ]),
    `${editor} :is([data-slot="title"], [data-slot="points"], [data-slot="lead"])`,
  );
  expect(parts).toHaveLength(7);
  expect(parts.every(([, tied]) => tied)).toBe(true);
});
