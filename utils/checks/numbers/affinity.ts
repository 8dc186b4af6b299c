import { isTelling, soundOf } from '../names/sounds.ts';
import { sameCurrency } from './currencies.ts';
import { halfWidth } from './japanese/half-width.ts';
import { LOOSE_KINDS, type Quantity, type Reading, readingsOf } from './quantity.ts';
import { UNITS } from './units.ts';

/** Points for what a figure's kind, unit and surroundings say of which figure of the source it is, whatever its value. */
const SAME_KIND = 2;
const OPEN_ALIKE = 0.5;
const SAME_UNIT = 3;
const OTHER_UNIT = -2;
const OTHER_KIND = -3;
const HEDGED_ALIKE = 1.5;
const PAIRED_ALIKE = 0.5;
const CUE = 1.5;
const START_ALIKE = 2.5;
const NAME = 2;
const PART_OF = 5;
const PART_ALIKE = 3;
const SOUND_ALIKE = 2;

/** How well the two belong together by everything but their values. */
export function affinity(target: Quantity, source: Quantity, around: Surroundings): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const one of readingsOf(target)) {
    for (const other of readingsOf(source)) best = Math.max(best, kindAffinity(one, other));
  }
  if (target.label !== undefined && source.label !== undefined)
    best += target.label === source.label ? SAME_UNIT : OTHER_UNIT;
  const [paired, sourcePaired] = [isPaired(target), isPaired(source)];
  if (paired || sourcePaired) best += paired === sourcePaired ? PAIRED_ALIKE : -PAIRED_ALIKE;
  if (target.hedge !== undefined || source.hedge !== undefined)
    best += target.hedge === source.hedge ? HEDGED_ALIKE : -0.5;
  return (
    best +
    around.cues(target, source) +
    around.names(target, source) +
    around.parts(target, source) +
    around.things(target, source)
  );
}

const isPaired = ({ pairedWithNext, pairedWithLast }: Quantity): boolean =>
  pairedWithNext === true || pairedWithLast === true;

function kindAffinity(a: Reading, b: Reading): number {
  if (a.kind === 'date' && b.kind === 'date') {
    const parts = (reading: Reading) =>
      Object.keys(reading.date ?? {})
        .sort()
        .join();
    return parts(a) === parts(b) ? SAME_KIND + SAME_UNIT : SAME_KIND;
  }
  const kind = kindPoints(a, b);
  if (a.unit === null || b.unit === null) return kind;
  // The second floor is 2階, which may count them as well.
  if (kind < 0) return LOOSE_KINDS.has(a.kind) && a.unit === b.unit ? kind + SAME_UNIT : kind;
  if (sameUnit(a, b)) return kind + SAME_UNIT;
  // Two and a half years may be told as 30 months.
  return a.kind === 'duration' ? kind : kind + OTHER_UNIT;
}

/** Something counted that no list names says as little as a bare figure. */
const isOpen = ({ kind, unit }: Reading): boolean => kind === 'number' || (kind === 'count' && unit === null);

const isCounted = ({ kind }: Reading): boolean => kind === 'number' || kind === 'count';

function kindPoints(a: Reading, b: Reading): number {
  if ((isOpen(a) || isOpen(b)) && isCounted(a) && isCounted(b)) return OPEN_ALIKE;
  if (a.kind === b.kind) return SAME_KIND;
  if (!LOOSE_KINDS.has(a.kind) || !LOOSE_KINDS.has(b.kind)) return OTHER_KIND;
  return a.kind === 'ordinal' || b.kind === 'ordinal' ? -1 : OPEN_ALIKE;
}

function sameUnit(a: Reading, b: Reading): boolean {
  if (a.unit === b.unit || (a.kind === 'money' && sameCurrency(a.unit, b.unit))) return true;
  const [one, other] = [UNITS[a.unit ?? ''], UNITS[b.unit ?? '']];
  return a.kind === 'measure' && one !== undefined && one.dimension === other?.dimension;
}

/** What stands beside the figures in both texts. */
export interface Surroundings {
  cues(target: Quantity, source: Quantity): number;
  names(target: Quantity, source: Quantity): number;
  /** Whether one sentence of the original has both. */
  areTogether(one: Quantity, other: Quantity): boolean;
  /** Whether Japanese may well turn the two: what stands behind a preposition goes before what it is said of. */
  mayTurn(one: Quantity, other: Quantity): boolean;
  /** Whether the second is where the first comes from (`120 from 95`). */
  isFrom(first: Quantity, second: Quantity): boolean;
  /** Whether what is counted sounds alike: 6ウィケット and `six wickets`. */
  things(target: Quantity, source: Quantity): number;
  /** Whether wickets are counted: 6ウィケット. */
  areWickets(target: Quantity): boolean;
  /** Whether a score may be told from the side of who is behind: `trailing 1-0` is 0-1. */
  isToldByLoser(score: Quantity): boolean;
  /** Whether both are what others are parts of, or both the parts: four in `one of the four` and 4人のうちの1人. */
  parts(target: Quantity, source: Quantity): number;
}

/** Words that say the same beside a figure in both languages. */
const CUES: [english: RegExp, japanese: RegExp][] = [
  [/\b(?:kill\w*|dea(?:d|ths?)|died|dies|fatal\w*)\b/i, /死|亡くな|殺|犠牲/],
  [/\b(?:injur\w*|wound\w*|hurt)\b/i, /負傷|けが|怪我|ケガ|重傷|軽傷/],
  [/\b(?:total\w*|overall|altogether|combined)\b/i, /合計|総|計|合わせ|全/],
  [/\b(?:rose|rise\w*|increas\w*|grew|grow\w*|gain\w*|climb\w*|jump\w*|up|higher)\b/i, /増|上昇|伸び|上が|高|拡大/],
  [
    /\b(?:fell|fall\w*|decreas\w*|drop\w*|declin\w*|down|lower|los[st]\w*|shr[aiu]nk\w*|cut\w*)\b/i,
    /減|下落|下が|低|縮小|落/,
  ],
  [/\b(?:addition\w*|add(?:ed|s)?|another|extra|further)\b/i, /追加|さらに|加え|新た/],
  [/\b(?:arrest\w*|detain\w*)\b/i, /逮捕|拘束/],
  [/\b(?:men|male|man|boys?)\b/i, /男/],
  [/\b(?:women|female|woman|girls?)\b/i, /女/],
  [/\b(?:child\w*|kids?)\b/i, /子ど?も|児/],
  [/\b(?:win\w*|won|victor\w*)\b/i, /勝/],
  [/\b(?:los[est]\w*|defeat\w*)\b/i, /敗|負/],
  [/\b(?:yes|favou?r|support\w*|approv\w*)\b/i, /賛成|支持/],
  [/\b(?:against|oppos\w*|disapprov\w*|contra|contre|dagegen|gegen)\b/i, /反対|不支持/],
  [/\b(?:limit\w*|restrict\w*|maximum|erlaubt\w*)\b/i, /制限|限度|上限/],
  [/\b(?:sales|revenues?|turnover)\b/i, /売上|売り上げ|収入/],
  [/\b(?:profits?|income|earnings)\b/i, /利益|黒字|益/],
  [/\b(?:loss(?:es)?|deficits?)\b/i, /損失|赤字/],
  [/\b(?:costs?|expens\w*|spend\w*|spent)\b/i, /費|コスト|支出/],
  [/\b(?:debts?|owe[sd]?)\b/i, /債|負債|借/],
  [/\b(?:wide|width)\b/i, /幅|横/],
  [/\b(?:high|tall|height)\b/i, /高/],
  [/\b(?:long|length)\b/i, /長/],
  [/\b(?:deep|depth)\b/i, /深/],
  [/\b(?:born|birth)\b/i, /生まれ|誕生/],
  [/\b(?:old|aged?)\b/i, /歳|才/],
  [/\b(?:expect\w*|forecast\w*|predict\w*|estimate\w*)\b/i, /予想|予測|見込|推定/],
];

/** Where something begins: from 30 to 45. */
const START_JAPANESE =
  /^[^\d、。（）()]{0,6}から|^[^\d、。（）()]{0,4}[（(][^）)]{0,10}[）)]から|^[^\d、。]{0,3}[、と][^、。]{0,16}から/;
const START_ENGLISH =
  /\b(?:from|between|was|were|compared (?:with|to))\s+(?:(?:the|end|start|beginning|middle|mid|late|early|of)[\s-]+)*(?:\S+\s+)?(?:[A-Z]{0,3}[$£€¥])?$/i;
const FROM_BEFORE = /\b(?:from|between)\s(?:\S+\s+){0,3}\S*$/i;
const BEHIND_ENGLISH =
  /\b(?:los(?:e|es|t|ing)|loss|beaten|beat|defeat\w*|down|trail\w*|behind|outscored|deficit|fell|cut it|pulled within|conced\w*|men[ée]e?s?|zurückl[ai]e?g\w*|Rückstand)(?!\p{L})/iu;
const BEHIND_JAPANESE =
  /敗|負け|落と|リードされ|リードを許|ビハインド|先行|圧倒され|差を[縮詰]|追い上げ|になった[時ら]|の場面|劣勢|喫|折り返/;
type Side = (cue: (typeof CUES)[number]) => RegExp;
const inEnglish: Side = ([english]) => english;
const inJapanese: Side = ([, japanese]) => japanese;
/** All of one language in one: beside most figures stands none of them. */
const ANY_ENGLISH = new RegExp(CUES.map((cue) => inEnglish(cue).source).join('|'), 'i');
const ANY_JAPANESE = new RegExp(CUES.map((cue) => inJapanese(cue).source).join('|'));
const anyOf = (side: Side): RegExp => (side === inEnglish ? ANY_ENGLISH : ANY_JAPANESE);
const NO_CUES: boolean[] = [];

const PARTS_OF_JAPANESE =
  /^(?:[^\d、。]{0,6}(?:のうち|の内|中の|中(?=\d)|の中|につき|に対し|当たり|あたり)|に(?=\d))|^の[^\d、。]{1,8}の(?=\d)/;
const PARTS_OF_ENGLISH =
  /\d\s?for\s$|\b(?:(?<!\b(?:stand|partnership|lead|crowd|total|record|fine|deal|fee|loss|profit|average|best|score|majority)\s)of|out of|from|among|per|in|des|der|von|sur|de (?:los|las|cada))[\s-]+(?:(?:the|its|his|her|their|our|those|these|les|los|las|den|all|some|about|more|than|every|nearly|over|first|last|top|opening|remaining|an?|total|purse|\p{L}+['’]s?)\s+)*[$£€¥]?$/iu;

const KATAKANA_BEHIND = /^[\d.,〇一二三四五六七八九十百千万億兆]+([ァ-ヴー]{2,})/;
const WORDS_BEHIND = /^[\s-]([a-z]+)(?:[\s-]([a-z]+))?/;
/** Fewer consonants say nothing. */
const FEWEST_SOUNDS = 2;

/** うち5人, 5人を含む and `one of them`, `including five`: they are the parts. */
const PART_JAPANESE = /うち[^\d、。]{0,6}$/;
const PART_AFTER_JAPANESE = /^[^\d、。]{0,3}を(?:含|はじめ)/;
const PART_AFTER_ENGLISH = /^\s(?:[a-z]+\s){0,2}?of (?:them|whom|which|those|the|his|her|their|its|our)\b/;
const PART_BEFORE_ENGLISH = /\bincluding(?:\s[a-z]+)?\s$/i;

/** Characters on either side in which a word belongs to a figure. */
const NEAR_ENGLISH = 30;
const NEAR_JAPANESE = 14;

/** What one figure stands among. */
interface Beside {
  /** Which of `CUES` occur; empty where none does. */
  cues: readonly boolean[];
  sounds: string[];
  isStart: boolean;
  /** It is what others are parts of. */
  isWhole: boolean;
  isPart: boolean;
  /** What the words right behind it sound like. */
  things: string[];
}

/** Surroundings in the two texts; figures of `source` are looked up by the text they stand in. */
export function surroundings(target: string, sourceTextOf: (source: Quantity) => string): Surroundings {
  const told = withoutLoneTopic(halfWidth(target));
  // Every figure is compared with several: what stands beside it is read once.
  const here = once((one: Quantity) => {
    const around = near(told, one, NEAR_JAPANESE);
    const after = told.slice(one.end, one.end + NEAR_JAPANESE);
    return {
      ...besideOf(around, inJapanese),
      isStart: START_JAPANESE.test(after),
      isWhole: PARTS_OF_JAPANESE.test(after),
      things: [KATAKANA_BEHIND.exec(told.slice(one.start))?.[1] ?? ''].map((word) => soundOf(word ?? '')),
      isPart:
        PART_AFTER_JAPANESE.test(after) ||
        PART_JAPANESE.test(told.slice(Math.max(0, one.start - NEAR_JAPANESE), one.start)),
    };
  });
  const there = once((other: Quantity) => {
    const text = sourceTextOf(other);
    const [wordsBefore, wordsBehind] = near(text, other, NEAR_ENGLISH);
    const wordsAfter = ofVote(text.slice(other.end, other.end + NEAR_ENGLISH), other) ?? wordsBehind;
    const before = text.slice(Math.max(0, other.start - NEAR_ENGLISH), other.start);
    const isStart = START_ENGLISH.test(before);
    return {
      // Of `5, up from 3` it is the five that went up.
      ...besideOf([isStart && FROM_BEFORE.test(before) ? '' : wordsBefore, wordsAfter], inEnglish),
      isStart,
      isWhole: PARTS_OF_ENGLISH.test(before),
      things: (WORDS_BEHIND.exec(text.slice(other.end, other.end + NEAR_ENGLISH)) ?? [])
        .slice(1)
        .map((word) => soundOf(word ?? '')),
      isPart:
        PART_BEFORE_ENGLISH.test(before) || PART_AFTER_ENGLISH.test(text.slice(other.end, other.end + NEAR_ENGLISH)),
    };
  });
  return {
    cues(one, other) {
      const [mine, its] = [here(one), there(other)];
      const shared = mine.cues.filter((is, index) => is && its.cues[index]).length;
      return CUE * shared + (mine.isStart && its.isStart ? START_ALIKE : 0);
    },
    things(one, other) {
      const [sound = ''] = here(one).things;
      if (sound.length < FEWEST_SOUNDS) return 0;
      return there(other).things.some((its) => its.startsWith(sound)) ? SOUND_ALIKE : 0;
    },
    areWickets: ({ start }) => WICKETS.test(told.slice(start)),
    isToldByLoser: (score) => BEHIND_JAPANESE.test(target) && BEHIND_ENGLISH.test(sourceTextOf(score)),
    parts(one, other) {
      if (one.kind === 'date' || other.kind === 'date') return 0;
      const [mine, its] = [here(one), there(other)];
      return (mine.isWhole && its.isWhole ? PART_OF : 0) + (mine.isPart && its.isPart ? PART_ALIKE : 0);
    },
    areTogether: (one, other) => sourceTextOf(one) === sourceTextOf(other),
    mayTurn(one, other) {
      const [first, second] = one.start < other.start ? [one, other] : [other, one];
      const text = sourceTextOf(first);
      if (text !== sourceTextOf(second)) return false;
      const between = text.slice(first.end, second.start);
      if (COMPARED.test(text.slice(second.end, second.end + NEAR_ENGLISH))) return true;
      // Who said it comes before what was said.
      return (
        /[”"»]/.test(between) || TOLD_FIRST.test(between) || (PREPOSITION.test(between) && !NEXT_CLAUSE.test(between))
      );
    },
    isFrom(first, second) {
      const text = sourceTextOf(first);
      return text === sourceTextOf(second) && FROM.test(text.slice(first.end, second.start));
    },
    names(one, other) {
      const { sounds } = there(other);
      return here(one).sounds.some((sound) => sounds.includes(sound)) ? NAME : 0;
    },
  };
}

const WICKETS = /^\d+ウィケット/;
const VOTE_AFTER = /^\s?(?:%|per ?cent)?\s?(?:to|[-–])\s?[\d.,]+\s?(?:%|per ?cent)?(\s(?:against|in favou?r))\b/;

/** `by 61% to 39% against`: it is the larger that was against. */
function ofVote(after: string, { pairedWithLast }: Quantity): string | undefined {
  const [, side] = VOTE_AFTER.exec(after) ?? [];
  return side ?? (pairedWithLast && VOTED.test(after) ? '' : undefined);
}
const VOTED = /^\s?(?:%|per ?cent)?\s(?:against|in favou?r)\b/;

const TOPIC = /[ァ-ヴー・＝]{3,}(?:さん|氏|選手|監督|投手|容疑者|被告)?[はが]/g;

/** Whom the whole sentence is about says nothing of its first figure; two of whom each has a figure do. In as many characters. */
function withoutLoneTopic(text: string): string {
  const [topic, ...others] = text.match(TOPIC) ?? [];
  return topic === undefined || others.length > 0 ? text : text.replace(topic, '　'.repeat(topic.length));
}

/** The figure whose words begin or end between may stand further off than those words. */
const near = (text: string, { start, end }: Quantity, reach: number): [before: string, after: string] => [
  clip(text.slice(Math.max(0, start - 2 * reach), start), 'before').slice(-reach),
  clip(text.slice(end, end + 2 * reach), 'after').slice(0, reach),
];

const besideOf = ([before, after]: [string, string], side: Side): Pick<Beside, 'cues' | 'sounds'> => ({
  cues: anyOf(side).test(`${before}\n${after}`)
    ? CUES.map((cue) => side(cue).test(before) || side(cue).test(after))
    : NO_CUES,
  sounds: wordSounds(`${before} ${after}`),
});

function once(read: (figure: Quantity) => Beside): (figure: Quantity) => Beside {
  const known = new Map<Quantity, Beside>();
  return (figure) => {
    const before = known.get(figure);
    if (before !== undefined) return before;
    const found = read(figure);
    known.set(figure, found);
    return found;
  };
}

const PREPOSITION =
  /\b(?:in|on|of|at|for|by|to|with|from|off|across|among|amid|over|under|after|before|since|until|during|per|within|inside|because|joined|joining|an|am|im|zum|zur|using|involving|led by|all but|except|save|bei|mit|von|vor|nach|seit|bis|für|auf|aus|unter|de|des|der|del|en|dans|pour|avec|chez|depuis|d'ici|con|desde|para|entre|hasta|sobre)\b|[在于於中]|에서|가운데/i;
/** What it is compared with, what went before and what it is made of may be told first in Japanese, comma or not. */
const TOLD_FIRST =
  /\b(?:including|after|before|following|since|although|though|if|when|because|unless|as|compared|versus|rather than|instead of|against|from|exceed(?:s|ed|ing)|beat(?:s|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)|above|below|miss(?:es|ed|ing)|short of|darunter|davon|dont|inclu(?:yendo|id[ao]s?|ant))\b|,\s(?:[a-z]+ing|with|who|which|whose)\s|,\s(?:up|down)\s[$£€¥]?$|,\s(?:nach|gegenüber|verglichen|statt|après|contre|au lieu|tras|frente|en lugar|después)(?=\s)|,\s(?:hasta|à|a solo|según|selon|laut)(?=\s)|:(?!\d)|[涨漲跌快慢高低][了到至]?$|其中|增加|减少|減少|包括|포함/i;
/** `176 seats, eight more than before`: 8議席上回る176議席. */
const COMPARED =
  /^\s(?:of (?:them|whom|which)|de ell[oa]s|d['’]entre e(?:ux|lles)|von ihnen)\b|^\s(?:[a-z]+\s){0,2}?(?:more|fewer|less|after|before|later|earlier|below|above|higher|lower|ahead|short|shy|clear|adrift|under|over|behind|older|younger|longer|shorter|up|down|mehr|weniger|de plus|de moins|más|menos)\b|^[가-힣]{0,4}\s?(?:올|오른|내[렸린]|상승|하락|급등|급락)/i;
const FROM = /\b(?:from|von|depuis|desde|de)\b|从|從/i;
/** Clauses and members of a list keep their order. */
const NEXT_CLAUSE = /[,;:.()](?!\d)|\b(?:and|or|(?<!all )but|while|whereas)\b/i;
/** Where another figure or sentence begins. */
const ANOTHER = /[\d。;]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b/gi;

/** Words between two figures belong to the one of their clause; where no clause ends, to the nearer one. */
function clip(text: string, side: 'before' | 'after'): string {
  if (side === 'before') {
    const end = [...text.matchAll(ANOTHER)].at(-1);
    if (end === undefined) return text;
    const between = text.slice(end.index + end[0].length);
    return between.slice(clauseEnd(between, 'before') ?? Math.floor(between.length / 2));
  }
  const end = text.search(ANOTHER);
  if (end === -1) return text;
  return text.slice(0, clauseEnd(text.slice(0, end), 'after') ?? Math.ceil(end / 2));
}

const CLAUSE_END = /[、,]|\b(?:as|while|whereas|when|but|who|which)\b/gi;
const AND = /\band\b/gi;

/** Where the words of the figure before end and those of the next begin; `and` parts them only where nothing else does. */
function clauseEnd(between: string, side: 'before' | 'after'): number | undefined {
  const ends = [...between.matchAll(CLAUSE_END)];
  return (side === 'before' ? ends.at(-1) : ends[0])?.index ?? [...between.matchAll(AND)].at(-1)?.index;
}

const wordSounds = (text: string): string[] =>
  (text.match(/[ァ-ヴー]{3,}|[A-Za-zÀ-ÿ]{4,}/g) ?? []).map((word) => soundOf(word)).filter(isTelling);
