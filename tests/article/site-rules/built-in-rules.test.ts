import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../scripts/node-dom/parse-page.ts';
import { BUILT_IN_RULES } from '../../../utils/article/site-rules/built-in-rules.ts';
import { isSelector } from '../../../utils/article/site-rules/is-selector.ts';
import { ruleFor } from '../../../utils/article/site-rules/rule-for.ts';
import { siteRuleSchema } from '../../../utils/article/site-rules/site-rule-schema.ts';

const document = parsePage('', 'https://yakuho.example');

describe.each(BUILT_IN_RULES.map((rule) => [rule.host, rule] as const))('the built-in rule for %s', (_, rule) => {
  it('is a rule, and its selectors can be read', () => {
    expect(v.parse(siteRuleSchema, rule)).toEqual(rule);
    for (const selector of [rule.article, ...rule.leaveOut]) expect(isSelector(selector, document)).toBe(true);
  });
});

describe('the built-in rules', () => {
  it('know each host once', () => {
    const hosts = BUILT_IN_RULES.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('give way to what the writer taught', () => {
    const [builtIn] = BUILT_IN_RULES;
    if (builtIn === undefined) throw new Error('No built-in rules');
    const taught = { ...builtIn, host: '*.com', origin: 'taught' as const, article: '.mine' };
    expect(ruleFor(`https://${builtIn.host.replace('*.', '')}/story`, [...BUILT_IN_RULES, taught])).toBe(taught);
  });
});
