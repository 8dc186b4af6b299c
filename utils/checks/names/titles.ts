import { MIN_SKELETON, sameSkeleton } from '../../engines/reply/name-skeleton.ts';
import type { Finding } from '../finding.ts';
import { remembered } from '../remembered.ts';
import type { NameFact } from './name-fact.ts';
import { soundOf } from './sounds.ts';

/** Offices as English puts them before a name, and as Japanese puts them behind one. Longer ones stand before those they hold. */
const TITLES: [id: string, english: string, japanese: string][] = [
  ['vice-president', 'Vice President', '副大統領'],
  ['president', 'President', '大統領'],
  ['deputy-prime-minister', 'Deputy Prime Minister', '副首相'],
  ['prime-minister', 'Prime Minister|Premier|Chancellor|Taoiseach', '首相'],
  ['foreign-minister', 'Foreign Minister|Foreign Secretary', '外相|外務大臣'],
  [
    'defence-minister',
    'Defen[cs]e Minister|Defen[cs]e Secretary|Secretary of Defen[cs]e',
    '国防相|国防長官|国防大臣|防衛相',
  ],
  ['finance-minister', 'Finance Minister|Treasury Secretary', '財務相|財務長官|財務大臣'],
  ['secretary-of-state', 'Secretary of State', '国務長官'],
  ['secretary-general', 'Secretary[- ]General', '事務総長|書記長'],
  ['envoy', '(?:Special )?Envoy', '特使'],
  ['ambassador', 'Ambassador', '大使'],
  ['senator', 'Senator|Sen\\.', '上院議員'],
  ['governor', 'Governor|Gov\\.', '知事|総裁'],
  ['mayor', 'Mayor', '市長'],
  ['speaker', 'Speaker', '議長'],
  ['spokesperson', '[Ss]pokes(?:man|woman|person)', '報道官|報道担当'],
  ['king', 'King', '国王'],
  ['queen', 'Queen', '女王'],
  ['pope', 'Pope', '教皇|法王'],
];

interface Office {
  sound: string;
  title: string;
  written: string;
}

/** All titles in one expression, the longer ones first: most sentences have none, and then nothing else is looked for. */
const ENGLISH = new RegExp(
  `\\b(?:${TITLES.map(([, words]) => `(${words}|${words.toLowerCase()})`).join('|')})(?![A-Za-z])`,
  'g',
);
const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,3}";
/** `President X Y`, and `X Y, president of`. */
const NAME_AFTER = new RegExp(`\\s+(${NAME})`, 'uy');
const NAME_BEFORE = new RegExp(`(${NAME}),\\s+(?:the |an? )?(?:[\\p{L}.]+(?:’s|'s)? )?$`, 'u');
const ANOTHER = /(?:Vice|Deputy|[Ff]ormer) $/;
/** Characters before a title that can hold the name it belongs to. */
const REACH = 80;
const JAPANESE = new RegExp(
  `([ァ-ヴー]+(?:[・＝=][ァ-ヴー]+)*)(?:氏の|・)?[米英仏独伊露韓中加豪印]?(${TITLES.map(([, , words]) => words).join('|')})`,
  'g',
);
const TITLE_OF = new Map(TITLES.flatMap(([id, , words]) => words.split('|').map((word) => [word, id] as const)));

/**
 * A title beside one person's name that the source gives to another, while it gives this one another title. Only where the source is
 * explicit about both: anything less is a guess.
 */
export function findSwappedTitles(texts: readonly string[], sentences: readonly string[]): Finding<NameFact>[] {
  if (!texts.some((text) => text.search(JAPANESE) !== -1)) return [];
  const offices = sentences.flatMap((sentence) => officesIn(sentence));
  if (offices.length < 2) return [];
  return texts.flatMap((text, targetIndex) =>
    [...text.matchAll(JAPANESE)].flatMap((match): Finding<NameFact>[] => {
      const [whole, name = '', word = ''] = match;
      const title = TITLE_OF.get(word);
      const sound = soundOf(name.split(/[・＝=]/).at(-1) ?? '');
      if (title === undefined || sound.length < 2) return [];
      const own = offices.filter((office) => isSameName(office.sound, sound));
      const stated = own[0];
      const others = offices.some((office) => office.title === title && !isSameName(office.sound, sound));
      if (stated === undefined || own.some((office) => office.title === title) || !others) return [];
      return [
        {
          check: 'name',
          severity: 'high',
          targetIndex,
          start: match.index,
          end: match.index + whole.length,
          fact: { kind: 'title-of-another', written: whole, name, source: stated.written.trim() },
        },
      ];
    }),
  );
}

/** A short sound must be equal: シ and ゼ leave too little to compare. */
const isSameName = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) < MIN_SKELETON ? a === b : sameSkeleton(a, b);

/** In small letters the others stand before a name by chance; these do so as a rule. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(['spokesperson', 'envoy']);

const officesIn = remembered((sentence): readonly Office[] =>
  [...sentence.matchAll(ENGLISH)].flatMap((match) => {
    const title = TITLES[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]?.[0];
    if (title === undefined) return [];
    const [before, end] = [
      sentence.slice(Math.max(0, match.index - REACH), match.index),
      match.index + match[0].length,
    ];
    NAME_AFTER.lastIndex = end;
    const isCapital = match[0] !== match[0].toLowerCase() || BEFORE_NAMES.has(title);
    const after = isCapital && !ANOTHER.test(before) ? NAME_AFTER.exec(sentence) : null;
    const behind = NAME_BEFORE.exec(before);
    return [
      ...officeOf(title, after?.[1], `${match[0]}${after?.[0] ?? ''}`),
      ...officeOf(title, behind?.[1], `${behind?.[0] ?? ''}${match[0]}`),
    ];
  }),
);

function officeOf(title: string, name: string | undefined, written: string): Office[] {
  const surname =
    name
      ?.split(/\s+/)
      .at(-1)
      ?.replace(/(?:’s|'s)$/, '') ?? '';
  const sound = soundOf(surname);
  return sound.length < 2 ? [] : [{ sound, title, written }];
}
