import { describe, expect, it } from 'vitest';
import { shortenTitle } from '../../../utils/targets/fit/shorten-title.ts';
import { graphemes } from '../../../utils/targets/graphemes.ts';
import { titlePhrases } from '../../../utils/targets/title/title-phrases.ts';
import { seeded } from '../announce/seeded.ts';

const cut = (title: string, limit: number) => shortenTitle(titlePhrases(title), limit);
const TITLE = '港湾4都市、2年の協議を経て共同の防潮壁を建設することで合意したと発表';

describe('a title that is too long', () => {
  it('ends with a phrase and fits', () => {
    expect(cut(TITLE, 20)).toBe('港湾4都市、2年の協議を経て共同の');
    expect(cut(TITLE, 100)).toBe(TITLE);
  });

  it('ends neither with a comma nor within brackets nobody closes', () => {
    expect(cut('港湾4都市、2年の協議を経て合意', 6)).toBe('港湾4都市');
    expect(cut('防潮壁の建設で市長が「全員が同じ水を見ている」と語る', 18)).toBe('防潮壁の建設で市長が');
  });

  it('is cut within a phrase only where that would leave too little, and then between characters', () => {
    expect(cut('ア'.repeat(60), 48)).toBe('ア'.repeat(48));
    expect(cut('👩‍🚒'.repeat(20), 48)).toBe('👩‍🚒'.repeat(9));
  });

  it('is empty where not even its first character fits', () => {
    expect(cut('👩‍🚒の日', 3)).toBe('');
  });

  it('never loses half a character, whatever it is made of and wherever it is cut', () => {
    const random = seeded(7);
    const next = (below: number) => Math.floor(random() * below);
    const parts = ['港', '𩸽', '👩‍🚒', 'が', 'é', '🇯🇵', '、', '「', '」', 'の', 'ABC ', 'する', '葛󠄀'];
    for (let round = 0; round < 300; round += 1) {
      const title = Array.from({ length: 1 + next(40) }, () => parts[next(parts.length)]).join('');
      expect(titlePhrases(title).join('')).toBe(title);
      const limit = 1 + next(60);
      const short = cut(title, limit);
      expect(short.length).toBeLessThanOrEqual(Math.max(limit, 0));
      expect(title.startsWith(short)).toBe(true);
      const whole = graphemes(title);
      expect(graphemes(short)).toEqual(whole.slice(0, graphemes(short).length));
    }
  });
});
