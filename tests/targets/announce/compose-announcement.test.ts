import { describe, expect, it } from 'vitest';
import { announcedPost } from '../../../utils/targets/announce/announced-post.ts';
import type { AnnouncedPost } from '../../../utils/targets/announce/announcement.ts';
import { composeAnnouncement } from '../../../utils/targets/announce/compose-announcement.ts';
import { countBytes } from '../../../utils/targets/announce/count-bytes.ts';
import { countHashtags } from '../../../utils/targets/announce/hashtags.ts';
import { ANNOUNCE_SERVICES } from '../../../utils/targets/announce/registry.ts';
import { ANNOUNCE_IDS, fits } from '../../../utils/targets/announce/service.ts';
import { block, postOf } from '../fixtures.ts';

const POST: AnnouncedPost = {
  title: '三つの港町が防潮堤で合意',
  points: ['費用は三つの町が分ける。', '工事は来年の春に始まる。'],
  link: 'https://blog.example/entry/1',
  tags: ['防災', '港 町', 'flood-proof', '2026'],
};
const ONE = { thread: false, link: 'last' } as const;
const THREAD = { thread: true, link: 'first' } as const;
const TWELVE = Array.from({ length: 12 }, (_, at) => `話題${'あいうえおかきくけこさし'[at]}`);

describe('an announcement', () => {
  it('has the title, the points, hashtags of the tags and the link', () => {
    expect(composeAnnouncement(POST, ANNOUNCE_SERVICES.x, ONE)).toEqual([
      '三つの港町が防潮堤で合意\n\n・費用は三つの町が分ける。\n・工事は来年の春に始まる。\n\n#防災 #港町\nhttps://blog.example/entry/1',
    ]);
  });

  it('does without link and tags where there are none', () => {
    const [text] = composeAnnouncement({ ...POST, link: null, tags: [] }, ANNOUNCE_SERVICES.bluesky, ONE);
    expect(text).toBe('三つの港町が防潮堤で合意\n\n・費用は三つの町が分ける。\n・工事は来年の春に始まる。');
  });

  it.each(ANNOUNCE_IDS)('fits at %s whatever is too long, and keeps the link', (id) => {
    const service = ANNOUNCE_SERVICES[id];
    const long: AnnouncedPost[] = [
      { ...POST, points: Array.from({ length: 60 }, (_, at) => `${at}番目の要点は、少し長めの文で書いてあります。`) },
      { ...POST, title: '長い題名🏳️‍🌈'.repeat(400) },
      { ...POST, title: null, points: ['点が一つだけの、とても長い文'.repeat(300)] },
      { ...POST, tags: TWELVE },
    ];
    for (const post of long) {
      for (const form of [ONE, THREAD]) {
        const parts = composeAnnouncement(post, service, form);
        for (const part of parts) expect(fits(service, part), part).toBe(true);
        expect(parts.join('\n')).toContain(POST.link);
      }
    }
  });

  it('gives up points for a long link only as far as Bluesky itself shows that', () => {
    const link = `https://blog.example/2026/01/26/${encodeURIComponent('港湾都市が共同で長い防潮堤を造ることに合意し費用の分担も決まった')}/`;
    const [text = ''] = composeAnnouncement({ ...POST, link }, ANNOUNCE_SERVICES.bluesky, ONE);
    expect(text).toContain(POST.points.at(-1));
    expect(text.endsWith(link)).toBe(true);
  });

  it.each(ANNOUNCE_IDS)('never drops the link at %s, even one that is longer than a post', (id) => {
    const link = `https://blog.example/${'x'.repeat(5_000)}`;
    for (const form of [ONE, THREAD, { ...THREAD, link: 'last' } as const]) {
      expect(composeAnnouncement({ ...POST, link }, ANNOUNCE_SERVICES[id], form).join('\n')).toContain(link);
    }
  });

  it('is made of hundreds of points without counting all of them for each that is left out', () => {
    const points = Array.from({ length: 400 }, (_, at) => `${at}番目の要点は、少し長めの文で書いてあります。`);
    let counted = 0;
    const x = {
      ...ANNOUNCE_SERVICES.x,
      measures: [
        {
          unit: 'letters',
          limit: 280,
          count: (text: string) => {
            counted += text.length;
            return text.length;
          },
        },
      ],
    } as const;
    composeAnnouncement({ ...POST, points }, x, ONE);
    expect(counted).toBeLessThan(3 * points.join('').length);
  });

  it('has five hashtags in an Instagram caption of a post with twelve tags', () => {
    const [text = ''] = composeAnnouncement({ ...POST, tags: TWELVE }, ANNOUNCE_SERVICES.instagram, ONE);
    expect(countHashtags(text)).toBe(5);
    expect(fits(ANNOUNCE_SERVICES.instagram, `${text} #六つめ`)).toBe(false);
  });

  it('is one post where the service knows no threads', () => {
    expect(composeAnnouncement(POST, ANNOUNCE_SERVICES.truth, THREAD)).toHaveLength(1);
  });
});

describe('what is announced of a post', () => {
  const note = { id: '1', place: 'note' as const, at: 2, url: 'https://note.example/1' };

  it('is its title and points, and the address recorded last of those where it is read', () => {
    const post = postOf(
      block('title', '題', { slot: 'title' }),
      block('item', '一つめ。', { slot: 'points' }),
      block('paragraph', 'リード。', { slot: 'lead' }),
    );
    const postings = [
      note,
      { ...note, place: 'x' as const, at: 9, url: 'https://x.example/1' },
      { ...note, at: 3, url: null },
    ];
    expect(announcedPost(post, { postings, tags: ['防災'] })).toEqual({
      title: '題',
      points: ['一つめ。'],
      link: 'https://note.example/1',
      tags: ['防災'],
    });
  });

  it('is the comment alone in a post that has nothing else', () => {
    const post = postOf(block('paragraph', '私の考え。\n続き。', { slot: 'comment' }));
    const announced = announcedPost(post, {});
    expect(announced).toMatchObject({ title: null, points: ['私の考え。 続き。'], link: null });
    expect(announced && composeAnnouncement(announced, ANNOUNCE_SERVICES.x, ONE)).toEqual(['私の考え。 続き。']);
  });

  it('is nothing while nothing is written', () => {
    expect(
      announcedPost(postOf(block('title', ' ', { slot: 'title' }), block('line', '定型文', { slot: 'footer' })), {}),
    ).toBeNull();
  });
});

describe('the page of a service', () => {
  it('opens with the text', () => {
    const address = ANNOUNCE_SERVICES.x.composeAddress?.('題 & 名\n#港', null) ?? '';
    expect(address).toMatch(/^https:\/\/x\.com\/intent\/post\?/);
    expect(new URL(address).searchParams.get('text')).toBe('題 & 名\n#港');
  });

  it.each(ANNOUNCE_IDS)('opens at %s with half a character in the text', (id) => {
    const address = ANNOUNCE_SERVICES[id].composeAddress?.('題\ud83d', null) ?? '%EF%BF%BD';
    expect(address).toContain('%EF%BF%BD');
  });

  it("takes TRUTH Social's link beside the text, and no more than the page takes over", () => {
    const { composeAddress } = ANNOUNCE_SERVICES.truth;
    const address = new URL(composeAddress?.(`題名\n\n${POST.link}`, POST.link) ?? '');
    expect([address.searchParams.get('title'), address.searchParams.get('url')]).toEqual(['題名', POST.link]);
    expect(composeAddress?.('長'.repeat(501), null)).toBeNull();
  });

  it('cannot be opened for Instagram and Rumble', () => {
    expect([ANNOUNCE_SERVICES.instagram.composeAddress, ANNOUNCE_SERVICES.rumble.composeAddress]).toEqual([null, null]);
  });
});

describe('the counters', () => {
  const counts = (id: keyof typeof ANNOUNCE_SERVICES, text: string) =>
    ANNOUNCE_SERVICES[id].measures.map(({ count }) => count(text));

  it('count as each service does', () => {
    expect(counts('x', '港👩‍🚒a')).toEqual([5]);
    expect(counts('bluesky', '港👩‍🚒a')).toEqual([3, 15]);
    expect(counts('threads', '港👩a')).toEqual([1 + 4 + 1]);
    expect(counts('instagram', '港 #防災 ＃港 a#b #1')).toEqual([15, 2]);
  });

  it.each([
    ['🎉', 4],
    ['⭐️', 6],
    ['👩‍🚒', 11],
    ['🇯🇵', 8],
    ['1️⃣', 7],
    ['1番#©', 4],
    ['𠮷か\u3099', 3],
  ])('take an emoji at Threads for its bytes, and what is none for its characters: %s', (text, count) => {
    expect(counts('threads', text)).toEqual([count]);
  });

  it.each([
    ['https://blog.example/', 'blog.example'],
    ['https://blog.example/entry/12345678', 'blog.example/entry/12345678'],
    ['https://blog.example/entry/123456789', 'blog.example/entry/123456...'],
    ['http://blog.example/a?b=1#c', 'blog.example/a?b=1#c'],
    ['(https://blog.example/a) を見る', '(blog.example/a) を見る'],
    ['港、https://blog.example/a', '港、https://blog.example/a'],
    ['blog.example/2026/01/26/entry/1', 'blog.example/2026/01/26/entry/1'],
    ['https://例え.jp/。', 'xn--r8jz45g.jp/%E3%80%82'],
    ['https://[broken', 'https://[broken'],
  ])('take %s at Bluesky for %s', (text, shown) => {
    expect(counts('bluesky', text)).toEqual([shown.length, countBytes(shown)]);
  });
});
