/** The letters a figure is part of a name with: H of `H5`, `A` of `A-320`. */
export function labelBefore(before: string): { label?: string } {
  const label = /(?<![A-Za-z])([A-Z][A-Za-z]{0,3})-?$/.exec(before)?.[1];
  return label === undefined ? {} : { label };
}
