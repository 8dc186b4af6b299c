import { katakanaSkeleton, latinSkeleton, MIN_SKELETON, sameSkeleton } from '../../engines/reply/name-skeleton.ts';
import type { Finding } from '../finding.ts';
import type { NameFact } from './name-fact.ts';

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

const ENGLISH = TITLES.map(([id, words]) => ({
  id,
  any: new RegExp(words, 'i'),
  // `President X Y`, and `X Y, president of`.
  before: new RegExp(`(?<!Vice |Deputy |former |Former )\\b(?:${words})\\s+((?:\\p{Lu}[\\p{L}’'-]+\\s?){1,4})`, 'gu'),
  behind: new RegExp(
    `((?:\\p{Lu}[\\p{L}’'-]+\\s?){1,4}),\\s+(?:the |an? )?(?:[\\p{L}.]+(?:’s|'s)? )?(?:${words}|${words.toLowerCase()})\\b`,
    'gu',
  ),
}));
const JAPANESE = new RegExp(
  `([ァ-ヴー]+(?:[・＝=][ァ-ヴー]+)*)(?:氏の|・)?(${TITLES.map(([, , words]) => words).join('|')})`,
  'g',
);
const TITLE_OF = new Map(TITLES.flatMap(([id, , words]) => words.split('|').map((word) => [word, id] as const)));

/**
 * A title beside one person's name that the source gives to another, while it gives this one another title. Only where the source is
 * explicit about both: anything less is a guess.
 */
export function findSwappedTitles(texts: readonly string[], sentences: readonly string[]): Finding<NameFact>[] {
  if (!texts.some((text) => text.search(JAPANESE) !== -1)) return [];
  const offices = sentences.flatMap(officesIn);
  if (offices.length < 2) return [];
  return texts.flatMap((text, targetIndex) =>
    [...text.matchAll(JAPANESE)].flatMap((match): Finding<NameFact>[] => {
      const [whole, name = '', word = ''] = match;
      const title = TITLE_OF.get(word);
      const sound = katakanaSkeleton(name.split(/[・＝=]/).at(-1) ?? '');
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

function officesIn(sentence: string): Office[] {
  return ENGLISH.filter(({ any }) => any.test(sentence)).flatMap(({ id, before, behind }) =>
    [...sentence.matchAll(before), ...sentence.matchAll(behind)].flatMap((match) => {
      const surname = (match[1] ?? '').trim().split(/\s+/).at(-1) ?? '';
      const sound = latinSkeleton(surname.replace(/(?:’s|'s)$/, ''));
      return sound.length < 2 ? [] : [{ sound, title: id, written: match[0] }];
    }),
  );
}
