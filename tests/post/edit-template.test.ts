import { expect, test } from 'vitest';
import {
  addPart,
  changeKind,
  changeOptions,
  movePart,
  putPartAt,
  removePart,
  settleText,
  typeText,
} from '../../utils/post/edit-template.ts';
import { hasRoomFor, type Template } from '../../utils/post/template.ts';

const START: Template = {
  id: 't',
  name: 'T',
  parts: [
    { id: 'hello', kind: 'line', text: 'こんにちは' },
    { id: 'title', slot: 'title' },
    { id: 'source', slot: 'source' },
  ],
  sites: [],
  languages: [],
};
const ids = ({ parts }: Template) => parts.map(({ id }) => id);

test('parts are moved one place, and never over an end', () => {
  expect(ids(movePart(START, 'title', -1))).toEqual(['title', 'hello', 'source']);
  expect(ids(movePart(START, 'title', 1))).toEqual(['hello', 'source', 'title']);
  expect(movePart(START, 'hello', -1)).toEqual(START);
  expect(movePart(START, 'source', 1)).toEqual(START);
  expect(movePart(START, 'gone', 1)).toEqual(START);
});

test('a part that is taken out can be put back where it stood', () => {
  expect(ids(removePart(START, 'title'))).toEqual(['hello', 'source']);
  expect(putPartAt(removePart(START, 'title'), { id: 'title', slot: 'title' }, 1)).toEqual(START);
});

test('a text that cannot be read is kept beside the one in use, until it is settled or typed anew', () => {
  const broken = typeText(START, 'hello', '{{ artic', false);
  expect(broken.parts[0]).toEqual({ id: 'hello', kind: 'line', text: 'こんにちは', typed: '{{ artic' });
  expect(settleText(broken, 'hello', '{{ other')).toEqual(broken);
  expect(settleText(broken, 'hello', '{{ artic').parts[0]).toEqual({ id: 'hello', kind: 'line', text: '{{ artic' });
  expect(typeText(broken, 'hello', 'やあ', true).parts[0]).toEqual({ id: 'hello', kind: 'line', text: 'やあ' });
});

test('kind and options change their own part alone', () => {
  expect(changeKind(START, 'hello', 'heading').parts[0]).toMatchObject({ kind: 'heading', text: 'こんにちは' });
  expect(changeKind(START, 'title', 'heading')).toEqual(START);
  expect(changeOptions(START, 'source', { label: '元: ' }).parts[2]).toEqual({
    id: 'source',
    slot: 'source',
    label: '元: ',
  });
});

test('there is room for one of each part, and for any number of quotations and comments', () => {
  const { parts } = addPart(addPart(START, { id: 'q', slot: 'quote' }), { id: 'c', slot: 'comment' });
  expect(['title', 'source', 'quote', 'comment', 'lead'].filter((slot) => hasRoomFor(parts, slot as 'title'))).toEqual([
    'quote',
    'comment',
    'lead',
  ]);
});
