import { startsName, withoutByWords } from './byline-words.ts';

/** Words of menus and buttons that are written like names. */
const NOT_A_NAME =
  /\b(?:share|read|sign|log|subscribe|table|contents?|news|article|guide|blog|home|about|contact|new|the|updated?|published|posted|view|listen|watch|more|free|top|best|how|what|why|your|our|for|and|all|by|last|min|editorial|photo|image|getty|advertisement|affiliate|disclosure|skip|comments?|final)\b|記事/;
const NAME_WORD =
  /^(?:[A-ZÀ-ÞĀ-ŽƠƯẠ-Ỹ][a-zß-ÿā-žơưạ-ỹ'’]+(?:[-'’][A-ZÀ-Þ]?[a-zß-ÿ]+)*|[A-ZÀ-Þ]\.(?:[A-Z]\.)?|[Dd]e|van|von|der|da|la|Mc[A-Z][a-z]+|[A-ZÀ-Þ][a-zß-ÿ]+[A-ZÀ-Þ][a-zß-ÿ]+|[\u0400-\u1fff]+|[\u3040-\u9fff\uac00-\ud7a3]{2,})$/;

/** Whether a line is written like one person's name, whatever stands behind a comma. */
export function isName(text: string): boolean {
  const bare = withoutByWords(text).replace(/,.*$/, '');
  const words = bare.split(' ');
  return (
    startsName(bare) &&
    words.length <= 4 &&
    bare.length <= 40 &&
    !NOT_A_NAME.test(bare.toLowerCase()) &&
    words.every((word) => NAME_WORD.test(word))
  );
}
