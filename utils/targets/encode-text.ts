/** For an address. Half a surrogate pair, which nothing can encode, becomes the replacement character. */
export const encodeText = (text: string): string => encodeURIComponent(text.toWellFormed());
