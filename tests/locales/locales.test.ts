import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Messages = { [key: string]: string | Messages };

function read(language: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (messages: Messages, path: string): void => {
    for (const [key, value] of Object.entries(messages)) {
      if (typeof value === 'string') flat.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(parse(readFileSync(`locales/${language}.yml`, 'utf8')), '');
  return flat;
}

const ja = read('ja');
const en = read('en');

describe('the locale files', () => {
  it('hold the same messages in Japanese and in English', () => {
    expect([...en.keys()].sort()).toEqual([...ja.keys()].sort());
  });

  it('leave no message empty', () => {
    for (const [key, text] of [...ja, ...en]) expect(text.trim(), key).not.toBe('');
  });

  it('take the same substitutions in both languages', () => {
    const holes = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();
    for (const [key, text] of ja) expect(holes(en.get(key) ?? ''), key).toEqual(holes(text));
  });

  it('say every Japanese message in Japanese', () => {
    // Names and pure placeholders hold no kana; everything else must.
    const latinOnly = [...ja].filter(([, text]) => !/[぀-ヿ㐀-鿿]/u.test(text)).map(([key]) => key);
    expect(latinOnly).toEqual(latinOnly.filter((key) => LANGUAGE_NEUTRAL.has(key)));
  });
});

/** Messages that are the same in every language: names, units, key caps. */
const LANGUAGE_NEUTRAL = new Set<string>([
  'facts.origin.jsonLd',
  'facts.origin.openGraph',
  'facts.origin.microdata',
  'facts.origin.url',
  'app.lang',
  'ownTargets.formats.markdown',
  'desk.target.jimdo',
  'desk.target.jimdoHtml',
  'desk.target.html',
  'place.note',
  'place.ameba',
  'place.jimdo',
  'place.x',
  'place.instagram',
  'place.truth',
  'place.rumble',
  'place.threads',
  'place.bluesky',
  'desk.listComma',
  'desk.target.ameba',
  'desk.target.markdown',
  'desk.target.note',
  'desk.check.fine',
  'desk.check.figures',
  'desk.check.part.url',
  'engine.openai',
  'engine.anthropic',
  'engine.gemini',
  'engine.openrouter',
  'engine.ollama',
  'engine.lmStudio',
  'engine.deepl',
]);
