import { describe, expect, test } from 'vitest';
import { insertQuote } from '../../components/desk/editor/insert-quote.ts';
import type { Piece } from '../../utils/post/piece.ts';
import { outline, post, write } from './write.ts';

const quotation = (id: number, text: string): [Piece, Piece] => [
  { kind: 'quote', content: [{ text }], sourceIds: [id], untranslated: true },
  { kind: 'cite', content: [{ text: 'The Courier' }], sourceIds: [] },
];

describe('a sentence of the original put in as a quotation', () => {
  test('stands below the block the caret is in, with its source line, and the caret behind its words', () => {
    const before = post(
      { kind: 'paragraph', slot: 'lead', text: '前|' },
      { kind: 'paragraph', slot: 'sections', text: '後' },
    );
    const after = write(before, insertQuote(quotation(3, 'Talks began.'), ' '));
    expect(outline(after)).toEqual([
      'paragraph lead: 前',
      'quote lead: Talks began.|',
      'cite lead: The Courier',
      'paragraph sections: 後',
    ]);
    expect(after.blocks[1]).toMatchObject({ sourceIds: [3], untranslated: true });
  });

  test('takes the place of the frame’s empty quotation', () => {
    const before = post(
      { kind: 'title', slot: 'title', text: '題|名' },
      { kind: 'quote', slot: 'quote' },
      { kind: 'cite', slot: 'quote' },
      { kind: 'paragraph', slot: 'comment' },
    );
    expect(outline(write(before, insertQuote(quotation(3, 'Talks began.'), ' ')))).toEqual([
      'title title: 題名',
      'quote quote: Talks began.|',
      'cite quote: The Courier',
      'paragraph comment:',
    ]);
  });

  test('goes on with the quotation that ends with the sentence before it', () => {
    const before = post({ kind: 'paragraph', slot: 'sections', text: '本文|' });
    const both = [quotation(3, 'Talks began.'), quotation(4, 'They failed.')].map((one) => insertQuote(one, ' '));
    const after = write(before, ...both);
    expect(outline(after)).toEqual([
      'paragraph sections: 本文',
      'quote sections: Talks began. They failed.|',
      'cite sections: The Courier',
    ]);
    expect(after.blocks[1]?.sourceIds).toEqual([3, 4]);
  });

  test('of another place begins a quotation of its own, past the source line of the one before', () => {
    const before = post({ kind: 'paragraph', slot: 'sections', text: '本文|' });
    const both = [quotation(3, 'Talks began.'), quotation(9, 'It rained.')].map((one) => insertQuote(one, ' '));
    expect(outline(write(before, ...both))).toEqual([
      'paragraph sections: 本文',
      'quote sections: Talks began.',
      'cite sections: The Courier',
      'quote sections: It rained.|',
      'cite sections: The Courier',
    ]);
  });

  test('goes behind the running text where the caret is in none', () => {
    const before = post(
      { kind: 'paragraph', slot: 'lead', text: '本文' },
      { kind: 'paragraph', slot: 'comment' },
      { kind: 'line', slot: 'footer', text: 'HP|' },
    );
    expect(outline(write(before, insertQuote(quotation(3, 'Talks began.'), ' ')))).toEqual([
      'paragraph lead: 本文',
      'quote lead: Talks began.|',
      'cite lead: The Courier',
      'paragraph comment:',
      'line footer: HP',
    ]);
  });
});
