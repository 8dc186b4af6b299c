import { describe, expect, test } from 'vitest';
import { segmentArticle } from '../../../utils/article/segment-article.ts';
import { wantedAtFirst } from '../../../utils/engines/job/wanted-parts.ts';
import { relayPrompt } from '../../../utils/engines/prompt/relay-prompt.ts';
import { type ParsedReply, parseRelayReply } from '../../../utils/engines/reply/parse-relay-reply.ts';
import type { Depth } from '../../../utils/post/depth.ts';
import type { Writing, WrittenText } from '../../../utils/post/writing.ts';
import { DEFAULT_STYLE } from '../../../utils/post/writing-style.ts';
import { harbourArticle } from '../../post/fixtures.ts';

const sentences = segmentArticle(harbourArticle);
const promptFor = (depth: Depth) => {
  const wanted = wantedAtFirst(harbourArticle, depth);
  const order = { article: harbourArticle, sentences, depth, style: DEFAULT_STYLE, glossary: [], wanted };
  return relayPrompt(order)?.text ?? '';
};
const parse = (reply: string, depth: Depth = 'summary') => parseRelayReply(reply, harbourArticle, sentences, depth);

function accepted(reply: string, depth: Depth = 'summary'): ParsedReply {
  const result = parse(reply, depth);
  if (!result.ok) throw new Error(`the reply was turned away: ${result.problem.kind}`);
  return result.value;
}

function problem(reply: string): string {
  const result = parse(reply);
  return result.ok ? 'none' : result.problem.kind;
}

/** `text 1,2`: a text with its sources. */
const tied = ({ text, sourceIds }: WrittenText) => (sourceIds.length === 0 ? text : `${text} ${sourceIds.join(',')}`);
const outline = ({ title, points, lead, sections }: Writing) => ({
  title: title === null ? null : tied(title),
  points: points.map(tied),
  lead: lead.map(tied),
  sections: sections.map(({ heading, paragraphs }) => [
    heading === null ? null : tied(heading),
    ...paragraphs.map(tied),
  ]),
});

const whole = {
  title: '港湾4都市、共同防潮堤の建設で合意 1,2',
  points: [
    '4都市が共同の防潮堤を建設することで合意した。 1',
    '総工費は12億ユーロで、2029年までの完成を目指す。 8',
    '漁業団体は水路の閉鎖に反対している。 9',
  ],
  lead: ['4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。 1,2'],
  sections: [
    [
      '合意までの経緯 3',
      '協議は2024年に始まり、費用をめぐって3回決裂した。 4',
      'コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。 6',
    ],
    ['残る課題 7', '漁業団体は水路の閉鎖に反対している。 9'],
  ],
};

const asAsked = `題名: 港湾4都市、共同防潮堤の建設で合意 [1][2]
要点:
- 4都市が共同の防潮堤を建設することで合意した。 [1]
- 総工費は12億ユーロで、2029年までの完成を目指す。 [8]
- 漁業団体は水路の閉鎖に反対している。 [9]
リード:
4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。 [1][2]
見出し: 合意までの経緯 [3]
本文:
協議は2024年に始まり、費用をめぐって3回決裂した。 [4]
コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。 [6]
見出し: 残る課題 [7]
本文:
漁業団体は水路の閉鎖に反対している。 [9]`;

const inFence = `承知しました。以下が原稿です。

\`\`\`text
${asAsked}
\`\`\`

ご不明な点があればお知らせください。`;

const fullWidth = asAsked
  .replaceAll(': ', '：')
  .replaceAll(':', '：')
  .replaceAll('- ', '・')
  .replaceAll('[', '［')
  .replaceAll(']', '］')
  .replace(/［(\d)］/g, (_, digit: string) => `［${String.fromCodePoint(0xff10 + Number(digit))}］`);

const markdown = `以下に日本語のニュース原稿をまとめました。

# 港湾4都市、共同防潮堤の建設で合意 [1, 2]

## 要点

1. 4都市が共同の防潮堤を建設することで合意した。 [1]
2. 総工費は**12億ユーロ**で、2029年までの完成を目指す。 [8]
3. 漁業団体は水路の閉鎖に反対している。 [9]

## リード

4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。 [1, 2]

## 本文

### 合意までの経緯 [3]

協議は2024年に始まり、費用をめぐって3回決裂した。 [4]

コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。 [6]

### 残る課題 [7]

漁業団体は水路の閉鎖に反対している。 [9]

---

必要であれば、もっと短くまとめることもできます。お知らせください。`;

const unlabelledMarkdown = `# 港湾4都市、共同防潮堤の建設で合意 [1][2]

- 4都市が共同の防潮堤を建設することで合意した。 [1]
- 総工費は12億ユーロで、2029年までの完成を目指す。 [8]
- 漁業団体は水路の閉鎖に反対している。 [9]

4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。 [1][2]

## 合意までの経緯 [3]

協議は2024年に始まり、費用をめぐって3回決裂した。 [4]
コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。 [6]

## 残る課題 [7]

漁業団体は水路の閉鎖に反対している。 [9]`;

const boldLabels = `**題名：** 港湾4都市、共同防潮堤の建設で合意 【1】【2】

**要点：**
* 4都市が共同の防潮堤を建設することで合意した。【1】
* 総工費は12億ユーロで、2029年までの完成を目指す。【8】
* 漁業団体は水路の閉鎖に反対している。【9】

**リード：**
4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。【1、2】

**見出し1：** 合意までの経緯【3】
**本文1：**
協議は2024年に始まり、費用をめぐって3回決裂した。【4】
コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。【6】

**見出し2：** 残る課題【7】
**本文2：** 漁業団体は水路の閉鎖に反対している。【9】`;

const bracketLabels = `【題名】
港湾4都市、共同防潮堤の建設で合意(1)(2)

【要点】
①4都市が共同の防潮堤を建設することで合意した。(1)
②総工費は12億ユーロで、2029年までの完成を目指す。(8)
③漁業団体は水路の閉鎖に反対している。(9)

【リード】
4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。(1、2)

【本文】
■合意までの経緯(3)
協議は2024年に始まり、費用をめぐって3回決裂した。(4)
コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。(6)
■残る課題(7)
漁業団体は水路の閉鎖に反対している。(9)`;

const json = `もちろんです。

\`\`\`json
{
  "title": { "text": "港湾4都市、共同防潮堤の建設で合意", "sourceIds": [1, 2] },
  "points": [
    { "text": "4都市が共同の防潮堤を建設することで合意した。", "sourceIds": [1] },
    { "text": "総工費は12億ユーロで、2029年までの完成を目指す。", "sourceIds": [8] },
    { "text": "漁業団体は水路の閉鎖に反対している。", "sourceIds": [9] },
  ],
  "lead": [{ "text": "4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。", "sourceIds": [1, 2] }],
  "sections": [
    {
      "heading": "合意までの経緯 [3]",
      "paragraphs": [
        "協議は2024年に始まり、費用をめぐって3回決裂した。[4]",
        "コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。[6]"
      ]
    },
    { "heading": "残る課題 [7]", "paragraphs": ["漁業団体は水路の閉鎖に反対している。[9]"] }
  ]
}
\`\`\``;

const japaneseJson = `{“題名”: “港湾4都市、共同防潮堤の建設で合意[1][2]”,
“要点”: [“4都市が共同の防潮堤を建設することで合意した。[1]”, “総工費は12億ユーロで、2029年までの完成を目指す。[8]”, “漁業団体は水路の閉鎖に反対している。[9]”],
“リード”: “4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。[1][2]”,
“本文”: [
 {“見出し”: “合意までの経緯[3]”, “本文”: [“協議は2024年に始まり、費用をめぐって3回決裂した。[4]”, “コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。[6]”]},
 {“見出し”: “残る課題[7]”, “本文”: “漁業団体は水路の閉鎖に反対している。[9]”}
]}`;

const html = `<h1>港湾4都市、共同防潮堤の建設で合意 [1][2]</h1>
<h2>要点</h2><ul><li>4都市が共同の防潮堤を建設することで合意した。 [1]</li><li>総工費は<b>12億ユーロ</b>で、2029年までの完成を目指す。 [8]</li><li>漁業団体は水路の閉鎖に反対している。 [9]</li></ul>
<h2>リード</h2><p>4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。 [1][2]</p>
<script>alert('題名: 盗まれた')</script>
<h2>合意までの経緯 [3]</h2><p>協議は2024年に始まり、費用をめぐって3回決裂した。 [4]</p><p>コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。 [6]</p>
<h2>残る課題 [7]</h2><p onclick="steal()">漁業団体は水路の閉鎖に反対している。 [9]</p>`;

const reordered = `リード:
4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。 [1-2]

見出し: 合意までの経緯 [3]
本文: 協議は2024年に始まり、費用をめぐって3回決裂した。 [4]
コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。 [6]

見出し: 残る課題 [7]
本文: 漁業団体は水路の閉鎖に反対している。 [9]

要点:
- 4都市が共同の防潮堤を建設することで合意した。 [1]
- 総工費は12億ユーロで、2029年までの完成を目指す。 [8]
- 漁業団体は水路の閉鎖に反対している。 [9]

題名: 港湾4都市、共同防潮堤の建設で合意 [1,2]`;

const englishLabels = asAsked
  .replace('題名', 'Title')
  .replace('要点', 'Key points')
  .replace('リード', 'Lead')
  .replaceAll('見出し', 'Heading')
  .replaceAll('本文', 'Body');

const afterThePrompt = `${promptFor('summary')}\n\n${asAsked}`;

const emojiLabels = asAsked
  .replace('題名', '📰 題名')
  .replace('要点', '2️⃣ 要点')
  .replace('リード', '📝リード')
  .replaceAll(/^- /gm, '✅ ');

const hardWrapped = asAsked
  .replace(
    '共同で防潮堤を建設することで合意した。 [1][2]\n見出し',
    '共同で\n防潮堤を建設することで合意した。 [1][2]\n見出し',
  )
  .replace('費用をめぐって3回', '費用を\nめぐって3回');

const citations = asAsked.replace(/\[(\d)\]/g, '【$1†source】');

describe('a reply in another shape than asked is read all the same', () => {
  test.each([
    ['as asked', asAsked],
    ['in a fence with chatter around it', inFence],
    ['with full-width colons, brackets and digits', fullWidth],
    ['as Markdown with numbered points and chatter', markdown],
    ['as Markdown without labels', unlabelledMarkdown],
    ['with labels in bold and numbered sections', boldLabels],
    ['with labels in brackets and sources in round ones', bracketLabels],
    ['as pretty-printed JSON in a fence, trailing comma and all', json],
    ['as JSON with Japanese keys and curly quotes', japaneseJson],
    ['as HTML, its script gone', html],
    ['with its parts in another order', reordered],
    ['with English labels', englishLabels],
    ['pasted together with the prompt', afterThePrompt],
    ['with emoji before labels and points', emojiLabels],
    ['with its lines wrapped', hardWrapped],
    ['with the citation marks of a chat AI', citations],
    ['with Windows line breaks', asAsked.replaceAll('\n', '\r\n')],
  ])('%s', (_shape, reply) => {
    const { writing, missing } = accepted(reply);
    expect(outline(writing)).toEqual(whole);
    expect(missing).toEqual([]);
  });

  test('with half of it cut off: what is there is used, what is missing is named', () => {
    const { writing, missing } = accepted(asAsked.slice(0, asAsked.indexOf('リード')));
    expect(writing.title?.text).toBe('港湾4都市、共同防潮堤の建設で合意');
    expect(writing.points.length).toBe(3);
    expect(missing).toEqual(['lead', 'sections']);
  });

  test('as JSON cut off in mid-word', () => {
    const { writing, missing } = accepted(json.slice(0, json.indexOf('目指す')));
    expect(outline(writing).points).toEqual([
      '4都市が共同の防潮堤を建設することで合意した。 1',
      '総工費は12億ユーロで、2029年までの完成を 8',
    ]);
    expect(missing).toEqual(['lead', 'sections']);
  });

  test('of 要点だけ misses no lead and no sections', () => {
    expect(accepted(asAsked.slice(0, asAsked.indexOf('リード')), 'points').missing).toEqual([]);
  });

  test('with 見出し where the headline goes', () => {
    const { writing } = accepted(
      '見出し: 港湾4都市、防潮堤で合意\n要点:\n- 協議は2024年に始まった。\n- 完成は2029年になる。',
    );
    expect(outline(writing)).toEqual({
      title: '港湾4都市、防潮堤で合意',
      points: ['協議は2024年に始まった。 4', '完成は2029年になる。 8'],
      lead: [],
      sections: [],
    });
  });

  test('copied from the rendered page, where list marks are gone', () => {
    const { writing } = accepted(
      '題名\n港湾4都市、防潮堤で合意\n要点\n協議は2024年に開始\n完成は2029年の見込み\nリード\n4都市は金曜日に合意した。',
    );
    expect(writing.points.map(({ text }) => text)).toEqual(['協議は2024年に開始', '完成は2029年の見込み']);
    expect(writing.lead.map(({ text }) => text)).toEqual(['4都市は金曜日に合意した。']);
  });

  test('without any label: a line over a list is the title, what follows the list the lead', () => {
    const { writing } = accepted(
      '以下が原稿です:\n\n港湾4都市が合意\n\n一、協議は2024年に始まった。\n二、完成は2029年になる。\n\n4都市は金曜日に合意した。',
    );
    expect(outline(writing)).toEqual({
      title: '港湾4都市が合意',
      points: ['協議は2024年に始まった。 4', '完成は2029年になる。 8'],
      lead: ['4都市は金曜日に合意した。'],
      sections: [],
    });
  });

  test('with a numbered list in the body, whose numbers stay', () => {
    const { writing } = accepted(
      `${asAsked}\n1. 総工費は12億ユーロだ。 [8]\n2. 完成は2029年になる。 [8]\n- 協議は2024年に始まった。 [4]`,
    );
    expect(
      writing.sections
        .at(-1)
        ?.paragraphs.map(({ text }) => text)
        .slice(1),
    ).toEqual(['1. 総工費は12億ユーロだ。', '2. 完成は2029年になる。', '・協議は2024年に始まった。']);
  });

  test('as bullet points alone', () => {
    const { writing, missing } = accepted('- 4都市が合意した。 [1]\n- 完成は2029年になる。 [8]');
    expect(writing.points.map(tied)).toEqual(['4都市が合意した。 1', '完成は2029年になる。 8']);
    expect(missing).toEqual(['title', 'lead', 'sections']);
  });
});

describe('sources', () => {
  test('are found by shared numbers and names where the reply has no source numbers, and left empty where it is not clear', () => {
    const { writing } = accepted(asAsked.replace(/\s*\[\d\]/g, ''));
    expect(outline(writing).points).toEqual([
      '4都市が共同の防潮堤を建設することで合意した。',
      '総工費は12億ユーロで、2029年までの完成を目指す。 8',
      '漁業団体は水路の閉鎖に反対している。',
    ]);
    expect(outline(writing).sections[0]).toEqual([
      '合意までの経緯',
      '協議は2024年に始まり、費用をめぐって3回決裂した。 4',
      'コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。 6',
    ]);
  });

  test('that the article does not have are dropped', () => {
    const { writing } = accepted(asAsked.replace('[8]', '[8][77]'));
    expect(writing.points[1]?.sourceIds).toEqual([8]);
  });

  test('in a range are all of the range', () => {
    const { writing } = accepted(`${asAsked}\n費用の分担はまだ決まっていない。 [4-6]`);
    expect(writing.sections.at(-1)?.paragraphs.at(-1)?.sourceIds).toEqual([4, 5, 6]);
  });

  test('are not ages and years in round brackets', () => {
    const { writing } = accepted(
      asAsked.replace('コルボ市長は', 'コルボ市長(62)は').replace('述べた。 [6]', '述べた(2024年)。 [6]'),
    );
    expect(writing.sections[0]?.paragraphs[1]).toMatchObject({
      text: 'コルボ市長(62)は「私たちは皆、同じ水を背にしている」と述べた(2024年)。',
      sourceIds: [6],
    });
  });
});

describe('text', () => {
  test('left in English in a Japanese reply is marked untranslated', () => {
    const { writing } = accepted(
      asAsked.replace(
        '漁業団体は水路の閉鎖に反対している。 [9]\nリード',
        'Fishing groups oppose the closing of the channel. [9]\nリード',
      ),
    );
    expect(writing.points.map((point) => point.untranslated)).toEqual([false, false, true]);
  });

  test('keeps comparison signs, ampersands and stars that are its own', () => {
    const { writing } = accepted(asAsked.replace('漁業団体は', '水位は3 < 5で、R&Dと5*3は残り、漁業団体は'));
    expect(writing.points[2]?.text).toBe('水位は3 < 5で、R&Dと5*3は残り、漁業団体は水路の閉鎖に反対している。');
  });

  test('of links and bold loses the marks alone', () => {
    const { writing } = accepted(
      asAsked.replace('漁業団体は', '**漁業団体**は[地元紙](https://courier.example/)によると'),
    );
    expect(writing.points[2]?.text).toBe('漁業団体は地元紙によると水路の閉鎖に反対している。');
  });

  test('that only sounds like chatter stays: a last paragraph of news without source numbers', () => {
    const last = '住民の半数以上が反対しており、市は必要であれば結果をお知らせすると述べました。';
    const { writing } = accepted(`${asAsked.replace(/ \[\d\]/g, '')}\n\n${last}`);
    expect(writing.sections.at(-1)?.paragraphs.at(-1)?.text).toBe(last);
  });

  test('of notes and a source line of the AI’s own stays out of the post', () => {
    const { writing } = accepted(`${asAsked}\n\n出典: The Harbour Courier\n注: 一部の表現は意訳です。`);
    expect(outline(writing)).toEqual(whole);
  });
});

describe('a reply that cannot be used says why', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \n\u3000\n'],
    ['empty', '\ufeff\u200b'],
    ['empty', '<p></p><script>alert(1)</script>'],
    ['prompt-echo', promptFor('summary')],
    ['prompt-echo', promptFor('full').slice(0, 900)],
    [
      'not-japanese',
      'Title: Port cities agree on barrier [1]\nKey points:\n- Four cities will build a barrier. [1]\n- It will cost 1.2 billion euros. [8]',
    ],
    ['not-japanese', "I'm sorry, but I can't help with translating this article."],
    ['not-japanese', '标题：四个港口城市同意共建防洪堤 [1]\n要点：\n- 防洪堤将耗资12亿欧元，预计2029年完工。 [8]'],
    ['unrecognised', '申し訳ありませんが、この記事の要約はお手伝いできません。'],
    ['unrecognised', '12345'],
    ['unrecognised', '```\n```'],
    ['unrecognised', '題名: 〈題名〉 [番号]\n要点:\n- 〈1文〉 [番号]'],
  ])('%s', (kind, reply) => {
    expect(problem(reply)).toBe(kind);
  });

  test('another-article, by numbers and names that the article does not have', () => {
    const other = `題名: ノルダヴィア中銀、政策金利を3.75%に引き上げ [1]
要点:
- ノルダヴィア中央銀行は7月14日、政策金利を0.25ポイント引き上げて3.75%とした。 [1][2]
- 物価上昇率は6月に5.8%に達し、2019年以来の高さとなった。 [3]
- タマラ・ベレンソン総裁は「道のりはまだ長い」と述べた。 [5]
リード:
ノルダヴィア中央銀行は、通貨クローナの下落と5.8%の物価上昇を受け、3会合続けて利上げした。 [1]
見出し: 市場の反応 [8]
本文:
ロスマルク証券取引所の指数は1.4%下がり、10年債の利回りは4.12%に上がった。 [9]
エコノミストのグレゴール・フィンスター氏は、年末までに4.25%になるとみる。 [7]`;
    expect(problem(other)).toBe('another-article');
  });

  test('another-article, by sentence numbers that the article does not have', () => {
    expect(problem(asAsked.replace(/\[(\d)\]/g, '[4$1]'))).toBe('another-article');
  });

  test('what is taken for another article comes along read, so that the writer may overrule the guess', () => {
    const read = parse(asAsked.replace(/\[(\d)\]/g, '[4$1]'));
    expect(read).toMatchObject({ ok: false, problem: { reply: { writing: { title: { text: expect.any(String) } } } } });
  });

  test('takes a reply whose few clues cannot tell', () => {
    expect(problem('題名: 合意に至る\n要点:\n- 関係者は合意した。')).toBe('none');
  });
});

describe('whatever is pasted', () => {
  /** A small generator with a seed: the same garbage in every run. */
  function garbage(seed: number): string {
    let state = seed;
    const next = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % below;
    };
    const pieces = [
      '題名:',
      '要点',
      '：',
      '\n',
      '\n\n',
      '[3]',
      '【',
      '】',
      '{',
      '}',
      '"',
      '“',
      ',',
      '```',
      '# ',
      '- ',
      '・',
      '本文',
      '見出し:',
      '\\',
      '<b>',
      '<script>',
      '</',
      '\u0000',
      '\ud800',
      '１',
      '(1)',
      'Lead',
      '防潮堤は12億ユーロ。',
      'null',
      '0x',
      '**',
      '[[[',
      ']]]',
      '†',
      '〜',
      '9'.repeat(30),
    ];
    return Array.from({ length: 5 + next(60) }, () => pieces[next(pieces.length)]).join('');
  }

  test('never throws, and gives no text that was not there', () => {
    const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (let seed = 1; seed <= 400; seed++) {
      const reply = garbage(seed);
      const result = parse(reply);
      if (!result.ok) continue;
      const { title, points, lead, sections } = result.value.writing;
      const texts = [
        title,
        ...points,
        ...lead,
        ...sections.flatMap((section) => [section.heading, ...section.paragraphs]),
      ];
      for (const written of texts) {
        if (written === null) continue;
        // Sources are cut out of the middle of a text too, so the check is character by character, in order.
        let at = 0;
        const from = squeezed(reply);
        for (const character of squeezed(written.text)) at = from.indexOf(character, at) + 1 || Number.NaN;
        expect(at).not.toBeNaN();
      }
    }
  });

  test('is read in bounded time, however long', () => {
    const start = performance.now();
    for (const piece of ['[', '題名: ', '**', '{"a":', '<b', '「', '1. ', '・[1]\n', '(1)', '# ', '```\n'])
      parse(piece.repeat(60_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);
});
