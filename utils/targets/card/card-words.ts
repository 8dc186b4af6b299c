import type { CardSize } from '../../post/card.ts';
import { quoteTitle } from '../../post/source-names.ts';
import { graphemes } from '../graphemes.ts';
import type { CardContent } from './card-content.ts';
import { CARD_PIXELS } from './card-sizes.ts';

/** What to enter where a place asks what the picture shows: all that is to be read on it. */
export function cardAlt(title: string, { source, date, name }: CardContent, hasPhoto: boolean): string {
  const shown = title.replaceAll(/\s+/g, ' ').trim();
  const head = shown === '' ? '題名のないアイキャッチ画像' : `${quoteTitle(shown)}と書かれたアイキャッチ画像`;
  const said = [hasPhoto ? '写真入り' : null, source, date?.whole ?? null, name === '' ? null : name];
  return `${[head, ...said.filter((one) => one !== null)].join('。')}。`;
}

/** Longer names are cut by some systems, and the size stands at the end. */
const LONGEST_NAME = 40;

/** `港湾都市が合意_note_1280x670.png`: what it is, where it goes. */
export function cardFileName(title: string, size: CardSize): string {
  const { width, height } = CARD_PIXELS[size];
  // What some system does not allow in names, and dots that hide a file.
  const plain = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/^\.+/, '');
  const name = graphemes(plain).slice(0, LONGEST_NAME).join('').trim() || 'eyecatch';
  return `${name.replaceAll(' ', '_')}_${size}_${width}x${height}.png`;
}
