const TONE = '[\\u{1F3FB}-\\u{1F3FF}]';
/** Takes a skin tone; those that came to it after Unicode 11 are not. */
const TONED =
  '[\\p{Emoji_Modifier_Base}--[\\u{1F3CB}\\u{1F3CC}\\u{1F574}\\u{1F575}\\u{1F590}\\u261D\\u26F7\\u26F9\\u270C\\u270D]--[\\u{1F46A}-\\u{1F46D}' +
  '\\u{1F46F}\\u{1F48F}\\u{1F491}\\u{1F90C}\\u{1F90F}\\u{1F91D}\\u{1F93C}\\u{1F977}\\u{1F9BB}\\u{1F9CD}-\\u{1F9CF}\\u{1FA00}-\\u{1FAFF}]]';
const TONED_AS_EMOJI = '[\\u{1F3CB}\\u{1F3CC}\\u{1F574}\\u{1F575}\\u{1F590}\\u261D\\u26F7\\u26F9\\u270C\\u270D]';
/** Drawn as text unless told otherwise, and those of the others that can be told as well. */
const TOLD =
  '[[\\p{Emoji}--\\p{Emoji_Presentation}]--[0-9#*\\u267E\\u26A7]]|[\\u{1F004}\\u{1F21A}\\u{1F22F}\\u231A\\u231B\\u2614\\u2615\\u2648-\\u2653\\u267F\\u2693' +
  '\\u26A1\\u26AA\\u26AB\\u26BD\\u26BE\\u26C4\\u26C5\\u26D4\\u26EA\\u26F2\\u26F3\\u26F5\\u26FA\\u26FD\\u25FD\\u25FE\\u2757\\u2B1B\\u2B1C\\u2B50\\u2B55]';
/** Trades, and the signs of man and woman, which follow a person behind a joiner. */
const TRADE = '\\u2695\\uFE0F|\\u2696\\uFE0F|\\u2708\\uFE0F|[🌾🍳🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦰🦱🦲🦳]';
const SEX = '\\u200D[\\u2640\\u2642]\\uFE0F';
const SEXED = '[🏃🏄🏊👮👱👳👷💁💂💆💇🙅-🙇🙋🙍🙎🚣🚴-🚶🤦🤵🤷-🤹🤽🤾🦸🦹\\u{1F9D6}-\\u{1F9DD}]';
const CHILDREN = '\\u200D👦(?:\\u200D👦)?|\\u200D👧(?:\\u200D[👦👧])?';
const KISS_OR_LOVE = '\\u200D\\u2764\\uFE0F\\u200D(?:💋\\u200D)?';

/**
 * Several characters that X counts as one emoji: what twitter-text 3.1.0 knows, which is Emoji 11. Later sequences count as
 * their parts, which is more: a text that fits here fits in any case. Single emoji need no rule, they weigh what a kanji does.
 */
export const EMOJI_SEQUENCE = new RegExp(
  [
    `[👨👩]${TONE}?\\u200D(?:${TRADE})`,
    `[🏋🏌🕴🕵⛹](?:${TONE}|\\uFE0F)${SEX}`,
    `${SEXED}${TONE}?${SEX}`,
    `[👯🤼🧞🧟]\\u200D[\\u2640\\u2642]\\uFE0F`,
    `👨${KISS_OR_LOVE}👨|👩${KISS_OR_LOVE}[👨👩]`,
    `(?:👨\\u200D[👨👩]|👩\\u200D👩|[👨👩])(?:${CHILDREN})`,
    '🏳\\uFE0F\\u200D🌈|🏴\\u200D☠\\uFE0F|👁\\u200D🗨',
    '[#*0-9]\\uFE0F?\\u20E3',
    `(?:${TONED_AS_EMOJI}\\uFE0F?|${TONED})${TONE}`,
    `(?:${TOLD})\\uFE0F`,
    '\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}',
    '[\\p{RGI_Emoji_Flag_Sequence}--\\q{🇨🇶}]',
  ].join('|'),
  'gv',
);
