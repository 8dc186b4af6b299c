const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Text of JSON-LD and meta tags, which many sites encode as HTML a second time; tags in it are dropped. */
export function decodeEntities(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  return decodeReferences(text.replace(/<\/?[a-z][^<>]{0,200}>/gi, ' '));
}

/** Character references alone, for text that was read as text: `&#x26;` encoded twice, but `<br>` is what the page says. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
