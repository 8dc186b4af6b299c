import { expect, it } from 'vitest';
import { titlePhrases } from '../../../utils/targets/title/title-phrases.ts';

it('a title is parted at its phrases, and no phrase begins with what no line begins with', () => {
  expect(titlePhrases('港湾4都市、「共同の防潮壁」を建設')).toEqual(['港湾4都市、', '「共同の', '防潮壁」を', '建設']);
});

it('spaces and breaks stay, before the phrase they lead to or behind the last', () => {
  const title = '\u3000 AT&Tが\n港で  24/7支援 ';
  expect(titlePhrases(title)).toEqual(['\u3000 AT&Tが', '\n港で', '  24/7支援 ']);
  expect(titlePhrases(title).join('')).toBe(title);
});

it('a title of nothing has no phrases', () => {
  expect(titlePhrases('')).toEqual([]);
});
