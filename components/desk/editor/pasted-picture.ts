import { isWebAddress } from '../../../utils/post/link-address.ts';

/** What an `<img>` of other pages and programs is to a post. */
export type PastedPicture =
  | { kind: 'picture'; src: string; alt: string }
  /** An emoji drawn as a picture: the text would lack it. */
  | { kind: 'sign'; text: string }
  /** Icons, faces and counters of visits: nobody would miss them. */
  | { kind: 'nothing' }
  /** It has no address of the web: a file of Word's, or its data themselves. */
  | { kind: 'left-out' };

/** In CSS pixels. Icons and faces beside names are up to 40 to 48; no photo or drawing of an article is so small. */
const LARGEST_ICON = 48;
/** In UTF-16 units: a family of four with its joiners is eleven. */
const LONGEST_EMOJI = 16;

export function pastedPicture(element: Element): PastedPicture {
  const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  if (isEmoji(alt)) return { kind: 'sign', text: alt };
  if (sides(element).some((side) => side <= LARGEST_ICON)) return { kind: 'nothing' };
  const src = (element.getAttribute('src') ?? '').trim();
  return isWebAddress(src) ? { kind: 'picture', src, alt } : { kind: 'left-out' };
}

/** Flags and keycaps are made of signs that are no pictographs. */
const isEmoji = (alt: string): boolean =>
  alt.length <= LONGEST_EMOJI &&
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(alt) &&
  !/[\p{L}\s]/u.test(alt);

/** Width and height as far as they are said in pixels, by attribute or style. */
function sides(element: Element): number[] {
  const style = element.getAttribute('style') ?? '';
  return ['width', 'height'].flatMap((name) => {
    const said =
      new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*(\\d+(?:\\.\\d+)?)px`, 'i').exec(style)?.[1] ??
      /^\s*(\d+)(?:px)?\s*$/i.exec(element.getAttribute(name) ?? '')?.[1];
    return said === undefined ? [] : [Number(said)];
  });
}
