import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EditorName, openEditor } from '../../../scripts/drive/editor-pages.ts';
import type { ArrivedBlock } from '../../../scripts/drive/read-blocks.ts';
import type { Post, PostBlock } from '../../../utils/post/post.ts';
import { TARGETS } from '../../../utils/targets/registry.ts';
import type { TargetId } from '../../../utils/targets/target.ts';
import { copyHtml } from './copy-html.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let source: Page;

beforeAll(async () => {
  session = await startSession();
  source = await session.open('/sample/article.html');
});

afterAll(() => session?.end());

let blockCount = 0;
function block(
  kind: PostBlock['kind'],
  slot: PostBlock['slot'],
  text: string,
  more: Partial<PostBlock> = {},
): PostBlock {
  blockCount += 1;
  return { id: `b${blockCount}`, kind, slot, content: [{ text }], sourceIds: [], ...more };
}

/** A post with every kind of block, and what an editor might trip over: `<`, `&`, quotes, emoji that carry links, two rules in a row. */
const post: Post = {
  blocks: [
    block('rule', 'notice', '--------'),
    block('line', 'notice', '世界&社会情勢、'),
    block('rule', 'notice', '--------'),
    block('title', 'title', '4都市が<共同>の防潮堤で合意'),
    block('line', 'byline', '01/26/2026 // Mara Ellison'),
    block('item', 'points', '総工費は12億ユーロ。'),
    block('item', 'points', '完成は2029年。'),
    block('paragraph', 'lead', '', {
      content: [
        { text: '4都市は' },
        { text: '月曜日', bold: true },
        { text: '、合意書に署名した。\n協議は2年に及んだ。' },
      ],
    }),
    block('heading', 'sections', '合意までの経緯', { level: 2 }),
    block('paragraph', 'sections', '協議は2024年3月に始まった。'),
    block('heading', 'sections', '市長の話', { level: 3 }),
    block('quote', 'quote', '「最後にはなりたくなかった」'),
    block('cite', 'quote', 'ブレンウィック市長 イネス・マーロウ'),
    block('paragraph', 'source', '', {
      content: [{ text: '出典: ' }, { text: 'The Harbour Courier', href: 'https://harbour-courier.example/a?b=1&c=2' }],
    }),
    block('rule', 'footer', '--------'),
    block('rule', 'footer', '--------'),
    block('line', 'footer', '', {
      content: [{ text: 'ご登録は' }, { text: 'こちら', href: 'https://news.mio.example/join' }, { text: 'から' }],
    }),
    block('line', 'footer', '', { content: [{ text: 'note:' }, { text: '📔', href: 'https://note.example/mio' }] }),
    block('line', 'footer', '', {
      content: [{ text: 'TRUTH Social:' }, { text: '⭐️', href: 'https://truth.example/mio' }],
    }),
    block('rule', 'footer', '--------'),
  ],
};

const lines = [
  'p --------',
  'p 世界&社会情勢、',
  'p --------',
  'h2 4都市が<共同>の防潮堤で合意',
  'p 01/26/2026 // Mara Ellison',
  'p - 総工費は12億ユーロ。',
  'p - 完成は2029年。',
  'p 4都市は月曜日、合意書に署名した。',
  'p 協議は2年に及んだ。',
  'h3 合意までの経緯',
  'p 協議は2024年3月に始まった。',
  'h3 市長の話',
  'quote 「最後にはなりたくなかった」',
  'p ブレンウィック市長 イネス・マーロウ',
  'p 出典: The Harbour Courier',
  'p --------',
  'p --------',
  'p ご登録はこちらから',
  'p note:📔',
  'p TRUTH Social:⭐️',
  'p --------',
];

const links = [
  { text: 'The Harbour Courier', href: 'https://harbour-courier.example/a?b=1&c=2' },
  { text: 'こちら', href: 'https://news.mio.example/join' },
  { text: '📔', href: 'https://note.example/mio' },
  { text: '⭐️', href: 'https://truth.example/mio' },
];

/** What a reader sees, line by line, empty ones left out: editors differ in how they make space. */
const arrivedLines = (blocks: ArrivedBlock[]) =>
  blocks.flatMap(({ kind, text }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `${kind} ${line.trim()}`),
  );

const cases: Array<[TargetId, EditorName, string[]]> = [
  ['note', 'note', lines],
  ['ameba', 'ameba', lines.map((line) => (line === 'h3 市長の話' ? 'h4 市長の話' : line))],
  ['ameba', 'ameba-acf-off', lines.map((line) => (line === 'h3 市長の話' ? 'h4 市長の話' : line))],
];

test.each(cases)('a post for %s pasted into the editor of %s arrives whole', async (target, name, expected) => {
  const { html, text } = TARGETS[target].render(post, { pointStyle: 'dash' });
  const editor = await openEditor(session.chromium.browser, session.server.origin, name);
  await copyHtml(source, html ?? '', text);
  await editor.paste();
  const arrived = await editor.blocks();
  expect(arrivedLines(arrived)).toEqual(expected);
  expect(arrived.flatMap((one) => one.links)).toEqual(links);
  expect(arrived.flatMap((one) => one.bold)).toEqual(['月曜日']);
});

test.each(['note', 'ameba'] as const)('points as a list arrive in %s as a list', async (target) => {
  const { html, text } = TARGETS[target].render(post, { pointStyle: 'list' });
  const editor = await openEditor(session.chromium.browser, session.server.origin, target);
  await copyHtml(source, html ?? '', text);
  await editor.paste();
  const items = (await editor.blocks()).filter((one) => one.kind === 'li');
  expect(items.map((one) => one.text)).toEqual(['総工費は12億ユーロ。', '完成は2029年。']);
});
