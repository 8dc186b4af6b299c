import { patternRule } from './style-rule.ts';

/** Half-width katakana break search and look broken beside the rest. */
export const halfKatakanaRule = patternRule(
  /[\uff66-\uff9f]+/g,
  'low',
  (written) => ({ kind: 'half-katakana', written }),
  (written) => written.normalize('NFKC'),
);

/** 。。 and 、。: a slip of the hand. ！？ and …… are meant. */
export const doubledPunctuationRule = patternRule(
  /。{2,}|、{2,}|[、。]*、。[、。]*|。、+|・{2}(?!・)(?<!・{3})/g,
  'low',
  (written) => ({ kind: 'doubled-punctuation', written }),
  (written) => (written.startsWith('・') ? null : written.includes('。') ? '。' : '、'),
);

const JAPANESE = '[\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Han}ー]';
const INSTEAD: Record<string, string> = {
  ',': '、',
  '，': '、',
  '.': '。',
  '．': '。',
  '!': '！',
  '?': '？',
  '｡': '。',
  '､': '、',
  '｢': '「',
  '｣': '」',
};

/** Comma and full stop of Latin script between Japanese letters, and half-width marks. */
export const foreignPunctuationRule = patternRule(
  new RegExp(`(?<=${JAPANESE})[,，.．!?](?=${JAPANESE}|$)|[｡､｢｣]`, 'gmu'),
  'low',
  (written) => ({ kind: 'foreign-punctuation', written }),
  (written) => INSTEAD[written] ?? null,
);
