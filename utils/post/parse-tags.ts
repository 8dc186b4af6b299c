/** Bounds what one field can hold; no destination takes more hashtags. */
const MOST_TAGS = 30;

/** Tags as the writer types them (spaces, commas, 、 or # between them), each once, without the sign. */
export function parseTags(text: string): string[] {
  const tags = text.split(/[\s,、，#＃]+/u).filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, MOST_TAGS);
}

export const joinTags = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');
