import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { MetadataField } from '../../../utils/article/article.ts';
import { METADATA_FIELDS } from '../../../utils/article/article.ts';
import { articleSchema } from '../../../utils/article/article-schema.ts';
import { correctArticle } from '../../../utils/article/corrections/correct-article.ts';
import { fieldTexts } from '../../../utils/article/corrections/field-texts.ts';
import { readFieldTexts } from '../../../utils/article/corrections/read-field-texts.ts';
import { FIXTURE_ARTICLES } from '../../fixtures/fixtures.ts';

const article = (() => {
  const found = FIXTURE_ARTICLES.find(({ name }) => name === 'outlet-json-ld');
  if (found === undefined) throw new Error('the fixture is gone');
  return found.article;
})();

const read = (field: MetadataField, ...texts: string[]) => readFieldTexts(article, field, texts);

it.each(METADATA_FIELDS)('the form of %s, sent as it was opened, says what the page said', (field) => {
  const result = readFieldTexts(article, field, fieldTexts(article, field));
  if (!result.ok) throw new Error(result.problem);
  // A form shows no zero seconds.
  const plain = (value: unknown) => JSON.stringify(value).replace(/(T\d\d:\d\d):00/, '$1');
  expect(plain(result.value[field])).toBe(plain(article[field]));
});

describe('what is typed by hand', () => {
  it('names authors one after the other, parted by Japanese or Western commas', () => {
    expect(read('authors', ' Mara Ellison、Joost van Delft, Mara Ellison ，')).toEqual({
      ok: true,
      value: { authors: ['Mara Ellison', 'Joost van Delft'] },
    });
    expect(read('authors', '')).toEqual({ ok: true, value: { authors: [] } });
  });

  it('is refused with its reason where it cannot be that field', () => {
    expect(read('published', '26 January')).toEqual({ ok: false, problem: 'not-a-date' });
    expect(read('canonicalUrl', 'javascript:alert(1)')).toEqual({ ok: false, problem: 'not-a-web-address' });
    expect(read('leadImage', 'picture.jpg', 'AP')).toEqual({ ok: false, problem: 'not-a-web-address' });
    expect(read('title', 'x'.repeat(2_000))).toEqual({ ok: false, problem: 'too-long' });
  });

  it('empties a field, which then says that it was by hand', () => {
    const result = read('section', '  ');
    if (!result.ok) throw new Error(result.problem);
    const corrected = correctArticle(article, result.value);
    expect(corrected.section).toBeNull();
    expect(corrected.origins.section).toBe('by-hand');
  });

  it('keeps what is known of a picture that only gets a credit', () => {
    const url = article.leadImage?.url ?? '';
    const result = read('leadImage', url, 'Ines Morau');
    expect(result).toEqual({ ok: true, value: { leadImage: { ...article.leadImage, credit: 'Ines Morau' } } });
  });

  it('gives an article as good as any, written in the direction of its language', () => {
    const corrected = correctArticle(article, { title: '別の題名', lang: 'ar', published: '2026-01-26T06:30+09:00' });
    expect(corrected).toMatchObject({ dir: 'rtl', origins: { title: 'by-hand', authors: 'json-ld' } });
    expect(v.is(articleSchema, corrected)).toBe(true);
  });
});
