export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export function field(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
}

export const items = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** The text of a message's content, given as a string or as parts with a `text`. */
export function textOf(content: Json | undefined): string {
  if (typeof content === 'string') return content;
  return items(content)
    .map((part) => textOf(field(part, 'text')))
    .join('');
}

/** Texts of a prompt in order, an empty line between them. */
export const joinPrompt = (texts: string[]): string => texts.filter((text) => text !== '').join('\n\n');
