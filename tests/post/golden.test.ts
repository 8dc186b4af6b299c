import { expect, test } from 'vitest';
import type { Post } from '../../utils/post/post.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { emptyProfile, harbourArticle, harbourPost } from './fixtures.ts';

/** The post line by line, as a reader of plain text gets it. */
const lines = (post: Post) => TARGETS.plain.render(post, { pointStyle: 'dash' }).text.split('\n');

const NOTICE = [
  '--------------------',
  '世界&社会情勢、',
  'コメントやメールへの個別のお返事は差し控えております。',
  '内容は参考情報です。必ずご自身でもお確かめください。',
  '※ 全文・一部を問わず、無断転載はご遠慮ください。',
  '--------------------',
];

const POINTS = [
  '- 4都市が共同の防潮堤を建設することで合意した。',
  '- 総工費は12億ユーロで、2029年までの完成を目指す。',
  '- 漁業団体は水路の閉鎖に反対している。',
];

const SOURCE = [
  '出典: The Harbour Courier 「Port cities agree on shared flood barrier after two years of talks」 Mara Ellison, 01/26/2026',
  'https://courier.example/2026/01/26/flood-barrier',
];

const FOOTER = [
  '--------------------',
  '--------------------',
  '《港の便り》',
  'ご登録はこちら https://minato.example/letter から',
  'HP: https://minato.example/',
  'E-Mail: letters@minato.example',
  'Ameba Blog:🔹 https://ameba.example/minato',
  'note:📔 https://note.example/minato',
  'Instagram:🩷 https://instagram.example/minato',
  'TwitterX:⭐️ https://x.example/minato',
  'TRUTH Social:⭐️ https://truth.example/@minato',
  '--------------------',
];

test('要約 with a full profile', () => {
  const post = harbourPost();
  const comment = post.blocks.find((block) => block.slot === 'comment');
  const related = post.blocks.find((block) => block.slot === 'related');
  comment?.content.push({ text: '費用の分担がこれほど早くまとまるとは思わなかった。' });
  related?.content.push({ text: '○' }, { text: '【重要】前回の記事', href: 'https://ameba.example/minato/1' });
  expect(lines(post)).toEqual([
    ...NOTICE,
    '',
    '○【重要】前回の記事 https://ameba.example/minato/1',
    '',
    '港湾4都市、共同防潮堤で合意 2年の協議を経て',
    '01/26/2026 // Mara Ellison',
    '',
    ...POINTS,
    '',
    '4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。',
    '',
    '合意までの経緯',
    '協議は2024年に始まり、費用をめぐって3回決裂した。',
    '',
    'ローワーキーのイネス・コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。',
    '',
    '残る課題',
    '漁業団体は水路の閉鎖に反対している。',
    '',
    '費用の分担がこれほど早くまとまるとは思わなかった。',
    '',
    ...SOURCE,
    '',
    ...FOOTER,
  ]);
});

test('要約 with an empty profile: no notice, no footer, no stray rules', () => {
  expect(lines(harbourPost({ profile: emptyProfile }))).toEqual([
    '港湾4都市、共同防潮堤で合意 2年の協議を経て',
    '01/26/2026 // Mara Ellison',
    '',
    ...POINTS,
    '',
    '4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。',
    '',
    '合意までの経緯',
    '協議は2024年に始まり、費用をめぐって3回決裂した。',
    '',
    'ローワーキーのイネス・コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。',
    '',
    '残る課題',
    '漁業団体は水路の閉鎖に反対している。',
    '',
    ...SOURCE,
  ]);
});

test('要点だけ: title, points, source between notice and footer', () => {
  expect(lines(harbourPost({ depth: 'points' }))).toEqual([
    ...NOTICE,
    '',
    '港湾4都市、共同防潮堤で合意 2年の協議を経て',
    '01/26/2026 // Mara Ellison',
    '',
    ...POINTS,
    '',
    ...SOURCE,
    '',
    ...FOOTER,
  ]);
});

test('コピペAI before the reply: only what needs no engine', () => {
  expect(lines(harbourPost({ writing: null }))).toEqual([
    ...NOTICE,
    '',
    '01/26/2026 // Mara Ellison',
    '',
    ...SOURCE,
    '',
    ...FOOTER,
  ]);
});

test('no author: the date alone', () => {
  const post = harbourPost({ article: { ...harbourArticle, authors: [] }, depth: 'points', profile: emptyProfile });
  expect(lines(post)).toEqual([
    '港湾4都市、共同防潮堤で合意 2年の協議を経て',
    '01/26/2026',
    '',
    ...POINTS,
    '',
    '出典: The Harbour Courier 「Port cities agree on shared flood barrier after two years of talks」 01/26/2026',
    'https://courier.example/2026/01/26/flood-barrier',
  ]);
});

test('no date: the author alone', () => {
  const post = harbourPost({ article: { ...harbourArticle, published: null }, depth: 'points', profile: emptyProfile });
  expect(lines(post)).toEqual([
    '港湾4都市、共同防潮堤で合意 2年の協議を経て',
    'Mara Ellison',
    '',
    ...POINTS,
    '',
    '出典: The Harbour Courier 「Port cities agree on shared flood barrier after two years of talks」 Mara Ellison',
    'https://courier.example/2026/01/26/flood-barrier',
  ]);
});

test('neither author nor date: no empty line where the byline stood', () => {
  const article = { ...harbourArticle, authors: [], published: null };
  const post = harbourPost({ article, depth: 'points', profile: emptyProfile });
  expect(lines(post).slice(0, 3)).toEqual(['港湾4都市、共同防潮堤で合意 2年の協議を経て', '', POINTS[0]]);
});
