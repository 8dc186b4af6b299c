import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { engineProblemText } from '../../components/ui/engine-text.ts';

vi.mock('#i18n', () => {
  const messages = parse(readFileSync('locales/ja.yml', 'utf8'));
  return {
    i18n: {
      t: (key: string, holes: string[] = []) =>
        key
          .split('.')
          .reduce((found, name) => found[name], messages)
          .replace(/\$(\d)/g, (_: string, at: string) => holes[Number(at) - 1]),
    },
  };
});

test('a language that the built-in AI lacks is named, and one that is not known is said to be unknown', () => {
  expect(engineProblemText({ kind: 'no-language', lang: 'pt-BR' }, 'on-device')).toContain(
    '（ポルトガル語 (ブラジル)）',
  );
  const unknown = engineProblemText({ kind: 'no-language', lang: 'und' }, 'on-device');
  expect(unknown).toContain('何語で書かれているか分からない');
  expect(unknown).not.toContain('und');
});

test('a long wait is said by the clock, and one that has passed not at all', () => {
  const rateLimited = (retryAfter: number, ago: number) =>
    engineProblemText({ kind: 'rate-limited', retryAfter, saidAt: Date.now() - ago * 1_000 }, 'gemini');
  expect(rateLimited(7, 0)).toContain('7秒待って');
  expect(rateLimited(7_200, 0)).toMatch(/\d:\d\dを過ぎてから/);
  expect(rateLimited(7_200, 7_300)).not.toMatch(/\d/);
});

test('a program on this machine that does not answer is told of LM Studio’s switch only where it may be LM Studio', () => {
  const says = (id: 'ollama' | 'lm-studio' | 'compatible') =>
    engineProblemText({ kind: 'unreachable', origin: 'http://localhost:1234', local: true }, id);
  expect(says('lm-studio')).toContain('CORS');
  expect(says('compatible')).toContain('CORS');
  expect(says('ollama')).toContain('応答がありません');
  expect(says('ollama')).not.toContain('LM Studio');
});
