import { expect, test } from 'vitest';
import {
  type FiledTemplate,
  readTemplateFile,
  unfiledTemplate,
  writeTemplateFile,
} from '../../utils/post/template-file.ts';

const HARBOUR: FiledTemplate = {
  name: '港だより',
  parts: [
    { kind: 'paragraph', text: '<b>{{ article.site }}</b>' },
    { slot: 'title' },
    { slot: 'comment' },
    { slot: 'source', label: '元: ' },
    { slot: 'comment' },
  ],
  sites: ['news.example'],
  languages: ['en'],
  engine: 'extractive',
  depth: 'full',
  target: 'ameba',
  tone: 'polite',
  points: 4,
  instructions: '敬称を略す。',
};
const file = (...templates: unknown[]) => JSON.stringify({ format: 'yakuho-templates', version: 1, templates });

test('what is written to a file is read from it', () => {
  expect(readTemplateFile(writeTemplateFile([HARBOUR]))).toEqual({ ok: true, value: [HARBOUR] });
});

test('a destination of the writer’s own goes with its name, and a name that is none costs nothing else', () => {
  const own = { ...HARBOUR, target: 'own:club', targetName: '会報' };
  expect(readTemplateFile(writeTemplateFile([own]))).toEqual({ ok: true, value: [own] });
  expect(readTemplateFile(file({ ...own, targetName: 7 }))).toMatchObject({
    ok: true,
    value: [{ target: 'own:club' }],
  });
});

test('each time a template is taken from a file it and its parts have ids of their own', () => {
  let count = 0;
  const newId = () => `id-${++count}`;
  const [one, two] = [unfiledTemplate(HARBOUR, newId), unfiledTemplate(HARBOUR, newId)];
  const ids = [one, two].flatMap((template) => [template.id, ...template.parts.map(({ id }) => id)]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an engine, depth or style that this version does not know is as it was the last time', () => {
  const later = { ...HARBOUR, engine: 'telepathy', depth: 'deep', tone: 'song', points: 99, more: 1 };
  expect(readTemplateFile(file(later))).toMatchObject({
    ok: true,
    value: [{ engine: null, depth: null, tone: 'plain', points: null }],
  });
});

test('a short file is enough: a name and parts', () => {
  expect(readTemplateFile(file({ name: '短', parts: [{ slot: 'title' }] }))).toMatchObject({
    ok: true,
    value: [{ sites: [], languages: [], engine: null, target: null, instructions: '' }],
  });
});

const bad = (number: number, part: number | null) => ({ kind: 'bad-template', number, part });

test.each([
  ['no JSON', 'x', { kind: 'not-json' }],
  ['JSON of others', '{"drafts": []}', { kind: 'other-file' }],
  ['a list', '[]', { kind: 'other-file' }],
  [
    'the file of a later version',
    JSON.stringify({ format: 'yakuho-templates', version: 2, templates: [] }),
    { kind: 'newer' },
  ],
  ['a file of taught sites', '{"format": "yakuho-site-rules", "version": 1, "rules": []}', { kind: 'other-file' }],
  ['an empty list', file(), { kind: 'empty' }],
  ['a file of many megabytes', ' '.repeat(2_000_001), { kind: 'too-large' }],
  ['more templates than anybody has', file(...Array.from({ length: 101 }, () => HARBOUR)), { kind: 'too-large' }],
  ['a template without parts', file({ ...HARBOUR, parts: [] }), bad(1, null)],
  ['a template without a name', file(HARBOUR, { ...HARBOUR, name: ' ' }), bad(2, null)],
  ['a part nobody knows', file({ ...HARBOUR, parts: [{ slot: 'title' }, { slot: 'song' }] }), bad(1, 2)],
  ['a text that is none', file({ ...HARBOUR, parts: [{ kind: 'line', text: {} }] }), bad(1, 1)],
  ['a second title', file({ ...HARBOUR, parts: [{ slot: 'title' }, { slot: 'title' }] }), bad(1, 2)],
  ['a text longer than a post', file({ ...HARBOUR, parts: [{ kind: 'line', text: 'あ'.repeat(10_001) }] }), bad(1, 1)],
  ['null for a template', file(null), bad(1, null)],
])('%s is refused, and why', (_, text, problem) => {
  expect(readTemplateFile(text)).toEqual({ ok: false, problem });
});
