import { expect, test } from 'vitest';
import { composeQuote } from '../../utils/post/compose-quote.ts';
import { harbourArticle } from './fixtures.ts';

const sentence = { id: 7, block: 2, text: 'Talks began in 2024.' };

test('a quotation is the sentence word for word, 未訳, with outlet and title linked below it', () => {
  expect(composeQuote(harbourArticle, sentence)).toEqual([
    { kind: 'quote', content: [{ text: 'Talks began in 2024.' }], sourceIds: [7], untranslated: true },
    {
      kind: 'cite',
      content: [
        {
          text: 'The Harbour Courier「Port cities agree on shared flood barrier after two years of talks」',
          href: 'https://courier.example/2026/01/26/flood-barrier',
        },
      ],
      sourceIds: [],
    },
  ]);
});

test('of an article in Japanese it is no foreign text, and of a nameless page the host is named', () => {
  const article = { ...harbourArticle, lang: 'ja', siteName: null, title: null };
  const [quote, cite] = composeQuote(article, sentence);
  expect(quote.untranslated).toBeUndefined();
  expect(cite.content[0]?.text).toBe('courier.example');
});
