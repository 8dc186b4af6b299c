import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../utils/article/article.ts';
import { segmentArticle } from '../../../../utils/article/segment-article.ts';
import { articleBlockText } from '../../../../utils/engines/article-block-text.ts';
import { translateSources } from '../../../../utils/engines/ways/on-device/translate-sources.ts';
import { harbourArticle } from '../../../post/fixtures.ts';
import type { FakeTranslator } from './fakes.ts';
import { articleOf, browserWith, heading, outline, paragraph, readAll } from './helpers.ts';

async function translate(article: Article, translator: Partial<FakeTranslator> = {}) {
  const { ai } = browserWith({ translator: { availability: 'available', ...translator } });
  const model = await ai.translator?.create({ sourceLanguage: 'ko', targetLanguage: 'ja' });
  if (model === undefined) throw new Error('the fake has a Translator');
  const { signal } = new AbortController();
  const { events, end } = await readAll(
    translateSources({ article, sentences: segmentArticle(article) }, model, signal),
  );
  if (!end.ok) throw new Error(end.problem.kind);
  return { events, ...end.value };
}

const mixed = articleOf([
  heading('One'),
  paragraph('Two. Three.'),
  {
    kind: 'list',
    ordered: false,
    items: [
      { depth: 0, content: [{ text: 'Four. Five.' }] },
      { depth: 0, content: [{ text: '' }] },
      { depth: 1, content: [{ text: 'Six.', href: 'https://courier.example/' }] },
    ],
  },
  { kind: 'quote', paragraphs: [[{ text: 'Seven.' }], [{ text: 'Eight.' }]], cite: null },
  {
    kind: 'table',
    rows: [
      { header: true, cells: [[{ text: 'Nine' }], [{ text: 'Ten' }]] },
      { header: false, cells: [[{ text: '11' }], [{ text: '12' }]] },
    ],
  },
  { kind: 'figure', src: null, alt: 'A gate', caption: 'The gate', credit: null },
  { kind: 'code', text: 'close(gate)' },
]);

describe('an article translated for a model that does not read its language', () => {
  test('has the same sentences under the same ids, in Japanese', async () => {
    const { article, sentences } = await translate(harbourArticle);
    const before = segmentArticle(harbourArticle);
    expect(sentences.map(({ id, block }) => [id, block])).toEqual(before.map(({ id, block }) => [id, block]));
    expect(sentences[0]?.text).toBe(`「${before[0]?.text}」の訳です。`);
    expect(article).toMatchObject({
      lang: 'ja',
      dir: 'ltr',
      title: `「${harbourArticle.title}」の訳です。`,
      standfirst: null,
    });
  });

  test('has the same blocks, each made from its own sentences', async () => {
    const { article } = await translate(mixed);
    expect(article.blocks.map((block) => block.kind)).toEqual(mixed.blocks.map((block) => block.kind));
    expect(article.blocks.map(articleBlockText)).toEqual([
      '「One」の訳です。',
      '「Two.」の訳です。「Three.」の訳です。',
      '・「Four.」の訳です。「Five.」の訳です。\n・\n・「Six.」の訳です。',
      '「Seven.」の訳です。\n「Eight.」の訳です。',
      '「Nine」の訳です。 | 「Ten」の訳です。\n11 | 12',
      '',
      'close(gate)',
    ]);
  });

  test('keeps the words the Translator has nothing for', async () => {
    const { sentences } = await translate(mixed, { translations: { 'Three.': '' } });
    expect(sentences[2]?.text).toBe('Three.');
  });

  test('gives a sign of life for each block', async () => {
    const { events } = await translate(mixed);
    expect(outline(events)).toEqual(['step 3/12', 'step 4/12', 'step 6/12', 'step 9/12', 'step 11/12']);
  });
});
