/** Which of many patterns a text begins with, tried in order but as one expression: 70 of them one by one take too long. */
export function firstOf<Value>(
  patterns: readonly (readonly [pattern: string, value: Value])[],
  before: string,
  after: string,
  flags: string,
): (text: string) => Value | undefined {
  const all = new RegExp(`${before}(?:${patterns.map(([pattern]) => `((?:${pattern})${after})`).join('|')})`, flags);
  return (text) => {
    const match = all.exec(text);
    if (match === null) return undefined;
    const index = match.findIndex((group, at) => at > 0 && group !== undefined);
    return patterns[index - 1]?.[1];
  };
}
