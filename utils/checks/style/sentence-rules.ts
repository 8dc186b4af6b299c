import { isJapanese } from '../../post/is-japanese.ts';
import { remembered } from '../remembered.ts';
import { sentencesOf } from '../sentences-of.ts';
import type { Tell } from './style-fact.ts';
import { type Spot, type StyleRule, styleFinding, textRule } from './style-rule.ts';

const POLITE =
  /(?:です|ます|ました|ません|でした|でしょう|ましょう|ください|ませんでした)(?:か|ね|よ|が)?[。！？」』）]*$/;
const PLAIN =
  /(?:だ|である|だった|であった|だろう|した|する|いる|いた|れる|れた|なる|なった|ある|あった|ない|なかった|[うくすつぬむる])[。！？]+$/;
/** Both speak of a sentence's last characters alone. */
const LONGEST_END = 14;
/** With fewer sentences of the other tone than this share of all, they are slips and not two voices of equal right. */
const MINORITY = 0.4;

/** だ・である beside です・ます. Quotations keep their speaker's tone, headlines and lists have none. */
export const toneRule: StyleRule = (texts) => {
  const sentences = texts.flatMap((text, targetIndex) =>
    sentencesOf(text).map((sentence) => ({ ...sentence, targetIndex, tone: toneOf(sentence.text) })),
  );
  const polite = sentences.filter(({ tone }) => tone === 'polite');
  const plain = sentences.filter(({ tone }) => tone === 'plain');
  const [few, tone] = polite.length < plain.length ? [polite, 'polite' as const] : [plain, 'plain' as const];
  if (few.length === 0 || few.length / (polite.length + plain.length) > MINORITY) return [];
  return few.map(({ targetIndex, start, end }) =>
    styleFinding(targetIndex, { start, end, fact: { kind: 'mixed-tone', tone }, severity: 'info' }),
  );
};

const toneOf = remembered((sentence): 'polite' | 'plain' | null => {
  if (/[」』]$/.test(sentence)) return null;
  const end = sentence.slice(-LONGEST_END);
  if (POLITE.test(end)) return 'polite';
  return PLAIN.test(end) ? 'plain' : null;
});

/** Beyond this a sentence is hard to follow on a telephone. */
const LONGEST = 100;

export const longSentenceRule = textRule((text) =>
  sentencesOf(text)
    .map((sentence) => ({ ...sentence, characters: [...sentence.text].length }))
    .filter(({ characters }) => characters > LONGEST)
    .map(({ characters, start, end }) => ({
      start,
      end,
      fact: { kind: 'long-sentence', characters },
      severity: 'info',
    })),
);

/** Fewer words in the source's letters are a name or a title. */
const WORDS_OF_A_SENTENCE = 5;

/** A sentence that was left in the language of the original. */
export const untranslatedRule = textRule((text) =>
  sentencesOf(text)
    .filter(
      (sentence) =>
        (sentence.text.match(/\p{L}+/gu) ?? []).length >= WORDS_OF_A_SENTENCE && !/https?:/.test(sentence.text),
    )
    .filter((sentence) => !isJapanese(sentence.text, null))
    .map(({ text: written, start, end }) => ({
      start,
      end,
      fact: { kind: 'untranslated-sentence', written },
      severity: 'low',
    })),
);

/** What machines write and people seldom do. */
const TELLS: [Tell, RegExp][] = [
  ['sore-wa', /(?<=^|[。！？\n])それ(?:は|ら は|らは)(?!そう|とも|で)/g],
  ['kare-ra', /(?<=^|[。！？\n])(?:彼ら|彼女ら)は/g],
  ['doubled-particle', /([をにがはへ])\1(?!か)|をが|(?<![けすな])がを|にを(?!い)/g],
  ['koto-ga-dekiru', /することができ(?:る|ます|た|ました|ない|ません)/g],
  [
    'doubled-no',
    /[\p{sc=Han}\p{sc=Kana}ー]+の[\p{sc=Han}\p{sc=Kana}ー]+の[\p{sc=Han}\p{sc=Kana}ー]+の[\p{sc=Han}\p{sc=Kana}ー]+の/gu,
  ],
  ['ni-yotte', /によって(?:書かれ|作られ|述べられ|言われ)/g],
];
/** ははは and 母 written out have doubled letters of their own, and a word may begin as the particle before it: がっかり, にじむ. */
const DOUBLED_WORDS = /はは|へへ|にに[ぎんじおわくこ]|がが[くんっけまらりれわ]/;

export const tellRule = textRule((text) =>
  TELLS.flatMap(([tell, pattern]) =>
    [...text.matchAll(pattern)]
      .filter((match) => tell !== 'doubled-particle' || !DOUBLED_WORDS.test(text.slice(match.index, match.index + 3)))
      .map((match): Spot => {
        // No word begins with を. Of the others one may belong to the next word.
        const isSafe = match[0] === 'をを';
        return {
          start: match.index,
          end: match.index + match[0].length,
          fact: { kind: 'translation-tell', tell, written: match[0] },
          severity: 'info',
          ...(isSafe ? { suggestion: match[0].charAt(0) } : {}),
        };
      }),
  ),
);
