import { expect, test } from 'vitest';
import type { SourceSentence } from '../../utils/article/article.ts';
import { checkGlossary } from '../../utils/checks/check-glossary.ts';
import type { GlossaryEntry } from '../../utils/post/glossary.ts';
import type { Post } from '../../utils/post/post.ts';

const sentences: SourceSentence[] = [
  { id: 1, block: 0, text: 'Ines Corvo welcomed the deal.', start: 0, end: 29 },
  { id: 2, block: 0, text: 'The Iranian delegation left early.', start: 30, end: 64 },
].map(({ id, block, text, start, end }) => ({ id, block, text, start, end }) as SourceSentence);

const glossary: GlossaryEntry[] = [
  { id: 'a', source: 'Ines Corvo', japanese: 'イネス・コルボ' },
  { id: 'b', source: 'Iran', japanese: 'イラン' },
];
const post = (text: string, sourceIds = [1], untranslated = false): Post => ({
  blocks: [
    {
      id: 'p',
      kind: 'paragraph',
      slot: 'lead',
      content: [{ text }],
      sourceIds,
      ...(untranslated ? { untranslated: true as const } : {}),
    },
  ],
});
const check = (one: Post) => checkGlossary(one, sentences, glossary);

test('a name in the glossary’s form is fine, and so is a text that leaves it out', () => {
  expect(check(post('イネス・コルボ市長は合意を歓迎した。'))).toEqual([]);
  expect(check(post('市長は合意を歓迎した。'))).toEqual([]);
});

test('a name left in the source’s letters is found', () => {
  const [finding] = check(post('Ines Corvo市長は合意を歓迎した。'));
  expect(finding).toEqual({ blockId: 'p', found: 'Ines Corvo', japanese: 'イネス・コルボ' });
});

test('a name in other katakana that sound alike is found', () => {
  expect(check(post('イーネス・コルヴォ市長は合意を歓迎した。'))[0]?.found).toBe('イーネス・コルヴォ');
});

test('other names, other words’ parts and texts still in the source language are left alone', () => {
  expect(check(post('マーラ・エリソン記者が伝えた。'))).toEqual([]);
  expect(check(post('イーラーンの代表団は早くに去った。', [2]))).toEqual([]);
  expect(check(post('Ines Corvo welcomed the deal.', [1], true))).toEqual([]);
});

test('an entry that is still being typed says nothing', () => {
  expect(checkGlossary(post('Ines Corvo'), sentences, [{ id: 'c', source: 'Ines Corvo', japanese: '' }])).toEqual([]);
});

const withFirst = glossary.map((entry) => ({ ...entry, latinFirst: true }));
const posts = (...texts: string[]): Post => ({
  blocks: texts.flatMap((text, at) => post(text).blocks.map((block) => ({ ...block, id: `p${at}` }))),
});

test('a name without its source letters is found where the post has it first, and nowhere else', () => {
  const two = posts('イネス・コルボ市長は歓迎した。', 'イネス・コルボ氏は帰った。');
  expect(checkGlossary(two, sentences, withFirst)).toEqual([
    { blockId: 'p0', found: 'イネス・コルボ', japanese: 'イネス・コルボ（Ines Corvo）', isFirst: true },
  ]);
});

test('a first mention with the letters in either brackets is fine, and a title needs none', () => {
  expect(checkGlossary(posts('イネス・コルボ（Ines Corvo）市長', 'イネス・コルボ氏'), sentences, withFirst)).toEqual(
    [],
  );
  expect(checkGlossary(posts('イネス・コルボ (Ines Corvo) 市長'), sentences, withFirst)).toEqual([]);
  const [title] = posts('イネス・コルボ市長が歓迎').blocks;
  if (!title) throw new Error('no block');
  expect(checkGlossary({ blocks: [{ ...title, kind: 'title', slot: 'title' }] }, sentences, withFirst)).toEqual([]);
});
