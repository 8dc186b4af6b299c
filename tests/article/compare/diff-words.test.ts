import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../utils/article/compare/diff-words.ts';

/** `[-old-]{+new+}`, figures with `#`. */
const marked = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text, figure }) => {
      const sign = figure ? '#' : '';
      return kind === 'same' ? text : kind === 'removed' ? `[-${sign}${text}-]` : `{+${sign}${text}+}`;
    })
    .join('');

describe('the words of a passage that changed', () => {
  it.each([
    ['It cost 1,200 euros.', 'It cost 12,000 euros.', 'It cost [-#1,200 -]{+#12,000 +}euros.'],
    ['a million people', 'a billion people', 'a [-#million -]{+#billion +}people'],
    ['three of the cities', 'four of the cities', '[-#three -]{+#four +}of the cities'],
    ['at 8:15 on Monday', 'at 9:15 on Monday', 'at [-#8:15 -]{+#9:15 +}on Monday'],
    ['прибыло 12 миллионов', 'прибыло 12 миллиардов', 'прибыло 12 [-#миллионов-]{+#миллиардов+}'],
    ['وصل ٣ أشخاص', 'وصل ٤ أشخاص', 'وصل [-#٣ -]{+#٤ +}أشخاص'],
    ['港の三人', '港の五人', '港の[-#三-]{+#五+}人'],
    ['มีผู้เสียชีวิต 3 คน', 'มีผู้เสียชีวิต 4 คน', 'มีผู้เสียชีวิต [-#3 -]{+#4 +}คน'],
  ])('%s → %s', (before, after, shown) => {
    expect(marked(before, after)).toBe(shown);
  });

  it('marks no number that only changed its place', () => {
    expect(marked('In 2022 the tide stood at 4.8 meters.', 'The tide stood at 4.8 meters in 2022.')).not.toContain('#');
  });

  it('marks no 一 that counts nothing', () => {
    expect(marked('一方で市長は', '他方で市長は')).toBe('[-一-]{+他+}方で市長は');
  });

  it('does not leave a short word alone between two changes', () => {
    expect(marked('the end of March', 'the start of May')).toBe('the [-end of March-]{+start of May+}');
  });

  it('sees no change in typography', () => {
    expect(diffWords('“Yes” — no', '"Yes" – no').every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('a passage rewritten throughout is shown as one removed and one added', () => {
    const many = (from: number) => Array.from({ length: 1_500 }, (_, index) => `w${from + index}`).join(' ');
    const pieces = diffWords(many(0), many(5_000));
    expect(pieces.every(({ kind }) => kind !== 'same')).toBe(true);
  });
});
