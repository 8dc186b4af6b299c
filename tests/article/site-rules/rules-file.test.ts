import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../scripts/node-dom/parse-page.ts';
import { readRulesFile, writeRulesFile } from '../../../utils/article/site-rules/rules-file.ts';
import type { SiteRule } from '../../../utils/article/site-rules/site-rule.ts';

const rule: SiteRule = {
  host: 'news.example',
  path: '/world/*',
  article: '.story',
  leaveOut: ['.ad', 'aside'],
  title: 'h1',
  authors: null,
  published: null,
  origin: 'taught',
  at: 5,
};
const document = parsePage('', 'https://yakuho.example');
const read = (text: string) => readRulesFile(text, document);
const file = (rules: unknown[], more: object = {}) =>
  JSON.stringify({ format: 'yakuho-site-rules', version: 1, rules, ...more });

describe('a file of rules', () => {
  it('gives back what was written', () => {
    expect(read(writeRulesFile([rule, { ...rule, host: '*.other.example' }]))).toEqual({
      ok: true,
      value: [rule, { ...rule, host: '*.other.example' }],
    });
  });

  it('is the writer’s own once it is read', () => {
    expect(read(file([{ ...rule, origin: 'built-in' }]))).toEqual({ ok: true, value: [rule] });
  });

  it.each([
    ['no JSON', '<rules>', { kind: 'not-json' }],
    ['nothing', '', { kind: 'not-json' }],
    ['another file', '{"drafts":[]}', { kind: 'other-file' }],
    ['a list alone', JSON.stringify([rule]), { kind: 'other-file' }],
    ['a file of a later version', file([rule], { version: 2 }), { kind: 'newer' }],
    ['no rules', file([]), { kind: 'empty' }],
    ['a rule that is none', file([rule, { ...rule, article: 7 }]), { kind: 'bad-rule', number: 2 }],
    ['a selector that is none', file([{ ...rule, article: 'div[[' }]), { kind: 'bad-rule', number: 1 }],
    [
      'something to leave out that is no selector',
      file([{ ...rule, leaveOut: ['p::('] }]),
      { kind: 'bad-rule', number: 1 },
    ],
    ['far too much', file([rule, 'x'.repeat(5_000_000)]), { kind: 'too-large' }],
  ])('with %s is taken from not at all, and says why', (_, text, problem) => {
    expect(read(text)).toEqual({ ok: false, problem });
  });
});
