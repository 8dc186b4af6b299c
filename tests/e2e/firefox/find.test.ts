import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeDraft } from './compose-draft.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await session.open('/sample/article.html');
  await composeDraft(session, { engine: 'extractive' });
});

afterAll(() => session?.end());

test('a draft is recorded as posted in the sidebar, found as one types, and stands in the record', async () => {
  const { sidebar } = session;
  await sidebar.click(`${byTestId('draft-facts')} summary`);
  await sidebar.click(byTestId('posting-add'));
  await sidebar.click(byTestId('posting-address'));
  await sidebar.focused(byTestId('posting-address'));
  await sidebar.type('https://note.example/n1');
  await sidebar.press('Enter');
  await sidebar.text(byTestId('posting'));
  await sidebar.click(byTestId('desk-back'));
  await sidebar.click(byTestId('search'));
  await sidebar.focused(byTestId('search'));
  await sidebar.type('barr');
  await sidebar.until(
    'one draft found',
    (list) => document.querySelector<HTMLElement>(list)?.dataset.query === 'barr',
    byTestId('list-results'),
  );
  await expect.poll(() => sidebar.text(byTestId('list-count'))).toBe('1件見つかりました');
  await sidebar.press('ArrowDown');
  await sidebar.focused(byTestId('draft-open'));
  await sidebar.click(byTestId('show-record'));
  await expect.poll(() => sidebar.text(byTestId('record-row'))).toContain('note');
  const overflow = await sidebar.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
});
