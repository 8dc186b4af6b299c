const encoder = new TextEncoder();

/** The length in UTF-8. */
export const countBytes = (text: string): number => encoder.encode(text).length;
