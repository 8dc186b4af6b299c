import { expect, test } from 'vitest';
import { matchTemplate, siteOf } from '../../utils/post/match-template.ts';

const template = (id: string, sites: string[], languages: string[] = []) => ({ id, sites, languages });
const matched = (url: string, lang: string | null, ...templates: ReturnType<typeof template>[]) => {
  const match = matchTemplate({ url, lang }, templates);
  return match && `${match.template.id} by ${match.by}`;
};

test('a site goes before a language, and the more specific site before the wider', () => {
  const all = [
    template('wide', ['*.paper.example']),
    template('german', [], ['de']),
    template('exact', ['news.paper.example']),
    template('wider', ['*.example']),
  ];
  expect(matched('https://www.news.paper.example/a', 'de', ...all)).toBe('exact by site');
  expect(matched('https://sport.paper.example/a', 'de', ...all)).toBe('wide by site');
  expect(matched('https://other.example/a', 'de', ...all)).toBe('wider by site');
  expect(matched('https://elsewhere.test/a', 'de-AT', ...all)).toBe('german by language');
  expect(matched('https://elsewhere.test/a', 'en', ...all)).toBeNull();
  expect(matched('https://elsewhere.test/a', null, ...all)).toBeNull();
});

test('of two that fit alike the first listed is chosen', () => {
  expect(matched('https://a.example/', 'en', template('one', [], ['en']), template('two', [], ['en']))).toBe(
    'one by language',
  );
});

test('a language asks for its varieties, a variety for itself alone', () => {
  expect(matched('https://a.example/', 'zh-Hant', template('any', [], ['zh']))).toBe('any by language');
  expect(matched('https://a.example/', 'zh-Hant', template('hans', [], ['zh-Hans']))).toBeNull();
});

test.each([
  ['News.Example', 'news.example'],
  ['https://www.news.example/world/a?b', 'news.example'],
  ['news.example/world', 'news.example'],
  ['*.paper.example', '*.paper.example'],
  ['news', null],
  ['ニュース', null],
  ['a b.example', null],
  ['', null],
])('the site %s is read as %s', (typed, site) => {
  expect(siteOf(typed)).toBe(site);
});

test('what is no site chooses nothing', () => {
  expect(matched('https://news.example/', 'en', template('broken', ['news', '*']))).toBeNull();
});
