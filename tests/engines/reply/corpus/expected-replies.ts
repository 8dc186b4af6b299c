import type { Article } from '../../../../utils/article/article.ts';
import type { ReplyPart, ReplyProblem } from '../../../../utils/engines/reply/parse-relay-reply.ts';
import { bridgeArticle } from './bridge-article.ts';
import { wellsArticle } from './wells-article.ts';

/** A writing as lines: each text with its source numbers behind it, each section with its heading first. */
export interface ReplyOutline {
  title: string | null;
  points: string[];
  lead: string[];
  sections: (string | null)[][];
}

export interface ExpectedReply {
  article: Article;
  expected: (ReplyOutline & { missing: ReplyPart[] }) | { problem: ReplyProblem['kind'] };
}

const bridge: ReplyOutline = {
  title: 'オリンデールの路面電車橋、9年ぶりに4月6日再開 1',
  points: [
    'はしけの衝突から9年、路面電車の橋が4月6日に再開する。 1',
    '修復費は4800万ドルで、計画より3分の1膨らんだ。 2',
    '費用は州が60%、市が25%、残りをはしけの所有者カルダー・フレイトが負担する。 7',
    '電車は12分おきに走る。 10',
  ],
  lead: [
    'オリンデールは4月6日、9年前にはしけが中央の橋脚に衝突した路面電車の橋を再開する。修復費は4800万ドルに上った。 1,2',
  ],
  sections: [
    [
      '2017年の夜 3',
      'はしけは2017年3月3日午後10時30分に係留が外れ、2キロ下流まで流された。 4',
      'けが人はなかったが、1日1万4000人の乗客が路線を失った。 5',
    ],
    [
      '費用: だれが払うのか 6',
      '州が60%、市が25%、残りをカルダー・フレイトが支払う。 7',
      'トマス・エクホルム市長は「問いは一つだった: 孫たちはこの橋を渡るだろうか」と述べた。 8',
    ],
    [
      'これから 9',
      '電車は午前5時40分から深夜0時まで12分おきに走る。 10',
      'ハナ・ブラント氏が率いる技術者は2031年まで年2回、橋脚を調べる。 11',
      '利用者団体「ライン・フォー・フォーエバー」は、運賃を2.50ドルに据え置くよう求めている。 12',
    ],
  ],
};

/** Without numbers in the reply: names and figures tie what they clearly tie, the rest has no source. */
const bridgeByClues: ReplyOutline = {
  ...bridge,
  points: bridge.points.map((text, index) => (index === 0 ? bare(text) : text)),
  sections: bridge.sections.map(([heading, ...paragraphs]) => [bare(heading ?? ''), ...paragraphs]),
};

const wells: ReplyOutline = {
  title: '元パン職人、島の忘れられた井戸312か所を地図に 1',
  points: [
    '元パン職人のウラ・ダールグレンさんが、サーンホルム島の井戸312か所を地図にした。 1,2',
    '最も古い井戸は1583年のもので、40か所の水は今も飲める。 3,4',
    '島の議会は2028年までに6か所を修復する。 7',
  ],
  lead: [
    'サーンホルム島で忘れられていた井戸312か所の地図を、元パン職人が作った。島の博物館が5月19日火曜日に発表した。 1',
  ],
  sections: [
    [
      null,
      'ウラ・ダールグレンさん(71)は、4度の夏に640キロを歩いて井戸を探した。 2',
      '最も古い井戸は1583年のもの。ノルドハウ大学の検査では、40か所の水が飲用に適していた。 3,4',
      '「古い穴は放っておけ、と言われた。そこへ2022年の干ばつが来た」とダールグレンさんは語った。 5,6',
      '島の議会は2028年までに、90万クローナをかけて6か所を修復する。地図は6月1日に公開される。 7,8',
    ],
  ],
};

function bare(text: string): string {
  return text.replace(/ [\d,]+$/, '');
}

/** The same texts with other sources where the reply gives others. */
function withSources(outline: ReplyOutline, sources: Record<string, string>): ReplyOutline {
  const change = (text: string) => {
    const [, ids] = Object.entries(sources).find(([start]) => text.startsWith(start)) ?? [];
    return ids === undefined ? text : `${bare(text)} ${ids}`.trim();
  };
  return {
    title: outline.title === null ? null : change(outline.title),
    points: outline.points.map(change),
    lead: outline.lead.map(change),
    sections: outline.sections.map((texts) => texts.map((text) => (text === null ? null : change(text)))),
  };
}

const nothing: ReplyOutline = { title: null, points: [], lead: [], sections: [] };

function ofBridge(changes: Partial<ReplyOutline> = {}, ...missing: ReplyPart[]): ExpectedReply {
  return { article: bridgeArticle, expected: { ...bridge, ...changes, missing } };
}

function ofWells(changes: Partial<ReplyOutline> = {}, ...missing: ReplyPart[]): ExpectedReply {
  return { article: wellsArticle, expected: { ...wells, ...changes, missing } };
}

function turnedAway(problem: ReplyProblem['kind']): ExpectedReply {
  return { article: bridgeArticle, expected: { problem } };
}

/** What each reply of the corpus is to be read as, by the name of its file. */
export const EXPECTED_REPLIES: Record<string, ExpectedReply> = {
  // As asked, with things around it.
  'as-asked': ofBridge(),
  'as-asked-without-headings': ofWells(),
  'chatter-before-and-after': ofBridge(),
  'chatter-in-english-around': ofBridge(),
  'kind-closing-words': ofWells(),
  'text-fence-with-chatter': ofBridge(),
  'text-fence-never-closed': ofBridge(),
  'tilde-fence': ofBridge(),
  'fence-for-each-part': ofBridge(),
  'two-versions-in-two-fences': ofWells(),
  'quoted-block': ofWells(),
  'indented-with-wide-spaces': ofWells(),
  'windows-line-ends-and-byte-order-mark': ofWells(),
  'wrapped-lines': ofBridge(),
  'all-on-one-line': ofWells({
    // Nothing tells where a paragraph of the body ended.
    sections: [
      [
        null,
        `${(wells.sections[0] ?? [])
          .slice(1)
          .map((text) => bare(text ?? ''))
          .join(' ')} 2,3,4,5,6,7,8`,
      ],
    ],
  }),
  'list-marks-lost-blank-lines-kept': ofBridge(),
  'notes-and-tags-after': ofWells(),
  'pasted-twice': ofWells(),

  // Markdown and labels in other dress.
  'markdown-fence': ofBridge(),
  'markdown-headings-bold-labels': ofBridge(),
  'markdown-headings-of-all-levels': ofBridge(),
  'markdown-labels-inside-headings': ofBridge(),
  'markdown-without-labels': ofWells(),
  'markdown-underlined-headings': ofBridge(),
  'markdown-images-and-links': ofWells(),
  'bold-labels-inline': ofBridge({
    points: [
      '再開: はしけの衝突から9年、路面電車の橋が4月6日に再開する。 1',
      '概要: 修復費は4800万ドルで、計画より3分の1膨らんだ。 2',
      '費用負担: 費用は州が60%、市が25%、残りをはしけの所有者カルダー・フレイトが負担する。 7',
      '日付: 電車は12分おきに走る。 10',
    ],
  }),
  'bold-lines-alone': ofWells(),
  'numbered-labels': ofBridge(),
  'bulleted-labels-nested-points': ofBridge(),
  'full-width-colons-brackets-digits': ofWells(),
  'lenticular-labels': ofBridge(),
  'angle-bracket-labels': ofWells(),
  'emoji-labels-and-points': ofBridge(),
  'chinese-labels-japanese-text': ofWells(),
  'english-labels': ofBridge(),
  'label-synonyms': ofWells(),
  'circled-numbers': ofWells(),
  'numbered-points-without-labels': ofWells({ sections: [] }, 'sections'),
  'numbered-headings-in-the-body': ofBridge({
    sections: bridge.sections.map(([heading, ...paragraphs], index) => [`${index + 1}. ${heading}`, ...paragraphs]),
  }),
  'square-headings-under-one-body-label': ofBridge(),
  'circle-headings-in-the-body': ofBridge(bridgeByClues),

  // Data formats.
  'json-pretty-in-fence': ofBridge(),
  'json-camel-case-english-keys': ofBridge(),
  'json-japanese-keys-one-line': ofWells(),
  'json-nested-in-article': ofBridge(),
  'json-source-ids-in-brackets': ofWells(withSources(wells, { '島の議会は2028年までに、': '6,7,8' })),
  'json-trailing-commas': ofWells(),
  'json-curly-quotes': ofWells(),
  'json-sections-with-text-beside-heading': ofBridge(),
  'json-with-title-and-text-alone': ofWells({ points: [], lead: [] }, 'points', 'lead'),
  'json-with-bare-quotes-inside': ofBridge(
    {
      title: '市長の問い"孫たちは橋を渡るか" 8',
      points: [bridge.points[0] ?? '', '市長は"問いは一つ"と述べた。 8'],
      sections: [],
    },
    'sections',
  ),
  'json-cut-off-in-the-body': ofBridge({
    sections: [[...(bridge.sections[0]?.slice(0, 2) ?? []), 'けが人はなかったが、1日1万4000 5']],
  }),
  'json-cut-off-after-a-key': ofBridge({ lead: [], sections: [] }, 'lead', 'sections'),
  'json-flat-numbered-keys': ofBridge(),
  'json-sections-keyed-by-heading': ofBridge(),
  'json-list-of-typed-blocks': ofWells(),
  'json-markdown-in-strings': ofBridge(),
  'json-of-an-api-around-the-answer': ofWells(),
  'json-then-advice-with-brackets': ofWells(),
  'html-document': ofBridge(),
  'html-fragment-with-script-and-image': ofWells(),
  'xml-tags-in-english': ofBridge(),
  // A number in an attribute may be anything's, so the clues alone tie these texts.
  'xml-tags-with-attributes': ofWells(
    withSources(wells, {
      元パン職人のウラ: '1',
      最も古い井戸は1583年のもので: '3',
      '最も古い井戸は1583年のもの。': '3',
      '「古い穴': '',
      '島の議会は2028年までに、': '7',
    }),
  ),
  'xml-tags-with-source-tags': ofWells(),
  'xml-tags-in-japanese': ofWells(),
  'table-of-parts': ofWells(),
  'table-title-in-its-head': ofBridge(),
  'table-copied-as-tabs': ofWells(),
  'yaml-like': ofBridge(),
  'yaml-with-block-texts': ofWells(),

  // Parts missing, moved, or asked for later.
  'title-missing': ofBridge({ title: null }, 'title'),
  'points-missing': ofBridge({ points: [] }, 'points'),
  'lead-missing': ofBridge({ lead: [] }, 'lead'),
  'sections-missing': ofBridge({ sections: [] }, 'sections'),
  'empty-labels-for-two-parts': ofWells({ lead: [], sections: [] }, 'lead', 'sections'),
  'parts-in-another-order': ofWells(),
  'follow-up-with-the-body-alone': ofWells({ ...nothing, sections: wells.sections }, 'title', 'points', 'lead'),
  'follow-up-with-the-lead-alone': ofWells({ ...nothing, lead: wells.lead }, 'title', 'points', 'sections'),
  'follow-up-with-the-points-alone': ofWells({ ...nothing, points: wells.points }, 'title', 'lead', 'sections'),
  'two-turns-continued': ofBridge(),
  'two-turns-with-the-question-between': ofBridge(),
  'title-candidates-in-a-list': ofWells(),
  'title-candidates-labelled-apart': ofWells(),
  'title-with-subtitle-and-dateline': ofWells(),
  'title-in-quotes': ofWells(),

  // Source numbers.
  'ids-with-sentence-word': ofBridge(),
  'ids-in-round-brackets': ofWells(),
  'ids-as-dagger-citations': ofBridge(),
  'ids-as-superscripts': ofBridge(),
  'ids-in-sup-tags': ofBridge(),
  'ids-in-ranges': ofWells(withSources(wells, { '元パン職人、島の': '1,2', サーンホルム島で忘れ: '1,2,3,4' })),
  'ids-before-the-text': ofWells(),
  'ids-missing': ofBridge(bridgeByClues),
  'ids-with-escaped-brackets': ofBridge(),
  'ids-as-footnotes': ofBridge(),
  'ids-as-cite-tags': ofWells(),
  'ids-on-a-line-of-their-own': ofWells(),
  'ids-after-the-word-source': ofWells(),

  // What models and chat pages put around an answer.
  'think-block-before': ofBridge(),
  'think-closed-but-never-opened': ofBridge(),
  'think-never-closed': turnedAway('empty'),
  'thinking-in-square-brackets': ofWells(),
  'reasoning-channel-before': ofWells(),
  'folded-reasoning-before': ofWells(),
  'end-token-after': ofWells(),
  'thought-for-seconds-line': ofWells(),
  'copied-from-chatgpt-page': ofWells(),
  'copied-from-a-japanese-chat-page': ofWells(),
  'copied-from-claude-page': ofBridge(),
  'copied-from-gemini-page': ofWells(),

  // No answer, or none in Japanese.
  'refusal-in-japanese': turnedAway('unrecognised'),
  'refusal-with-offers': turnedAway('unrecognised'),
  'refusal-in-english': turnedAway('not-japanese'),
  'cannot-open-the-link': turnedAway('unrecognised'),
  'reply-in-english': turnedAway('not-japanese'),
  'reply-in-chinese': turnedAway('not-japanese'),
  'unfilled-form': turnedAway('unrecognised'),

  // Texts that look like marks and are none.
  'one-point-left-in-english': ofWells({
    points: [
      wells.points[0] ?? '',
      'Forty of them still hold drinkable water, according to tests. 4',
      wells.points[2] ?? '',
    ],
  }),
  'polite-tone': ofWells({
    title: '忘れられた井戸312か所、元パン職人が地図にしました 1',
    points: ['島の井戸312か所が地図になりました。 1', '40か所の水は今も飲めるそうです。 4'],
    lead: ['サーンホルム島の井戸の地図を、元パン職人が完成させました。4度の夏をかけた仕事です。 1,2'],
    sections: [
      [
        null,
        '歩いた距離は640キロに上ります。 2',
        '「古い穴は放っておけ」と言われたこともあったといいます。 5',
        '地図は6月1日に公開されます。見学を希望する人は博物館に連絡できます。',
        '以上の井戸のうち6か所は、2028年までに修復されます。 7',
      ],
    ],
  }),
  'colons-in-title-headings-and-quotes': ofBridge({
    title: '橋の請求書: 州60%、市25%、残りは船主 7',
    points: ['市長の問い: 「孫たちはこの橋を渡るだろうか」 8', '結論: 再開は4月6日、9年ぶり。 1'],
    lead: ['費用の内訳: 州が60%、市が25%、残りをカルダー・フレイトが払う。 7'],
    sections: [
      [
        '内訳：数字で見る橋 6',
        '市長: 「問いは一つだった。孫たちはこの橋を渡るだろうか」 8',
        '運賃：利用者団体は2.50ドルの据え置きを求めている。 12',
      ],
    ],
  }),
  'times-at-line-starts': ofBridge({
    title: '5:40始発、オリンデールの橋に電車が戻る 10',
    points: ['5:40から深夜0時まで電車が走る。 10', '10:30、あの夜にはしけが流された。 4', '12分おきの運転となる。 10'],
    lead: ['10:30。はしけの係留が外れたのは2017年3月3日の夜だった。 4'],
    sections: [
      [
        null,
        '10:30: はしけが流れ始め、2キロ下流まで漂った。 4',
        '5:40、これからの始発はこの時刻になる。 10',
        '4月6日: 橋が再開する。 1',
      ],
    ],
  }),
  'label-words-inside-texts': ofBridge({
    title: '要点: は使うなと市長、橋の説明会で 8',
    points: [
      '「要点: 孫たちが渡れる橋か」と市長は問うた。 8',
      '本文: ではなく橋を見てほしいと市長は述べた。 8',
      '見出し: 「だれが払うのか」が説明会の題だった。 6',
      '要点は二つ、費用と運賃である。 7,12',
    ],
    lead: ['市長の説明の要点: 橋は4月6日に再開する。 1'],
    sections: [
      [
        null,
        '注意: 深夜0時を過ぎると電車はない。 10',
        '注目: 運賃は2.50ドルのままになるか。 12',
        '「リード: 4号線よ永遠に」と書いた旗もあった。 12',
      ],
    ],
  }),
  'numbers-that-are-no-list': ofBridge({
    title: '12分おきの電車、4月6日から 1,10',
    points: [
      '1.5倍ではなく、費用は計画の3分の1増しだった。 2',
      '3月3日の夜にはしけが流された。 4',
      '60%を州、25%を市が払う。 7',
    ],
    lead: ['2.50ドルの運賃を据え置くよう、利用者団体が求めている。 12'],
    sections: [[null, '2031年まで年2回の点検が続く。 11', '25%は市の負担である。 7']],
  }),
  'bold-and-signs-at-line-starts': ofBridge({
    points: ['橋は4月6日に再開する。 1', '-5度の夜でも点検は行う。 11'],
    lead: ['オリンデールは4月6日、*9年ぶり*に橋を再開する。 1'],
    sections: [
      [
        null,
        'カルダー・フレイトは残りを支払う。 7',
        '*はしけ*は2キロ下流まで流された。 4',
        '-5度の夜だった。 4',
        '+3%の値上げには、利用者団体が反対している。 12',
      ],
    ],
  }),
  'numbered-headings-of-the-article': ofBridge({
    title: '橋の再開まで、三つの数字 1',
    points: bridge.points.slice(0, 1),
    sections: [
      ['1. 10時30分の事故 3', bridge.sections[0]?.[1] ?? ''],
      ['2. 60%を払う州 6', bridge.sections[1]?.[1] ?? ''],
    ],
  }),
  'table-inside-the-body': ofBridge({
    sections: [
      [
        null,
        '費用の分担は次の表のとおり。 7',
        '負担者 | 割合 | 7',
        '州 | 60% | 7',
        '市 | 25% | 7',
        '日付: 4月6日に再開する 1',
      ],
    ],
  }),
  'list-inside-the-body': ofBridge({
    sections: [
      [
        null,
        '費用の分担は次のとおり。 7',
        '・州: 60% 7',
        '・市: 25% 7',
        '・カルダー・フレイト: 残り 7',
        '今後の予定は三つある。 10',
        '1. 12分おきの運転 10',
        '2. 年2回の点検 11',
        '3. 運賃の協議 12',
      ],
    ],
  }),
};
