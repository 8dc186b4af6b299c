import { expect, test } from 'vitest';
import { blockText } from '../../utils/post/block-text.ts';
import type { SLOTS } from '../../utils/post/post.ts';
import type { Template, TemplatePart } from '../../utils/post/template.ts';
import { BUILT_IN_TEMPLATES, templateById } from '../../utils/post/templates.ts';
import { fullProfile, harbourPost } from './fixtures.ts';

const template = (...parts: TemplatePart[]): Template => ({ id: 't', name: 'T', parts, sites: [], languages: [] });
const slot = (name: (typeof SLOTS)[number]): TemplatePart => ({ id: name, slot: name });
const text = (kind: 'line' | 'paragraph' | 'heading' | 'rule', words: string): TemplatePart => ({
  id: `${kind} ${words}`,
  kind,
  text: words,
});
const blocksOf = (...parts: TemplatePart[]) =>
  harbourPost({ template: template(...parts), depth: 'summary' }).blocks.map((block) => ({
    kind: block.kind,
    slot: block.slot,
    text: blockText(block),
  }));

test('a fixed text is a block of its kind, standing text of no engine, wherever it stands', () => {
  expect(
    blocksOf(text('line', '一\n\n二'), slot('title'), text('heading', '要点'), slot('source'), text('rule', '===')),
  ).toEqual([
    { kind: 'line', slot: 'notice', text: '一' },
    { kind: 'line', slot: 'notice', text: '二' },
    { kind: 'title', slot: 'title', text: '港湾4都市、共同防潮堤で合意 2年の協議を経て' },
    { kind: 'heading', slot: 'footer', text: '要点' },
    { kind: 'line', slot: 'source', text: expect.stringContaining('出典: ') },
    { kind: 'line', slot: 'source', text: expect.stringContaining('https://') },
    { kind: 'rule', slot: 'footer', text: '===' },
  ]);
});

test('a paragraph keeps its line breaks, and an empty line begins another', () => {
  expect(blocksOf(slot('title'), text('paragraph', 'はじめに\nひとこと。\n\n  \n次の段落。\n')).slice(1)).toEqual([
    { kind: 'paragraph', slot: 'footer', text: 'はじめに\nひとこと。' },
    { kind: 'paragraph', slot: 'footer', text: '次の段落。' },
  ]);
});

test('an empty text is nothing at all; an empty rule is the profile’s', () => {
  expect(blocksOf(slot('title'), text('paragraph', ' \n'), text('rule', '')).slice(1)).toEqual([
    { kind: 'rule', slot: 'footer', text: fullProfile.rule },
  ]);
});

test('HTML in a text stays letters, and addresses become links', () => {
  const { blocks } = harbourPost({
    template: template(text('paragraph', '<a href="javascript:x">続き</a>はhttps://mio.example/log。')),
  });
  expect(blocks[0]?.content).toEqual([
    { text: '<a href="javascript:x">続き</a>は' },
    { text: 'https://mio.example/log', href: 'https://mio.example/log' },
    { text: '。' },
  ]);
});

test('the rendered text stands in the post in place of the typed one', () => {
  const post = harbourPost({
    template: template({ id: 'a', kind: 'line', text: '{{ article.site }}' }),
    texts: new Map([['a', 'The Harbour Courier']]),
  });
  expect(post.blocks.map(blockText)).toEqual(['The Harbour Courier']);
});

test('a template whose every part comes to nothing still gives a block to type into', () => {
  expect(blocksOf(text('line', ''))).toEqual([{ kind: 'paragraph', slot: 'comment', text: '' }]);
});

test('要点だけ leaves out a heading together with the part it stands over', () => {
  const parts = [
    slot('title'),
    text('heading', '本文から'),
    slot('sections'),
    text('heading', '感想'),
    slot('comment'),
  ];
  const { blocks } = harbourPost({ template: template(...parts), depth: 'points' });
  expect(blocks.map(blockText)).toEqual([expect.stringContaining('港湾4都市'), '感想', '']);
});

test('the source begins with the template’s own words, the byline with its own pattern', () => {
  expect(
    blocksOf(
      { id: 'byline', slot: 'byline', pattern: 'YYYY年M月D日 // author' },
      { id: 'source', slot: 'source', label: '元の記事 ' },
    ).map((block) => block.text),
  ).toEqual([
    '2026年1月26日 // Mara Ellison',
    expect.stringMatching(/^元の記事 The Harbour Courier/),
    'https://courier.example/2026/01/26/flood-barrier',
  ]);
});

test.each(BUILT_IN_TEMPLATES)('the built-in template $id has each part once and says its source', ({ id }) => {
  const slots = templateById(id).parts.flatMap((part) => ('slot' in part ? [part.slot] : []));
  expect(new Set(slots).size).toBe(slots.length);
  expect(slots).toEqual(expect.arrayContaining(['title', 'source']));
});
