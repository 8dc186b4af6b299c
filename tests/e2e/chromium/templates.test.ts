import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { focusAt, readAt, selectAt, typeAt, waitFocused } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { clickToolbar, openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import type { Template } from '../../../utils/post/template.ts';
import { storedRows } from './engines/writing-desk.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let options: Page;
const folder = mkdtempSync(join(tmpdir(), 'yakuho-templates-'));

const INTRODUCTION = '{{ article.site }}（{{ article.published | date: "%Y年%-m月%-d日" }}）から。';
const INTRODUCED = 'The Harbour Courier（2026年1月26日）から。';

beforeAll(async () => {
  session = await startSession();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await session?.end();
});

beforeEach(async () => {
  options = await openExtensionTab(session.chromium, 'options');
  await options.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.documentElement.dataset.violated = violatedDirective;
    });
  });
  await byTestId(options, 'templates');
});

/** What is stored and shown a moment later, on a busy machine too. */
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 15_000 });

const storedTemplates = () => storedRows(options, 'templates') as Promise<Template[]>;
const parts = () => options.$$eval(selector('part'), (rows) => rows.map((row) => (row as HTMLElement).dataset.part));
const untilParts = (...wanted: string[]) => eventually(async () => expect(await parts()).toEqual(wanted));
const edited = () =>
  readAt(options, selector('template-edited'), (list) => (list as HTMLSelectElement).selectedOptions[0]?.text);
const inPreview = (text: string) =>
  options.waitForFunction(
    (preview, wanted) => document.querySelector(preview)?.textContent?.includes(wanted),
    BEHIND,
    selector('profile-preview'),
    text,
  );

/** Edits the template of that name. */
async function editTemplate(name: string): Promise<void> {
  const value = await options.waitForFunction(
    (list, wanted) =>
      [...(document.querySelector<HTMLSelectElement>(list)?.options ?? [])].find(({ text }) => text === wanted)?.value,
    BEHIND,
    selector('template-edited'),
    name,
  );
  await selectAt(options, selector('template-edited'), String(await value.jsonValue()));
}

async function retype(testId: string, text: string): Promise<void> {
  await focusAt(options, selector(testId));
  await readAt(options, selector(testId), (input) => (input as HTMLInputElement).select());
  await options.keyboard.press('Backspace');
  await options.keyboard.type(text);
}

async function press(...keys: ('Alt' | 'ArrowUp' | 'ArrowDown' | 'Enter')[]): Promise<void> {
  for (const key of keys) await options.keyboard.down(key);
  for (const key of keys.toReversed()) await options.keyboard.up(key);
}

const file = (...templates: unknown[]) => JSON.stringify({ format: 'yakuho-templates', version: 1, templates });

/** Gives what the section says of the file. */
async function importFile(text: string): Promise<string> {
  const path = join(folder, 'template.json');
  writeFileSync(path, text);
  const earlier = await options.$$eval(selector('template-outcome'), (lines) => lines[0]?.textContent);
  const input = (await options.waitForSelector(selector('template-file'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await options.waitForFunction(
    (outcome, old) => {
      const line = document.querySelector(outcome);
      return line !== null && line.textContent !== old;
    },
    BEHIND,
    selector('template-outcome'),
    earlier ?? null,
  );
  return textOf(options, 'template-outcome');
}

/** What the export hands to the browser's downloads. */
const exported = (): Promise<string> =>
  options.evaluate((button) => {
    const taken = new Promise<string>((resolve) => {
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then(resolve);
        return 'blob:none';
      };
    });
    document.querySelector<HTMLElement>(button)?.click();
    return taken;
  }, selector('template-export'));

test('a template is made from another, named, given a text with variables, and arranged by keys alone', async () => {
  await editTemplate('ひとこと紹介');
  await untilParts('title', 'paragraph', 'lead', 'comment', 'source');
  await focusAt(options, selector('template-copy'));
  await press('Enter');
  await eventually(async () => expect(await edited()).toBe('ひとこと紹介のコピー'));
  await retype('template-name', '港だより');
  await eventually(async () => expect(await edited()).toBe('港だより'));

  await selectAt(options, selector('part-choice'), 'line');
  await focusAt(options, selector('part-add'));
  await press('Enter');
  await untilParts('title', 'paragraph', 'lead', 'comment', 'source', 'line');
  await options.waitForFunction(
    (text) => document.activeElement?.matches(text) && document.activeElement.closest('[data-part="line"]'),
    BEHIND,
    selector('part-text'),
  );
  await options.keyboard.type(INTRODUCTION);
  await inPreview(INTRODUCED);
  await press('Alt', 'ArrowUp');
  await untilParts('title', 'paragraph', 'lead', 'comment', 'line', 'source');
  await press('Alt', 'ArrowUp');
  await untilParts('title', 'paragraph', 'lead', 'line', 'comment', 'source');
  await waitFocused(options, selector('part-text'));

  const up = `[data-part="comment"] ${selector('part-up')}`;
  await focusAt(options, up);
  await press('Enter');
  await untilParts('title', 'paragraph', 'lead', 'comment', 'line', 'source');
  await waitFocused(options, up);
  await press('Enter');
  await untilParts('title', 'paragraph', 'comment', 'lead', 'line', 'source');

  await focusAt(options, `[data-part="paragraph"] ${selector('part-remove')}`);
  await press('Enter');
  await untilParts('title', 'comment', 'lead', 'line', 'source');
  await waitFocused(options, selector('part-undo'));
  await press('Enter');
  await untilParts('title', 'paragraph', 'comment', 'lead', 'line', 'source');
  await click(options, 'part-remove');
  expect(await textOf(options, 'missing-title')).toContain('題名の部品がありません');
  await click(options, 'part-undo');
  await untilParts('title', 'paragraph', 'comment', 'lead', 'line', 'source');
  expect(await options.evaluate(() => document.documentElement.dataset.violated)).toBeUndefined();
});

test('a text that cannot be read says where, is kept as typed over a reload, and posts keep the last that could', async () => {
  await editTemplate('港だより');
  const place = `[data-part="line"] ${selector('part-text')}`;
  await options.waitForSelector(place);
  const type = async (text: string) => {
    await focusAt(options, place);
    await options.keyboard.press('End');
    await options.keyboard.type(text);
  };
  await type('{{ article.auhtor }');
  await eventually(async () =>
    expect(await textOf(options, 'part-problem')).toMatch(/^1行目の\d+文字目: .*閉じられていません/),
  );
  await type('}');
  await eventually(async () =>
    expect(await textOf(options, 'part-problem')).toContain('「article.auhtor」という項目はありません'),
  );
  const typed = `${INTRODUCTION}{{ article.auhtor }}`;
  await eventually(async () =>
    expect((await storedTemplates()).flatMap((row) => row.parts)).toContainEqual(
      expect.objectContaining({ text: INTRODUCTION, typed }),
    ),
  );
  await inPreview(INTRODUCED);

  await options.reload();
  await byTestId(options, 'templates');
  await editTemplate('港だより');
  await options.waitForSelector(place);
  await expect.poll(() => readAt(options, place, (field) => (field as HTMLTextAreaElement).value)).toBe(typed);
  await expect.poll(() => textOf(options, 'part-problem')).toContain('article.auhtor');

  await type('{% for i in (1..1000000000) %}あ{% endfor %}');
  await readAt(options, place, (field) => {
    const area = field as HTMLTextAreaElement;
    area.setSelectionRange(area.value.indexOf('{{ article.auhtor }}'), area.value.indexOf('{% for'));
  });
  await options.keyboard.press('Backspace');
  await eventually(async () => expect(await textOf(options, 'part-problem')).toContain('繰り返しが多すぎる'));
  await readAt(options, place, (field) => {
    const area = field as HTMLTextAreaElement;
    area.setSelectionRange(area.value.indexOf('{% for'), area.value.length);
  });
  await options.keyboard.press('Backspace');
  await options.waitForFunction(
    (problem) => document.querySelector(problem) === null,
    BEHIND,
    selector('part-problem'),
  );
  await eventually(async () =>
    expect((await storedTemplates()).flatMap((row) => row.parts)).toContainEqual({
      id: expect.any(String),
      kind: 'line',
      text: INTRODUCTION,
    }),
  );
});

test('the popup chooses the template for the site and says why; the post is made of its parts alone', async () => {
  await editTemplate('港だより');
  await typeAt(options, selector('template-sites'), 'どこか, 127.0.0.1');
  await eventually(async () => expect(await textOf(options, 'template-sites-problem')).toContain('どこか'));
  await selectAt(options, selector('default-engine'), 'extractive');
  await selectAt(options, selector('default-depth'), 'summary');
  await selectAt(options, selector('default-target'), 'ameba');
  await eventually(async () =>
    expect(await storedTemplates()).toContainEqual(expect.objectContaining({ sites: ['どこか', '127.0.0.1'] })),
  );
  await eventually(async () =>
    expect(Object.values((await options.evaluate('chrome.storage.local.get()')) as object)).toContainEqual(
      expect.objectContaining({ engine: 'extractive', depth: 'summary', target: 'ameba' }),
    ),
  );

  const article = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, article);
  await expect.poll(() => textOf(popup, 'template-why')).toBe('このサイト用の「港だより」を選びました。');
  await expect
    .poll(() => readAt(popup, selector('engine'), (list) => (list as HTMLSelectElement).value))
    .toBe('extractive');
  await popup.close();

  const desk = await composeDraft(session.chromium, article, { engine: 'extractive' });
  const blocks = await desk.$$eval(`${selector('editor')} [data-block-id]`, (all) =>
    all.map((block) => [(block as HTMLElement).dataset.slot, block.textContent]),
  );
  expect(blocks.map(([slot]) => slot)).toEqual(
    expect.arrayContaining(['title', 'comment', 'lead', 'footer', 'source']),
  );
  expect(new Set(blocks.map(([slot]) => slot)).size).toBe(5);
  expect(blocks).toContainEqual(['footer', INTRODUCED]);
  await desk.waitForSelector(`${selector('target-ameba')}:checked`);
  await article.close();
});

test('what the writer chooses in the popup goes before the site’s template', async () => {
  const article = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, article);
  await byTestId(popup, 'template-why');
  await selectAt(popup, selector('template'), 'sections');
  await popup.waitForFunction((why) => document.querySelector(why) === null, BEHIND, selector('template-why'));
  await popup.waitForSelector(`${selector('depth-full')}:checked`);
  await popup.close();
  await article.close();
});

test('the preview shows an article that was clipped, and the made-up one', async () => {
  await editTemplate('港だより');
  await inPreview('Port cities agree');
  await selectAt(options, selector('preview-article'), '');
  await inPreview('（見本）');
});

test('a template goes to a file and comes back from it, once, and that can be undone', async () => {
  await editTemplate('港だより');
  const text = await exported();
  expect(JSON.parse(text)).toMatchObject({
    format: 'yakuho-templates',
    version: 1,
    templates: [{ name: '港だより', engine: 'extractive', target: 'ameba', sites: ['どこか', '127.0.0.1'] }],
  });
  expect(await importFile(text)).toContain('すべて登録済み');

  await click(options, 'template-remove');
  await eventually(async () => expect(await textOf(options, 'template-outcome')).toContain('「港だより」を消しました'));
  expect(await importFile(text)).toContain('テンプレートを1件読み込みました');
  await eventually(async () => expect(await edited()).toBe('港だより'));
  await untilParts('title', 'paragraph', 'comment', 'lead', 'line', 'source');
  expect(await exported()).toBe(text);
  // The export said nothing: what the import said is gone with it.
  expect(await importFile(text.replace('港だより', '川だより'))).toContain('1件読み込みました');
  await eventually(async () => expect(await edited()).toBe('川だより'));
  await click(options, 'template-undo');
  await eventually(async () => expect(await edited()).toBe('ニュース要約'));
  await eventually(async () => expect(await textOf(options, 'template-outcome')).toBe('元に戻しました。'));
  // Another of the same name can be told from the one that is there, and is not added again either.
  const changed = text.replace('どこか', 'ほか');
  expect(await importFile(changed)).toContain('1件読み込みました');
  await eventually(async () => expect(await edited()).toBe('港だより 2'));
  expect(await importFile(changed)).toContain('すべて登録済み');
  await editTemplate('港だより 2');
  await click(options, 'template-remove');
  await eventually(async () => expect(await edited()).toBe('ニュース要約'));
});

test('a file that names a destination which is not here says so, and the template goes where the last post went', async () => {
  const template = { name: '会報用', parts: [{ slot: 'title' }], target: 'own:elsewhere', targetName: '会報' };
  const said = await importFile(file(template));
  expect(said).toContain('会報');
  expect(said).toContain('前回と同じ');
  await eventually(async () => expect(await edited()).toBe('会報用'));
  expect(await options.$eval(selector('default-target'), (list) => (list as HTMLSelectElement).value)).toBe('');
  expect(await importFile(file(template))).toContain('すべて登録済み');
  await click(options, 'template-remove');
  await eventually(async () => expect(await edited()).toBe('ニュース要約'));
});

test('a built-in template is changed in its place, set back, and that undone', async () => {
  await expect.poll(parts).not.toEqual([]);
  const whole = await parts();
  await click(options, 'part-remove');
  await eventually(async () => expect(await parts()).toEqual(whole.slice(1)));
  await click(options, 'template-remove');
  await eventually(async () => expect(await parts()).toEqual(whole));
  await click(options, 'template-undo');
  await eventually(async () => expect(await parts()).toEqual(whole.slice(1)));
  await click(options, 'template-remove');
  await eventually(async () => expect(await parts()).toEqual(whole));
});

test.each([
  ['a photograph', '\u0000\u0001PNG', '訳報のテンプレートのファイルではない'],
  ['a file of something else', '{"drafts": []}', '訳報のテンプレートのファイルではない'],
  [
    'a file of a later version',
    JSON.stringify({ format: 'yakuho-templates', version: 9, templates: [{}] }),
    '新しい版の訳報',
  ],
  ['a file without templates', file(), '1件もありません'],
  [
    'a part nobody knows',
    file({ name: 'A', parts: [{ slot: 'title' }, { slot: 'x' }] }),
    '1件目のテンプレートの2番目の部品が',
  ],
  [
    'a text that loops',
    file({ name: 'A', parts: [{ kind: 'line', text: '一\n{% for i in (1..1000000000) %}x{% endfor %}' }] }),
    '1件目のテンプレートの1番目の部品の文が読み取れないため、何も読み込みませんでした。2行目の1文字目: 繰り返しが多すぎる',
  ],
])('%s is refused with a sentence, and nothing changes', async (_, text, sentence) => {
  const before = await storedTemplates();
  expect(await importFile(text)).toContain(sentence);
  expect(await storedTemplates()).toEqual(before);
});

test('HTML in a template’s file stays letters, in the settings and in the post', async () => {
  const html = '<img src=x onerror="document.title=1"><b>太字</b>';
  await importFile(file({ name: 'タグ', parts: [{ kind: 'paragraph', text: html }, { slot: 'source' }] }));
  await eventually(async () => expect(await edited()).toBe('タグ'));
  expect(await textOf(options, 'part-tags')).toContain('そのままの文字');
  await inPreview(html);
  expect(
    await options.$(`${selector('profile-preview')} .post img, ${selector('profile-preview')} .post b`),
  ).toBeNull();
});

test('a draft of a template that has nothing to be written says so, and is edited as it is', async () => {
  await editTemplate('港だより');
  await click(options, 'template-remove');
  await eventually(async () => expect(await edited()).toBe('ニュース要約'));
  const parts = [{ kind: 'paragraph', text: 'おしらせです。' }, { slot: 'source' }];
  await importFile(file({ name: '定型だけ', parts, sites: ['127.0.0.1'] }));
  await eventually(async () => expect(await edited()).toBe('定型だけ'));
  const article = await session.open('/sample/article.html');
  const desk = await composeDraft(session.chromium, article, { engine: 'relay' });
  expect(await textOf(desk, 'writing-panel')).toContain('書かせる部品');
  expect(await textOf(desk, 'editor')).toContain('おしらせです。');
});
