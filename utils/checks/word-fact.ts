import type { Fact } from './finding.ts';
import type { QuantityKind } from './numbers/quantity.ts';
import type { SourcePart } from './quotation/quotation-fact.ts';
import type { Tell } from './style/style-fact.ts';

/** What a figure of a kind is called. */
const KINDS: Record<QuantityKind, string> = {
  number: '数',
  count: '数',
  ordinal: '順番',
  multiple: '倍数・回数',
  fraction: '割合',
  money: '金額',
  percent: 'パーセント',
  measure: '量',
  duration: '期間',
  age: '年齢',
  date: '日付',
  time: '時刻',
  decade: '年代',
  century: '世紀',
  vague: 'おおよその数',
};

const TELLS: Record<Tell, string> = {
  'sore-wa': '「それは」で始まる文は、機械翻訳らしく読めます。何を指すかを書くか、主語を省けます。',
  'kare-ra': '「彼ら」で始まる文は、機械翻訳らしく読めます。だれを指すかを書くか、主語を省けます。',
  'doubled-particle': '助詞が重なっています。',
  'koto-ga-dekiru': '「することができる」は「できる」と短くできます。',
  'doubled-no': '「の」が続いています。言い換えるか、文を分けると読みやすくなります。',
  'ni-yotte': '「によって」の受け身は、機械翻訳らしく読めます。だれが何をしたかの形にできます。',
};

const PARTS: Record<SourcePart, string> = {
  outlet: '配信元の名前',
  title: '原題',
  author: '著者名',
  date: '日付',
  url: 'URL',
};

/** The fact as a Japanese sentence: what is the matter, and what to do about it. The command prints it; the desk may word facts itself. */
export function wordFact(fact: Fact): string {
  switch (fact.kind) {
    case 'number-unsupported':
      return fact.source === null
        ? `「${fact.written}」は原文に見当たりません。原文の数字と見比べてください。`
        : `「${fact.written}」は原文に見当たりません。原文では「${fact.source}」です。`;
    case 'number-of-other-kind':
      return `「${fact.written}」は、原文では「${fact.source}」(${KINDS[fact.quantity]})です。単位や通貨を確かめてください。`;
    case 'number-elsewhere':
      return `「${fact.written}」は、対応する原文ではなく、別の文(「${fact.source}」)にあります。場所が合っているか確かめてください。`;
    case 'numbers-swapped':
      return `「${fact.written}」と「${fact.other}」が入れ替わっているようです。原文では「${fact.source}」と「${fact.otherSource}」です。`;
    case 'number-repeated':
      return `「${fact.written}」にあたる数字は、原文では「${fact.source}」のようです。見比べてください。`;
    case 'money-converted':
      return `「${fact.written}」は原文にない換算額です。いつの為替レートかを書き添えると、読者が確かめられます。`;
    case 'number-missing':
      return `原文の「${fact.source}」が訳文にありません。訳し落としていないか確かめてください。`;
    case 'name-not-in-source':
      return `「${fact.written}」は原文に見当たりません。つづりを確かめてください。`;
    case 'glossary-form':
      return `「${fact.written}」は、用語集では「${fact.japanese}」です。`;
    case 'name-in-two-forms':
      return `「${fact.written}」と「${fact.other}」の2通りの書き方があります。どちらかにそろえてください。`;
    case 'title-of-another':
      return `「${fact.written}」の肩書きは、原文では別の人のものです。原文では「${fact.source}」です。`;
    case 'quoted-share':
      return `引用と全訳が記事全体の${fact.percent}%を占めています。引用は、自分の文章が「主」、引用が「従」となる範囲が目安です(著作権法32条)。ご自身の解説や感想を足すか、引用を短くできます。`;
    case 'verbatim-run':
      return `原文と同じ文字が${fact.characters}文字続いています。引用であれば、「引用」のブロックにして、自分の文章と区別すると分かりやすくなります(著作権法32条の目安)。`;
    case 'quote-without-cite':
      return '引用のすぐ後に、どこからの引用かが書かれていません。引用には出所を添えることになっています(著作権法48条)。';
    case 'source-block-missing':
      return '出典がありません。配信元・原題・著者・日付・URLを書くと、読者が元の記事を確かめられます(著作権法48条)。';
    case 'source-lacks':
      return `出典に${PARTS[fact.part]}がありません(「${fact.value}」)。書き添えると、出所がはっきりします(著作権法48条)。`;
    case 'no-own-words':
      return '筆者コメントがまだありません。自分の言葉があると、引用が「従」であることがはっきりします(著作権法32条の目安)。';
    case 'width':
      return `「${fact.written}」の全角・半角が、ほかと違います。`;
    case 'half-katakana':
      return `「${fact.written}」は半角カタカナです。全角にすると、検索でも見つかります。`;
    case 'doubled-punctuation':
      return `句読点が重なっています(「${fact.written}」)。`;
    case 'foreign-punctuation':
      return `日本語の文に「${fact.written}」が使われています。`;
    case 'unclosed-bracket':
      return `「${fact.written}」に対になる括弧がありません。`;
    case 'nested-quotes':
      return '「」の中の「」は、『』にすると区別がつきます。';
    case 'mixed-tone':
      return fact.tone === 'polite'
        ? 'この文だけ「です・ます」です。記事のほかの文は「だ・である」です。'
        : 'この文だけ「だ・である」です。記事のほかの文は「です・ます」です。';
    case 'long-sentence':
      return `1文が${fact.characters}文字あります。2つに分けると読みやすくなります。`;
    case 'untranslated-sentence':
      return '原文の言葉のまま残っている文です。';
    case 'translation-tell':
      return TELLS[fact.tell];
    case 'spelling-variant':
      return `「${fact.written}」と「${fact.other}」の2通りの書き方があります。`;
    case 'title-too-long':
      return `題名が長すぎます(${fact.length}字、上限${fact.limit}字)。`;
  }
}
