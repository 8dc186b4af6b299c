/** An element with its look written into it, for places that drop style sheets; without one, no attribute. */
export function styled(tag: string, style: string, content: string): string {
  return `<${tag}${styleAttribute(style)}>${content}</${tag}>`;
}

/** Styles are ours and hold no quotation marks. */
export function styleAttribute(style: string): string {
  return style === '' ? '' : ` style="${style}"`;
}
