import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../utils/article/site-rules/host-of.ts';
import { ruleFor } from '../../../utils/article/site-rules/rule-for.ts';
import type { SiteRule } from '../../../utils/article/site-rules/site-rule.ts';
import { siteRuleSchema } from '../../../utils/article/site-rules/site-rule-schema.ts';
import { taughtRule } from '../../sample-rule.ts';

const rule = (host: string, changes: Partial<SiteRule> = {}): SiteRule => taughtRule(host, 'article', changes);

describe('the rule for a page', () => {
  it('is that of its host, with or without www., and of no other', () => {
    const rules = [rule('news.example')];
    expect(ruleFor('https://news.example/a', rules)).toBe(rules[0]);
    expect(ruleFor('https://www.news.example/a', rules)).toBe(rules[0]);
    expect(ruleFor('https://sport.news.example/a', rules)).toBeNull();
    expect(ruleFor('https://badnews.example/a', rules)).toBeNull();
    expect(ruleFor('https://news.example.evil.example/a', rules)).toBeNull();
  });

  it('is that of a suffix for every host under it', () => {
    const rules = [rule('*.news.example')];
    expect(ruleFor('https://sport.news.example/a', rules)).toBe(rules[0]);
    expect(ruleFor('https://news.example/a', rules)).toBe(rules[0]);
    expect(ruleFor('https://badnews.example/a', rules)).toBeNull();
  });

  it('is the taught one before the built-in one, then the most specific host', () => {
    const builtIn = rule('news.example', { origin: 'built-in' });
    const suffix = rule('*.news.example');
    const longer = rule('*.sport.news.example');
    expect(ruleFor('https://news.example/', [builtIn, suffix])).toBe(suffix);
    expect(ruleFor('https://live.sport.news.example/', [suffix, longer])).toBe(longer);
    const exact = rule('live.sport.news.example');
    expect(ruleFor('https://live.sport.news.example/', [longer, exact])).toBe(exact);
  });

  it('is the one whose path says more, then the newer one', () => {
    const all = rule('news.example');
    const sport = rule('news.example', { path: '/sport/*' });
    const newer = rule('news.example', { at: 2 });
    expect(ruleFor('https://news.example/sport/1', [all, sport])).toBe(sport);
    expect(ruleFor('https://news.example/world/1', [all, sport])).toBe(all);
    expect(ruleFor('https://news.example/world/1', [all, newer])).toBe(newer);
  });

  it.each([
    ['/sport/*', '/sport/2026/match', true],
    ['/sport/*', '/sports/match', false],
    ['*/story/*.html', '/de/story/1.html', true],
    ['*/story/*.html', '/story.html', false],
    ['/a', '/a', true],
    ['/a', '/a/b', false],
    ['/a*a', '/a', false],
  ])('has a path pattern %s that fits %s: %s', (path, pathname, fits) => {
    expect(ruleFor(`https://n.example${pathname}`, [rule('n.example', { path })]) !== null).toBe(fits);
  });

  it('is found at once whatever the pattern', () => {
    const path = '/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b';
    expect(ruleFor(`https://n.example/${'a'.repeat(5_000)}`, [rule('n.example', { path })])).toBeNull();
  });

  it('is none for a page without a host', () => {
    expect(hostOf('file:///home/page.html')).toBeNull();
    expect(ruleFor('about:blank', [rule('news.example')])).toBeNull();
  });
});

describe('a rule from elsewhere', () => {
  it('is taken as it is where it is sound', () => {
    expect(v.parse(siteRuleSchema, rule('127.0.0.1'))).toEqual(rule('127.0.0.1'));
    expect(v.is(siteRuleSchema, rule('*.xn--fsq.example', { path: '/a/*' }))).toBe(true);
  });

  it.each([
    ['no host', { host: '' }],
    ['an address for a host', { host: 'https://news.example' }],
    ['a host that stands for all', { host: '*' }],
    ['an empty selector', { article: ' ' }],
    ['a selector without end', { article: 'a'.repeat(1_000) }],
    ['a selector that is a style sheet', { article: 'p{display:none}' }],
    ['a selector that searches the page for each element', { article: 'div:has(p)' }],
    ['a path that is none', { path: 'sport' }],
    ['a time that is none', { at: Number.NaN }],
    ['fields of its own', { run: 'x' }],
  ])('is refused with %s', (_, changes) => {
    expect(v.is(siteRuleSchema, { ...rule('news.example'), ...changes })).toBe(false);
  });
});
