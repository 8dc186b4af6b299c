/** Kanji that count, where a digit, another of them or a counter stands beside them: 一方 is no figure, 三人 is. */
const KANJI_NUMERAL = /^[〇零一二三四五六七八九十百千万億兆萬亿]$/;
const COUNTER = /^[人年月日時分秒円元名件個个歳歲岁倍割％%度回次位]$/;
const DIGIT = /\p{N}/u;

/** Numbers written as words (but for "one", mostly a pronoun), of the languages met most: a billion made of a million is the correction a writer must see. */
const NUMBER_WORDS = new Set(
  (
    'zero two three four five six seven eight nine ten eleven twelve dozen dozens half twice double triple ' +
    'hundred hundreds thousand thousands million millions billion billions trillion trillions percent ' +
    'hundert tausend million millionen milliarde milliarden billion billionen prozent hälfte ' +
    'cent cents mille millier milliers million millions milliard milliards moitié ' +
    'cien ciento cientos mil miles millón millones mitad cento milhão milhões bilhão bilhões ' +
    'mila milione milioni miliardo miliardi metà honderd duizend miljoen miljard procent ' +
    'тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов мільйон мільйонів мільярд мільярдів'
  ).split(' '),
);

/** Whether the word states a number; `previous` and `next` are its neighbours in the text. */
export function isFigure(word: string, previous: string | undefined, next: string | undefined): boolean {
  if (DIGIT.test(word) || NUMBER_WORDS.has(word.toLowerCase())) return true;
  if (!KANJI_NUMERAL.test(word)) return false;
  const counts = (beside: string | undefined): boolean =>
    beside !== undefined && (DIGIT.test(beside) || KANJI_NUMERAL.test(beside));
  return counts(previous) || counts(next) || (next !== undefined && COUNTER.test(next));
}
