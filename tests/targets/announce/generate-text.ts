/** What a text is put together from: parts of words in several scripts and what counts by rules of its own. */
const PARTS: readonly (readonly string[])[] = [
  ['barrier', 'port', 'Élan', 'naïve', 'straße', 'flood-proof', 'co.operate', '3.5', '12%', "don't"],
  [
    '防潮堤',
    '合意した',
    'きょうの',
    'カタカナ',
    'ﾊﾝｶｸ',
    '港湾都市が共同で建設する長い防潮堤についての会議',
    '東京。',
    '「引用」',
    '、',
  ],
  ['Москва', 'порт', 'مرحبا', 'שלום', 'नमस्ते', 'ไทย', '한국어', 'Ωμέγα'],
  ['https://example.com', 'http://example.org/a-b_c?q=1&r=2#top', 'https://t.co/Abc123', 'https://t.co/Abc123/more'],
  [
    'https://例え.jp/道',
    'https://xn--r8jz45g.jp/',
    'https://example.invalidtld/x',
    'https://sub.example.co.jp:8080/(a)/b(c(d)e)',
  ],
  [
    'https://example.com/ä/Привет/',
    'https://example.com/日本',
    'HTTPS://EXAMPLE.COM',
    'ftp://example.com',
    'mailto:me@example.com',
  ],
  [
    'example.com',
    'www.example.net/path',
    'news.example.museum',
    'example.jp',
    'a.b.c.de?x=1',
    'foo.notatld',
    'me@example.com',
    '-example.com',
  ],
  [
    '日本語example.com',
    '防潮堤.example.com/x',
    'example.com防潮堤',
    'example.みんな',
    'example.com。続き',
    '。example.com',
    'a_b.example.com',
  ],
  [
    '👍',
    '👍🏽',
    '👩‍🚒',
    '👨🏿‍🔬',
    '👨‍👩‍👧‍👦',
    '👩‍❤️‍💋‍👨',
    '🏳️‍🌈',
    '🏴‍☠️',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '🇯🇵',
    '🇯🇵🇺🇸',
    '🇯',
    '1️⃣',
    '#⃣',
    '©️',
    '©',
    '™️',
    '☀️',
    '☀︎',
    '⛹🏽‍♀️',
  ],
  ['🏃‍♂️', '🕵️‍♀️', '🧑‍🚀', '🥲', '🫶🏽', '👁‍🗨', '❤️', '♾️', '😀\uFE0F', '\u200D', '\uFE0F', '🏽', '👯‍♀️', '🤼‍♂️'],
  ['e\u0301', 'か\u3099', 'g\u0308\u0323', 'क्षि', '\u1100\u1161\u11a8', '각', 'Å', 'ﬁ', '\u0301'],
  [
    '#防災',
    '#flood',
    '＃港',
    '#1',
    '@someone',
    '＠someone',
    '@someone/list',
    '$TICK',
    '#https://example.com',
    '@example.com',
  ],
  [
    '\u2014',
    '\u2026',
    '\u2019',
    '\u20ac',
    '\u2032',
    '\u2010',
    '\u2028',
    '\u200E',
    '\u202A',
    '\u3000',
    '\n',
    '\ud83d',
    '\ude00',
    '\uFEFF',
    '\uFFFF',
  ],
];
const JOINTS = [' ', ' ', '', '', '\n', '、', '。', '.', '/', '(', ')', '-', '　'];

export function generateText(random: () => number): string {
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  let text = '';
  for (let count = 1 + Math.floor(random() * 14); count > 0; count -= 1) text += pick(pick(PARTS)) + pick(JOINTS);
  return text;
}
