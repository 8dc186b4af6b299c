import { TERM_PLACES } from '../../post/search/term-places.ts';

/** Drafts a block of the index. */
export const BLOCK_DRAFTS = 1_024;
const PLACE_BYTES = BLOCK_DRAFTS / 8;

/** Places whose bits lie in one record: a search reads a few of them, an update of the block all. */
export const PART_PLACES = 64;
export const PARTS = TERM_PLACES / PART_PLACES;

/** Which draft each column of a block is; empty where a column is free. */
export interface SearchBlock {
  block: number;
  /** Counts up with each change. */
  version: number;
  ids: string[];
}

/** For each of the part's places a row of bits, one a draft: whether the draft has a term of that place. */
export interface SearchBits {
  block: number;
  part: number;
  bits: Uint8Array;
}

/** A draft that was changed since it was put in the index, and how often. */
export interface SearchStale {
  draftId: string;
  changes: number;
}

export const emptyPart = (): Uint8Array => new Uint8Array(PART_PLACES * PLACE_BYTES);

/** The row of bits of a place within its part. */
export const rowOf = (bits: Uint8Array, place: number): Uint8Array =>
  bits.subarray((place % PART_PLACES) * PLACE_BYTES, ((place % PART_PLACES) + 1) * PLACE_BYTES);

/** Takes the draft of that column out of all places of the part. */
export function clearColumn(bits: Uint8Array, column: number): void {
  const keep = ~(1 << (column & 7));
  for (let at = column >> 3; at < bits.length; at += PLACE_BYTES) bits[at] = (bits[at] ?? 0) & keep;
}

export function setColumn(bits: Uint8Array, place: number, column: number): void {
  const at = (place % PART_PLACES) * PLACE_BYTES + (column >> 3);
  bits[at] = (bits[at] ?? 0) | (1 << (column & 7));
}
