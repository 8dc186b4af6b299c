import { describe, expect, test } from 'vitest';
import type { Article, ArticleBlock } from '../../../utils/article/article.ts';
import { segmentArticle } from '../../../utils/article/segment-article.ts';
import { writeExtract } from '../../../utils/engines/extract/write-extract.ts';
import type { Depth } from '../../../utils/post/depth.ts';
import type { Writing, WrittenText } from '../../../utils/post/writing.ts';
import { harbourArticle } from '../../post/fixtures.ts';

const paragraph = (text: string): ArticleBlock => ({ kind: 'paragraph', content: [{ text }] });
const heading = (text: string, level: 2 | 3 = 2): ArticleBlock => ({ kind: 'heading', level, content: [{ text }] });
const list = (...items: string[]): ArticleBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => ({ depth: 0, content: [{ text }] })),
});

const extract = (article: Article, depth: Depth = 'summary') => writeExtract(article, segmentArticle(article), depth);
const texts = (written: WrittenText[]) => written.map((piece) => piece.text);
const allTexts = (writing: Writing): WrittenText[] => [
  ...(writing.title === null ? [] : [writing.title]),
  ...writing.points,
  ...writing.lead,
  ...writing.sections.flatMap(({ heading: title, paragraphs }) => [...(title === null ? [] : [title]), ...paragraphs]),
];

const articleOf = (blocks: ArticleBlock[], changes: Partial<Article> = {}): Article => ({
  ...harbourArticle,
  blocks,
  ...changes,
});

/** Our own short news items: nine sentences under two headings, in scripts with and without spaces. */
const inOtherScripts = [
  articleOf(
    [
      paragraph('四个港口城市周五同意共同修建防洪堤。协议结束了两年的谈判。'),
      heading('协议如何达成'),
      paragraph('谈判始于2024年，曾三次因费用问题破裂。各市市长于1月22日批准了最终文本。渔业团体反对关闭航道。'),
      heading('尚未解决的问题'),
      paragraph('防洪堤将耗资12亿欧元，预计2029年完工。工程期间航道将关闭八个月。渔民要求得到补偿。'),
    ],
    { title: '港口城市同意共建防洪堤', lang: 'zh' },
  ),
  articleOf(
    [
      paragraph('네 개 항구 도시가 금요일 공동 방조제를 건설하기로 합의했다. 합의로 2년간의 협상이 끝났다.'),
      heading('합의 과정'),
      paragraph(
        '협상은 2024년에 시작되어 비용 문제로 세 번 결렬됐다. 시장들은 1월 22일 최종안을 승인했다. 어민 단체는 수로 폐쇄에 반대한다.',
      ),
      heading('남은 과제'),
      paragraph(
        '방조제에는 12억 유로가 들고 2029년까지 완공될 예정이다. 공사 기간 수로는 여덟 달 동안 닫힌다. 어민들은 보상을 요구한다.',
      ),
    ],
    { title: '항구 도시들, 공동 방조제 합의', lang: 'ko' },
  ),
  articleOf(
    [
      paragraph('اتفقت أربع مدن ساحلية يوم الجمعة على بناء حاجز مشترك ضد الفيضانات. وينهي الاتفاق عامين من المحادثات.'),
      heading('كيف تم الاتفاق'),
      paragraph(
        'بدأت المحادثات عام 2024 وانهارت ثلاث مرات بسبب التكلفة. ووافق رؤساء البلديات على النص النهائي في 22 يناير. وتعارض جماعات الصيد إغلاق القناة.',
      ),
      heading('ما الذي بقي'),
      paragraph(
        'سيكلف الحاجز 1.2 مليار يورو ومن المقرر أن يكتمل بحلول 2029. وستغلق القناة ثمانية أشهر خلال الأشغال. ويطالب الصيادون بتعويض.',
      ),
    ],
    { title: 'مدن ساحلية تتفق على حاجز للفيضانات', lang: 'ar', dir: 'rtl' },
  ),
];

describe('抜き出し', () => {
  test('gives title, lead, points and the article’s own headings, all in the original language', () => {
    const writing = extract(harbourArticle);
    expect(writing.title?.text).toBe(harbourArticle.title);
    expect(texts(writing.lead)).toEqual([
      'Four port cities agreed on Friday to build a shared flood barrier. The deal ends two years of talks over who pays.',
    ]);
    expect(writing.points.length).toBeGreaterThanOrEqual(3);
    expect(writing.sections.map((section) => section.heading?.text)).toEqual([
      'How the deal was reached',
      'What remains open',
    ]);
    expect(allTexts(writing).every((piece) => piece.untranslated)).toBe(true);
  });

  test('ties every piece to the sentences it stands for', () => {
    const sentences = segmentArticle(harbourArticle);
    const byId = new Map(sentences.map((sentence) => [sentence.id, sentence.text]));
    for (const piece of allTexts(extract(harbourArticle)).slice(1)) {
      expect(piece.sourceIds.length).toBeGreaterThan(0);
      expect(piece.text).toBe(piece.sourceIds.map((id) => byId.get(id)).join(' '));
    }
  });

  test('keeps points in reading order and says none of them again in the lead', () => {
    const { points, lead } = extract(harbourArticle);
    const ids = points.flatMap((point) => point.sourceIds);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(ids.some((id) => lead.some((paragraph) => paragraph.sourceIds.includes(id)))).toBe(false);
  });

  test('of 要点だけ gives title and points alone', () => {
    const writing = extract(harbourArticle, 'points');
    expect(writing.lead).toEqual([]);
    expect(writing.sections).toEqual([]);
    expect(writing.points.length).toBeGreaterThanOrEqual(3);
  });

  test('of 節ごと holds every sentence of the article once outside the points', () => {
    const sentences = segmentArticle(harbourArticle);
    const writing = extract(harbourArticle, 'full');
    const ids = allTexts({ ...writing, points: [] }).flatMap((piece) => piece.sourceIds);
    expect(ids.toSorted((a, b) => a - b)).toEqual(sentences.map((sentence) => sentence.id));
  });

  test('takes the outlet’s own summary ahead of the text for the points', () => {
    const summary = list(
      'The barrier will cost 1.2 billion euros.',
      'Fishing groups oppose the closing of the channel.',
    );
    const writing = extract(articleOf([summary, ...harbourArticle.blocks]));
    expect(texts(writing.points)).toEqual([
      'The barrier will cost 1.2 billion euros.',
      'Fishing groups oppose the closing of the channel.',
    ]);
    expect(texts(writing.lead)[0]).toContain('Four port cities agreed');
    expect(allTexts({ ...writing, points: [] }).some((piece) => piece.sourceIds.includes(1))).toBe(false);
  });

  test('in full, keeps the numbers of a list and the bullets of the list within it', () => {
    const steps: ArticleBlock = {
      kind: 'list',
      ordered: true,
      items: [
        { depth: 0, content: [{ text: 'Close the gate before noon.' }] },
        { depth: 1, content: [{ text: 'Slowly, in winter.' }] },
        { depth: 0, content: [{ text: 'Open the sluice behind it.' }] },
      ],
    };
    const article = articleOf([paragraph('The keeper has a routine for the spring tide of March.'), steps]);
    expect(texts(extract(article, 'full').sections.flatMap(({ paragraphs }) => paragraphs))).toEqual([
      '1. Close the gate before noon.\n・Slowly, in winter.\n2. Open the sluice behind it.',
    ]);
  });

  test('takes no sentence for a key that announces a list or breaks off a quotation', () => {
    const blocks = [
      paragraph('Four port cities agreed on Friday to build a shared flood barrier. The deal ends two years of talks.'),
      paragraph('The shared flood barrier of the four port cities will be built as follows:'),
      paragraph(
        '“The shared flood barrier is for all four port cities. We agreed on Friday after two years,” the mayor said.',
      ),
      paragraph('Fishing groups oppose the closing of the channel. They want eight months of pay.'),
      paragraph('The barrier will cost 1.2 billion euros and should be finished by 2029.'),
    ];
    const points = texts(extract(articleOf(blocks), 'points').points);
    expect(points.length).toBe(3);
    expect(points.filter((point) => /:$|“/.test(point))).toEqual([]);
  });

  test('says in a section what the points do not say, where there is more to say', () => {
    const more = paragraph(
      'Engineers will drive steel walls into the harbour bed. Ships must wait outside for the tide. Two cranes come by sea.',
    );
    const writing = extract(articleOf([...harbourArticle.blocks, more]));
    const said = new Set(writing.points.flatMap((point) => point.sourceIds));
    const keys = writing.sections.at(-1)?.paragraphs.flatMap((one) => one.sourceIds) ?? [];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((id) => said.has(id))).toEqual([]);
  });

  test('leaves out a heading with nothing under it, and keeps one over deeper headings', () => {
    const blocks = [
      paragraph('Four port cities agreed on Friday to build a shared flood barrier.'),
      heading('Background'),
      heading('The talks', 3),
      paragraph('Talks began in 2024 and broke down three times over cost.'),
      heading('More on this'),
    ];
    const { sections } = extract(articleOf(blocks), 'full');
    expect(sections.map((section) => section.heading?.text)).toEqual(['Background', 'The talks']);
  });

  test('keeps the marks of a block quotation and gives 「」 to one without', () => {
    const quote = (text: string): ArticleBlock => ({ kind: 'quote', paragraphs: [[{ text }]], cite: null });
    const blocks = [
      paragraph('The mayor of Lower Quay spoke after the vote on Friday.'),
      quote('We all stand behind the same water.'),
      quote('“Nobody will pay for it alone.”'),
    ];
    const { sections } = extract(articleOf(blocks), 'full');
    expect(sections.flatMap((section) => texts(section.paragraphs))).toEqual([
      '「We all stand behind the same water.」',
      '“Nobody will pay for it alone.”',
    ]);
  });

  test('does not mark an article that is in Japanese already', () => {
    const blocks = [paragraph('4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。協議は2年続いた。')];
    expect(
      allTexts(extract(articleOf(blocks, { lang: 'ja', title: '防潮堤で合意' }))).map((piece) => piece.untranslated),
    ).not.toContain(true);
  });

  test.each(inOtherScripts.map((article) => [article.lang, article] as const))(
    'works for %s: points, lead and both sections',
    (_lang, article) => {
      const writing = extract(article);
      expect(writing.lead.length).toBe(1);
      expect(writing.lead[0]?.sourceIds.length).toBe(2);
      expect(writing.points.length).toBe(3);
      expect(writing.sections.length).toBe(2);
      expect(writing.sections.every((section) => section.paragraphs.length > 0)).toBe(true);
    },
  );

  test('sets no space between Chinese sentences', () => {
    const [chinese] = inOtherScripts;
    if (chinese === undefined) throw new Error('the fixture has a Chinese article');
    expect(texts(extract(chinese).lead)).toEqual(['四个港口城市周五同意共同修建防洪堤。协议结束了两年的谈判。']);
  });

  test('gives an empty writing for an article without text or title, never an error', () => {
    const writing = extract(articleOf([], { title: null }));
    expect(writing).toEqual({ title: null, points: [], lead: [], sections: [] });
  });

  test('takes under 20 ms for 2,000 words', () => {
    const words = ['harbour', 'mayor', 'barrier', 'council', 'budget', 'channel', 'storm', 'vote', 'levy', 'crane'];
    const sentence = (seed: number) =>
      `The ${Array.from({ length: 19 }, (_, index) => words[(seed * 7 + index * (seed % 9)) % words.length]).join(' ')} ${seed}.`;
    const blocks = Array.from({ length: 25 }, (_, block) => [
      heading(`Part ${block}`),
      paragraph(Array.from({ length: 4 }, (_, index) => sentence(block * 4 + index)).join(' ')),
    ]).flat();
    const article = articleOf(blocks);
    const sentences = segmentArticle(article);
    expect(sentences.length).toBe(125);
    const times = Array.from({ length: 40 }, () => {
      const start = performance.now();
      writeExtract(article, sentences, 'summary');
      return performance.now() - start;
    });
    // The quickest run: what the others take longer is the machine's, busy with other tests.
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
