import { expect, test } from 'vitest';
import { wantedAtFirst } from '../../../utils/engines/job/wanted-parts.ts';
import { relayPrompt } from '../../../utils/engines/prompt/relay-prompt.ts';
import { harbourArticle } from '../../post/fixtures.ts';
import { sampleOrder } from '../sample-order.ts';

test('a template without points and sections has an engine write neither, at any depth', () => {
  const wanted = { title: true, points: false, lead: true, blocks: [] };
  expect(wantedAtFirst(harbourArticle, 'summary', ['title', 'lead'])).toEqual(wanted);
  expect(wantedAtFirst(harbourArticle, 'full', ['title', 'lead'])).toEqual(wanted);
  expect(wantedAtFirst(harbourArticle, 'points', ['title', 'lead'])).toEqual({ ...wanted, lead: false });
});

test('a post whose parts are not known has all of them written', () => {
  expect(wantedAtFirst(harbourArticle, 'summary', undefined).points).toBe(true);
});

test('a prompt asks for the template’s parts alone', () => {
  const text = relayPrompt(sampleOrder({ wanted: wantedAtFirst(harbourArticle, 'summary', ['title', 'lead']) }))?.text;
  const form = text?.slice(text.indexOf('# 回答の形'));
  expect(form).toContain('題名:');
  expect(form).toContain('リード:');
  expect(form).not.toContain('要点:');
  expect(form).not.toContain('本文:');
});
