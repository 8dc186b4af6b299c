/** Which characters a label between two full stops has: `within` it, and at its `edge`s. */
export interface LabelCharacters {
  within: RegExp;
  edge: RegExp;
}

/**
 * Where the domain ends that begins at each place of a text: the longest one, labels with a full stop behind each and an ending;
 * null where none begins. `endingAt` gives the end of the ending that begins there. A label before the ending has no `_`.
 * One walk from the text's end, since what may follow a label is the same wherever the label begins.
 */
export function domainEnds(
  text: string,
  { within, edge }: LabelCharacters,
  endingAt: (from: number) => number | null,
): (number | null)[] {
  const ends = new Array<number | null>(text.length).fill(null);
  /** The full stop that the characters from here lead up to: what ends right behind it, and what further on. */
  let stop: { ending: number | null; beyond: number | null } | null = null;
  let underscored = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (character === '.') {
      stop = edge.test(text.charAt(at - 1)) ? { ending: endingAt(at + 1), beyond: ends[at + 1] ?? null } : null;
      underscored = false;
    } else if (stop !== null && within.test(character)) {
      underscored ||= character === '_';
      if (edge.test(character)) ends[at] = stop.beyond ?? (underscored ? null : stop.ending);
    } else stop = null;
  }
  return ends;
}
