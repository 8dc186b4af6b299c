import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_PROFILE, SAMPLE_SERVICES } from '../../../scripts/demo/sample-profile.ts';
import type { EditorName } from '../../../scripts/drive/editor-pages.ts';
import { expectWholePost, readShownPost } from '../shown-post.ts';
import { readClipboard } from './clipboard.ts';
import { composeDraft } from './compose-draft.ts';
import { openEditor } from './open-editor.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';
import { writeProfile } from './write-profile.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await writeProfile(session, SAMPLE_PROFILE, SAMPLE_SERVICES);
  await session.open('/sample/article.html');
  await composeDraft(session, { engine: 'extractive' });
});

afterAll(() => session?.end());

const shownPost = () => session.sidebar.evaluate(readShownPost);

type TargetId = 'note' | 'ameba' | 'plain' | 'markdown';

/** Chooses the target, clicks the button, and gives what the desk says then. */
async function copyFor(target: TargetId, button: 'copy' | 'copy-title' = 'copy') {
  const desk = session.sidebar;
  const choose = (id: TargetId) => desk.click(`label:has(${byTestId(`target-${id}`)})`);
  // Another choice takes away what was said of the copy before.
  await choose(target === 'plain' ? 'note' : 'plain');
  if (target === 'markdown') await chooseOther(target);
  else await choose(target);
  await desk.until(
    'nothing said of a copy',
    (result, radio, others, wanted) =>
      document.querySelector(result)?.textContent === '' &&
      (document.querySelector<HTMLInputElement>(radio)?.checked ||
        document.querySelector<HTMLSelectElement>(others)?.value === wanted),
    byTestId('copy-result'),
    byTestId(`target-${target}`),
    byTestId('target-others'),
    target,
  );
  await desk.click(byTestId(button));
  return desk.text(byTestId('copy-result'));
}

/** One of the list behind the radio buttons. Firefox draws it in a window of its own, so it is gone through by keys. */
async function chooseOther(target: TargetId): Promise<void> {
  const desk = session.sidebar;
  const others = byTestId('target-others');
  await desk.focused(`${byTestId('target-plain')}:checked`);
  await desk.press('Tab');
  await desk.focused(others);
  await desk.press('Home');
  const at = await desk.evaluate(
    (list, wanted) =>
      [...(document.querySelector<HTMLSelectElement>(list)?.options ?? [])].findIndex(({ value }) => value === wanted),
    others,
    target,
  );
  for (let step = 0; step < at; step += 1) await desk.press('ArrowDown');
}

test.each([
  ['note', 'note'],
  ['ameba', 'ameba'],
  ['ameba', 'ameba-acf-off'],
] as const satisfies Array<['note' | 'ameba', EditorName]>)(
  'a draft copied for %s in the sidebar and pasted with Ctrl+V into %s arrives whole, emoji links too',
  async (target, name) => {
    const post = await shownPost();
    expect(await copyFor(target)).toContain('未訳');
    const editor = await openEditor(session, name);
    await editor.paste();
    expectWholePost(await editor.blocks(), post);
    await copyFor(target, 'copy-title');
    await editor.pasteTitle();
    expect(await editor.title()).toBe(post.find((block) => block.kind === 'title')?.text);
  },
);

test('plain text and Markdown reach the clipboard as text', async () => {
  await copyFor('plain');
  expect(await readClipboard(session)).toContain(`Ameba Blog:🔹 ${SAMPLE_SERVICES.ameba}`);
  await copyFor('markdown');
  expect(await readClipboard(session)).toContain(`[🔹](${SAMPLE_SERVICES.ameba})`);
});

test('Alt+C copies from the keyboard', async () => {
  const desk = session.sidebar;
  await copyFor('plain', 'copy-title');
  await desk.clickInText(`${byTestId('editor')} [data-slot="byline"]`);
  await desk.press('Alt+c');
  await desk.until('the whole post copied', () =>
    document.querySelector('[data-testid="copy-result"]')?.textContent?.includes('未訳'),
  );
  expect(await readClipboard(session)).toContain(SAMPLE_PROFILE['profile-homepage']);
});
