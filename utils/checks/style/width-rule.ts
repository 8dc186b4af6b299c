import { halfWidth } from '../numbers/japanese/half-width.ts';
import { type StyleRule, styleFinding } from './style-rule.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*/g;
const NARROW = /[0-9]+/g;

/**
 * Digits and letters of both widths in one post. What the post has less of goes; letters and, between equals, digits become
 * half width, as search and screen readers take full-width words apart.
 */
export const widthRule: StyleRule = (texts) => {
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const digitsAreWide = count(/[０-９]+/g) > count(NARROW);
  return texts.flatMap((text, targetIndex) =>
    [...text.matchAll(digitsAreWide ? /[Ａ-Ｚａ-ｚ]+/g : WIDE)].map((match) =>
      styleFinding(targetIndex, {
        start: match.index,
        end: match.index + match[0].length,
        fact: { kind: 'width', written: match[0] },
        severity: 'info',
        suggestion: halfWidth(match[0]),
      }),
    ),
  );
};
