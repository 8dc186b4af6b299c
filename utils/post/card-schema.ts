import * as v from 'valibot';
import { CARD_PHOTO_SOURCES, CARD_SIZES, CARD_STYLES } from './card.ts';

/** Characters of a data address: a logo is drawn at most 600 pixels wide before it is kept, which makes far less. */
const LONGEST_LOGO = 2_000_000;
/** More than any card can show. */
const LONGEST_TEXT = 2_000;

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i));

/** What may stand behind a picture: base64 of a drawn picture, so that nothing stored can name an address or hold code. */
export const isDrawnPicture = (text: string): boolean =>
  /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/.test(text);

export const cardLookSchema = v.object({
  style: v.picklist(CARD_STYLES),
  colours: v.object({ ground: colour, ink: colour, accent: colour }),
  name: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))),
  logo: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_LOGO), v.check(isDrawnPicture, 'no picture of ours'))),
});

export const cardChoicesSchema = v.object({
  style: v.nullable(v.picklist(CARD_STYLES)),
  size: v.picklist(CARD_SIZES),
  title: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))),
  photo: v.nullable(v.picklist(CARD_PHOTO_SOURCES)),
  cleared: v.array(v.picklist(CARD_PHOTO_SOURCES)),
});
