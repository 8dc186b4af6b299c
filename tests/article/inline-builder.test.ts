import { expect, it } from 'vitest';
import { InlineBuilder } from '../../utils/article/body/inline-builder.ts';

it('a paragraph of hundreds of thousands of pieces is read in moments', { timeout: 3_000 }, () => {
  const builder = new InlineBuilder();
  for (let at = 0; at < 200_000; at += 1) {
    builder.addText('tide', {});
    builder.addText(' ', {});
  }
  expect(builder.take()).toEqual([{ text: 'tide '.repeat(200_000).trim() }]);
});

it('white space is one space across runs and none around line breaks', () => {
  const builder = new InlineBuilder();
  builder.addText('  The gates ', {});
  builder.addText(' open', { strong: true });
  builder.addBreak();
  builder.addText(' at noon ', {});
  expect(builder.take()).toEqual([{ text: 'The gates ' }, { text: 'open\n', strong: true }, { text: 'at noon' }]);
});
