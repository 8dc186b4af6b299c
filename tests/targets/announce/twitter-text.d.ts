/** The part of the package that tests ask; it has no types of its own. */
declare module 'twitter-text' {
  export function parseTweet(text: string): { weightedLength: number; valid: boolean };
}
