/** The looks a title card can have. */
export const CARD_STYLES = ['paper', 'solid', 'frame', 'band'] as const;
export type CardStyle = (typeof CARD_STYLES)[number];

/** Where a card goes, each with a size of its own. */
export const CARD_SIZES = ['note', 'ameba', 'x', 'instagram'] as const;
export type CardSize = (typeof CARD_SIZES)[number];

/** `#rrggbb` each. */
export interface CardColours {
  ground: string;
  ink: string;
  accent: string;
}

/** What the writer's cards have in common: the next post's begins with it. */
export interface CardLook {
  style: CardStyle;
  colours: CardColours;
  /** Null: the profile's. */
  name: string | null;
  /** A PNG as a data address, drawn from the file that was chosen; null for none. */
  logo: string | null;
}

export const DEFAULT_CARD_LOOK: CardLook = {
  style: 'paper',
  colours: { ground: '#fbfaf7', ink: '#1d1c1a', accent: '#c23a22' },
  name: null,
  logo: null,
};

/** Whose picture it is: a file of the writer's, or the one the outlet leads its article with. */
export const CARD_PHOTO_SOURCES = ['own', 'outlet'] as const;
export type CardPhotoSource = (typeof CARD_PHOTO_SOURCES)[number];

/** What was chosen for one draft's card. */
export interface CardChoices {
  /** Null: as the last card. */
  style: CardStyle | null;
  size: CardSize;
  /** The words on the card where they are not the post's title; line breaks are the writer's. */
  title: string | null;
  photo: CardPhotoSource | null;
  /** The pictures the writer has said to have the right to use. No other is ever drawn. */
  cleared: CardPhotoSource[];
}

export const NO_CARD_CHOICES: CardChoices = { style: null, size: 'note', title: null, photo: null, cleared: [] };

/** Where a draft's picture is kept: beside the post, which is written at every pause of the hands. */
export const cardPhotoKey = (draftId: string, source: CardPhotoSource): string => `card-photo:${source}:${draftId}`;
