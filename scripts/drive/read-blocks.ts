/** A block as it stands in an editor after pasting. */
export interface ArrivedBlock {
  /** `quote` is a paragraph of a blockquote; `cite` the line under it. */
  kind: 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'li' | 'quote' | 'cite' | 'pre' | 'hr' | 'table';
  /** Line breaks as `\n`, no-break spaces as spaces, ends trimmed: `''` is an empty line. */
  text: string;
  links: Array<{ text: string; href: string }>;
  bold: string[];
}

/** Reads an editor's content as a list of blocks. Runs in the page, so it stands alone. */
export function readBlocks(root: Element): ArrivedBlock[] {
  const containers = new Set(['UL', 'OL', 'LI', 'BLOCKQUOTE', 'FIGURE', 'DIV', 'SECTION', 'ARTICLE', 'BODY']);
  const blockTags = new Set([
    ...containers,
    'P',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'PRE',
    'HR',
    'TABLE',
    'FIGCAPTION',
  ]);
  const found: ArrivedBlock[] = [];

  function textOf(node: Node): string {
    if (node instanceof Text) return node.data;
    // ProseMirror ends an empty or broken line with a <br> of its own, which is no text.
    if (node instanceof HTMLBRElement) return node.classList.contains('ProseMirror-trailingBreak') ? '' : '\n';
    return [...node.childNodes].map(textOf).join('');
  }
  const clean = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u200b', '').trim();

  function kindOf(element: Element): ArrivedBlock['kind'] {
    if (element.tagName === 'FIGCAPTION') return 'cite';
    if (element.closest('blockquote')) return 'quote';
    if (element.closest('li')) return 'li';
    const tag = element.tagName.toLowerCase();
    return /^(h[1-6]|pre|hr|table)$/.test(tag) ? (tag as ArrivedBlock['kind']) : 'p';
  }

  function visit(element: Element): void {
    const children = [...element.children].filter((child) => blockTags.has(child.tagName));
    if (containers.has(element.tagName) && children.length > 0) {
      for (const child of children) visit(child);
      return;
    }
    const text = clean(textOf(element));
    if (element.tagName === 'FIGCAPTION' && text === '') return;
    found.push({
      kind: kindOf(element),
      text,
      links: [...element.querySelectorAll('a[href]')].map((link) => ({
        text: clean(textOf(link)),
        href: link.getAttribute('href') ?? '',
      })),
      bold: [...element.querySelectorAll('strong, b')].map((strong) => clean(textOf(strong))),
    });
  }

  for (const child of [...root.children]) visit(child);
  return found;
}
