import { describe, expect, it } from 'vitest';
import { splitThread } from '../../../utils/targets/announce/split-thread.ts';
import { countX } from '../../../utils/targets/announce/x/count-x.ts';
import { graphemes } from '../../../utils/targets/graphemes.ts';
import { generateText } from './generate-text.ts';
import { seeded } from './seeded.ts';

const upTo = (most: number) => ({ holds: (post: string) => countX(post) <= most, first: '', last: '' });
/** How often a letter is counted at most: for each width of the numbers, while halving, and in what is tried beyond a post. */
const MOST_OFTEN = 40;
const withoutNumber = (post: string) => post.replace(/ \(\d+\/\d+\)$/, '');

describe('a thread', () => {
  it('is one post without a number where everything fits', () => {
    expect(splitThread(['題名', '・要点。'], upTo(40))).toEqual(['題名\n\n・要点。']);
  });

  it('is parted at the ends of sentences, and each post ends in its number', () => {
    expect(splitThread(['港が合意した。堤を造る。費用は分ける。'], upTo(26))).toEqual([
      '港が合意した。 (1/3)',
      '堤を造る。 (2/3)',
      '費用は分ける。 (3/3)',
    ]);
  });

  it('has the link in the first or the last post', () => {
    const sentences = ['港が合意した。堤を造る。費用は三つの町が分ける。'];
    const link = 'https://example.com/1';
    const first = splitThread(sentences, { ...upTo(60), first: link });
    expect(first[0]).toBe(`港が合意した。堤を造る。\n\n${link} (1/2)`);
    const last = splitThread(sentences, { ...upTo(60), last: link });
    expect(last.at(-1)).toContain(link);
    expect(last[0]).not.toContain(link);
  });

  it('cuts a sentence longer than a post behind a phrase', () => {
    const [first] = splitThread(['三つの港町が、共同で長い防潮堤を造ることに合意したと発表した。'], upTo(40));
    expect(first).toBe('三つの港町が、 (1/3)');
  });

  it('keeps emoji and letters with marks whole at a cut', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const sign of [family, '🇯🇵', 'e\u0301', '👍🏽', '𠮷', 'か\u3099']) {
      const text = sign.repeat(60);
      const posts = splitThread([text], upTo(31)).map(withoutNumber);
      expect(posts.join('')).toBe(text);
      for (const post of posts) expect(new Set(graphemes(post))).toEqual(new Set([sign]));
    }
  });

  it('takes more digits for its numbers once there are ten posts', () => {
    const posts = splitThread(['一つの文です。'.repeat(12)], upTo(24));
    expect(posts).toHaveLength(12);
    expect(posts[0]).toBe('一つの文です。 (1/12)');
  });

  it.each([
    ['no full stop', '港'.repeat(10_000)],
    ['no letter beside another', 'a.'.repeat(5_000)],
    ['sentences of a word', '合意した。'.repeat(2_000)],
    ['one letter with marks', `x${'\u0328'.repeat(10_000)}`],
  ])('of a text with %s is counted by pieces, never the whole rest for each post', (_, text) => {
    let counted = 0;
    const posts = splitThread([text], {
      holds: (post) => {
        counted += post.length;
        return countX(post) <= 280;
      },
      first: '',
      last: '',
    });
    expect(posts.map(withoutNumber).join('').length).toBe(text.length);
    expect(counted / text.length).toBeLessThan(MOST_OFTEN);
  });

  it('cuts a letter with more marks than a post holds rather than not at all', () => {
    const posts = splitThread([`x${'\u0328\u0317'.repeat(400)}`], upTo(280));
    for (const post of posts) expect(countX(post)).toBeLessThanOrEqual(280);
  });

  it('fits in every post, whatever the text, and loses nothing but spaces', () => {
    const random = seeded(7);
    const squeezed = (text: string) => text.replace(/\s+/gu, '');
    for (let n = 0; n < 300; n += 1) {
      const paragraphs = Array.from({ length: 1 + Math.floor(random() * 6) }, () => generateText(random));
      const most = 60 + Math.floor(random() * 221);
      const link = 'https://blog.example/entry/1';
      const posts = splitThread(paragraphs, { ...upTo(most), first: random() < 0.5 ? link : '', last: '#防災' });
      for (const post of posts) expect(countX(post), post).toBeLessThanOrEqual(most);
      const put = squeezed(posts.map(withoutNumber).join(''))
        .replace(link, '')
        .replace(/#防災$/, '');
      expect(put).toBe(squeezed(paragraphs.join('')).replace(link, ''));
    }
  }, 60_000);
});
