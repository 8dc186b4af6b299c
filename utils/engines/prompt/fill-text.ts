/** Puts values into a prompt's text, all at once: a value that looks like a place (`{fence}`) stays what it is. */
export function fillText(text: string, values: Record<string, string>): string {
  return text.replace(/\{([a-z]+)\}/g, (place, name: string) => values[name] ?? place);
}
