/** An address between the brackets of a link or a picture: nothing in it ends them early. */
export function markdownAddress(href: string): string {
  return href.replace(/[()<>\\\s]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
}
