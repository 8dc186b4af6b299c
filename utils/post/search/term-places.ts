import { eachTerm } from './each-term.ts';

/** Places a draft's terms can be marked at in the index. */
export const TERM_PLACES = 32_768;

/**
 * Each of a term. A draft of 3,000 characters marks about a quarter of all places: a term it does not have seems to be there
 * in one draft of a hundred and sixty, whose text is read in vain, a millisecond each. With two places of half as many it was one of
 * fourteen: a rare word took more than a second to be looked for in 10,000 drafts.
 */
const PLACES_EACH = 4;

/** The nth place of a term, taken from its two halves (double hashing). */
const placeAt = (term: number, at: number): number => ((term & 0xffff) + at * ((term >>> 16) | 1)) % TERM_PLACES;

export const termPlaces = (term: number): number[] => Array.from({ length: PLACES_EACH }, (_, at) => placeAt(term, at));

/** The places of all terms of the folded text, each once. */
export function placesOf(folded: string): Uint16Array {
  const marked = new Uint8Array(TERM_PLACES);
  eachTerm(folded, (term) => {
    for (let at = 0; at < PLACES_EACH; at += 1) marked[placeAt(term, at)] = 1;
  });
  const places = new Uint16Array(TERM_PLACES);
  let count = 0;
  for (let place = 0; place < TERM_PLACES; place += 1) if (marked[place] === 1) places[count++] = place;
  return places.slice(0, count);
}
