/** The HTML of a target with inline styles on its blocks. Its tags are our own and bare, its texts escaped: nothing else looks like one. */
export function decorate(html: string, styles: Readonly<Partial<Record<string, string>>>): string {
  return html.replace(/<([a-z]+\d?)>/g, (bare, tag: string) => {
    const style = styles[tag];
    return style === undefined ? bare : `<${tag} style="${style}">`;
  });
}
