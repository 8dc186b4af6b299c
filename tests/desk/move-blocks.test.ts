import { expect, test } from 'vitest';
import { moveBlocksTo, moveChosenBlocks } from '../../components/desk/editor/move-blocks.ts';
import { outline, post, typing, write } from './write.ts';

const up = moveChosenBlocks(-1);
const down = moveChosenBlocks(1);
const three = (...texts: string[]) => post(...texts.map((text) => ({ kind: 'paragraph' as const, text })));

test('the block moves with its caret, keeps its id, and what is typed next goes on in it', () => {
  const after = write(three('一', '二|', '三'), up, typing('！'));
  expect(outline(after)).toEqual(['paragraph sections: 二！|', 'paragraph sections: 一', 'paragraph sections: 三']);
  expect(after.blocks.map(({ id }) => id)).toEqual(['b1', 'b0', 'b2']);
});

test('several chosen blocks move together', () => {
  const after = write(three('一', '二|', '三|', '四'), down);
  expect(after.blocks.map(({ id }) => id)).toEqual(['b0', 'b3', 'b1', 'b2']);
});

test('at the ends of the post nothing happens', () => {
  expect(outline(write(three('一|', '二'), up))).toEqual(['paragraph sections: 一|', 'paragraph sections: 二']);
  expect(outline(write(three('一', '二|'), down))).toEqual(['paragraph sections: 一', 'paragraph sections: 二|']);
});

test('a block belongs to the part it was moved into', () => {
  const lead = { kind: 'paragraph', slot: 'lead', text: 'リード|' } as const;
  const heading = { kind: 'heading', text: '見出し' } as const;
  const text = { kind: 'paragraph', text: '本文' } as const;
  expect(outline(write(post(lead, heading, text), down))).toEqual([
    'heading sections: 見出し',
    'paragraph sections: リード|',
    'paragraph sections: 本文',
  ]);
});

test('a point moved out of the points and back is a point again', () => {
  const points = post(
    { kind: 'item', slot: 'points', text: '一' },
    { kind: 'item', slot: 'points', text: '二|' },
    { kind: 'paragraph', slot: 'lead', text: 'リード' },
  );
  expect(outline(write(points, down))[2]).toBe('item lead: 二|');
  expect(outline(write(points, down, up))).toEqual(outline(write(points)));
});

test('a quotation moved past its source line and back is still one with it', () => {
  const quotation = post(
    { kind: 'paragraph', slot: 'lead', text: 'リード' },
    { kind: 'quote', slot: 'quote', text: '引用|' },
    { kind: 'cite', slot: 'quote', text: '出所' },
  );
  expect(outline(write(quotation, down, up))).toEqual(outline(write(quotation)));
});

test('a block dragged far passes all that lie between, in their order', () => {
  const after = write(three('一|', '二', '三', '四'), moveBlocksTo({ first: 0, last: 0 }, 3));
  expect(after.blocks.map(({ id }) => id)).toEqual(['b1', 'b2', 'b0', 'b3']);
  const back = write(three('一', '二', '三', '四|'), moveBlocksTo({ first: 3, last: 3 }, 1));
  expect(back.blocks.map(({ id }) => id)).toEqual(['b0', 'b3', 'b1', 'b2']);
});

test('dropped where it is, a block stays', () => {
  for (const gap of [1, 2]) {
    const after = write(three('一', '二|', '三'), moveBlocksTo({ first: 1, last: 1 }, gap));
    expect(after.blocks.map(({ id }) => id)).toEqual(['b0', 'b1', 'b2']);
  }
});
