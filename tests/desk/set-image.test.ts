import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { joinWithNext, joinWithPrevious } from '../../components/desk/editor/join-writing.ts';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { removeImage, setImage } from '../../components/desk/editor/set-image.ts';
import { splitWriting } from '../../components/desk/editor/split-writing.ts';
import { toggleKind } from '../../components/desk/editor/toggle-kind.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';
import { outline, post, write } from './write.ts';

const picture = { src: 'https://photos.example/harbour.jpg', alt: '港', caption: '港の朝' };
const image = { src: picture.src, alt: picture.alt };

test('a picture goes below the caret’s block, in its part', () => {
  const after = write(
    post({ kind: 'paragraph', slot: 'lead', text: '文|' }, { kind: 'heading', text: '次' }),
    setImage(picture, 'b0'),
  );
  expect(outline(after)).toEqual(['paragraph lead: 文', 'image lead: 港の朝|', 'heading sections: 次']);
  expect(after.blocks[1]).toMatchObject({ kind: 'image', image });
});

test('a picture takes the place of an empty block, but never of the title', () => {
  expect(outline(write(post({ kind: 'paragraph', text: '|' }), setImage(picture, 'b0')))).toEqual([
    'image sections: 港の朝|',
  ]);
  const title = post({ kind: 'title', slot: 'title' });
  expect(outline(write(title, setImage(picture, 'b0')))).toEqual(['title title:', 'image title: 港の朝|']);
});

test('the picture at the caret is changed, and its caption keeps its looks where it reads as before', () => {
  const before = post({ kind: 'image', image, content: [{ text: '港の' }, { text: '朝', bold: true }] });
  const after = write(before, setImage({ ...picture, alt: '夜明けの港' }, 'b0'));
  expect(after.blocks[0]).toMatchObject({
    image: { ...image, alt: '夜明けの港' },
    content: [{ text: '港の' }, { text: '朝|' }],
  });
});

test('the picture is the one the form was opened for, wherever the caret has gone since', () => {
  const two = post(
    { kind: 'image', image, text: '港' },
    { kind: 'image', image, text: '別の|画' },
    { kind: 'paragraph' },
  );
  const after = write(two, setImage({ ...picture, alt: '夜明けの港', caption: '港' }, 'b0'));
  expect(after.blocks.map((block) => block.image?.alt)).toEqual(['夜明けの港', '港', undefined]);
  expect(write(two, removeImage('b0')).blocks.map(({ id }) => id)).toEqual(['b1', 'b2']);
});

test('where its block is gone nothing is put in, and the command says so', () => {
  const before = post({ kind: 'paragraph', text: '文|' });
  expect(outline(write(before, setImage(picture, 'gone'), removeImage('gone'), removeImage('b0')))).toEqual([
    'paragraph sections: 文|',
  ]);
  const state = EditorState.create({ doc: schema.nodeFromJSON(postToDoc(before, countingIds())) });
  expect(setImage(picture, 'gone')(state)).toBe(false);
  expect(setImage(picture, 'b0')(state)).toBe(true);
});

test('a picture is taken out whole', () => {
  const before = post({ kind: 'paragraph', text: '文' }, { kind: 'image', image, text: '港|' });
  expect(outline(write(before, removeImage('b1')))).toEqual(['paragraph sections: 文|']);
  expect(outline(write(post({ kind: 'image', image, text: '港|' }), removeImage('b0')))).toEqual(['paragraph lead: |']);
});

test('Enter in a caption goes on with a paragraph', () => {
  const after = write(post({ kind: 'image', image, text: '港|' }), splitWriting);
  expect(outline(after)).toEqual(['image sections: 港', 'paragraph sections: |']);
  expect(after.blocks[1]).not.toHaveProperty('image');
});

test('no key beside a picture without a caption takes it away, only those in it do', () => {
  const behind = post({ kind: 'image', image }, { kind: 'paragraph', text: '|文' });
  expect(outline(write(behind, joinWithPrevious))).toEqual(['image sections: |', 'paragraph sections: 文']);
  const ahead = post({ kind: 'paragraph', text: '文|' }, { kind: 'image', image });
  expect(outline(write(ahead, joinWithNext))).toEqual(['paragraph sections: 文', 'image sections: |']);
  expect(outline(write(behind, joinWithPrevious, joinWithNext))).toEqual(['paragraph sections: |文']);
});

test('text and pictures do not flow into one another', () => {
  const before = post({ kind: 'image', image, text: '港' }, { kind: 'paragraph', text: '|文' });
  expect(outline(write(before, joinWithPrevious))).toEqual(['image sections: 港|', 'paragraph sections: 文']);
});

test('a picture is not made into another kind of block', () => {
  expect(outline(write(post({ kind: 'image', image, text: '港|' }), toggleKind('heading')))).toEqual([
    'image sections: 港|',
  ]);
});
