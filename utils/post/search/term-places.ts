import { eachTerm } from './each-term.ts';

/** Places a draft's terms can be marked at in the index. */
export const TERM_PLACES = 16_384;

/**
 * The two places of a term. A draft of 3,000 characters marks about a fifth of all places; with two each, a term it does
 * not have seems to be there in about one draft of twenty-five, and its text is read in vain. One place each would be one
 * of nine; twice the places would be twice the store.
 */
export const termPlaces = (term: number): [number, number] => [term % TERM_PLACES, (term >>> 16) % TERM_PLACES];

/** The places of all terms of the folded text, each once. */
export function placesOf(folded: string): Uint16Array {
  const marked = new Uint8Array(TERM_PLACES);
  eachTerm(folded, (term) => {
    for (const place of termPlaces(term)) marked[place] = 1;
  });
  const places = new Uint16Array(TERM_PLACES);
  let count = 0;
  for (let place = 0; place < TERM_PLACES; place += 1) if (marked[place] === 1) places[count++] = place;
  return places.slice(0, count);
}
