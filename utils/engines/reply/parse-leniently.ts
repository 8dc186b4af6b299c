/** How many brackets a cut-off reply may leave open. */
const MAX_OPEN = 32;

/** The JSON value a text begins with, whatever follows it: with trailing commas, curly quotes, or cut off. Null where there is none. */
export function parseLeniently(text: string): unknown {
  for (const candidate of [text, text.replace(/[“”]/gu, '"'), escapedInside(text)]) {
    try {
      return JSON.parse(closed(candidate));
    } catch {
      // Not this way: the next candidate is a more forgiving reading of the same text.
    }
  }
  return null;
}

/** Trailing commas, and line breaks inside strings. */
function withoutSlips(json: string): string {
  return json
    .replace(/"(?:[^"\\]|\\.)*"/gsu, (string) => string.replaceAll('\n', '\\n').replaceAll('\t', '\\t'))
    .replace(/,(?=\s*[}\]])/gu, '');
}

/** A quote that neither follows nor precedes a bracket, comma or colon belongs to the text. */
function escapedInside(json: string): string {
  return json.replace(/(?<![{[,:]\s*|^|\\)"(?!\s*[,:\]}])/gu, '\\"');
}

/** The first value alone; one that was cut off with its open string and brackets closed, a key without its value, or with half a `null`, dropped. */
function closed(text: string): string {
  const open: string[] = [];
  let inString = false;
  for (let at = 0; at < text.length && open.length <= MAX_OPEN; at++) {
    const character = text[at];
    if (inString && character === '\\') at++;
    else if (character === '"') inString = !inString;
    else if (!inString && character === '{') open.push('}');
    else if (!inString && character === '[') open.push(']');
    else if (!inString && (character === '}' || character === ']')) {
      open.pop();
      if (open.length === 0) return withoutSlips(text.slice(0, at + 1));
    }
  }
  const whole = (inString ? `${text.replace(/\\(?:u[\da-f]{0,3})?$/iu, '')}"` : text).trimEnd();
  const tidy = whole
    .replace(/,\s*$/u, '')
    .replace(/([{,])\s*"(?:[^"\\]|\\.)*"\s*:?\s*[a-z-]*$/u, (tail, before: string) =>
      open.at(-1) === '}' ? before.replace(',', '') : tail,
    );
  return withoutSlips(tidy + open.toReversed().join(''));
}
