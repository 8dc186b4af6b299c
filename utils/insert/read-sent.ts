import type { Line, LineKind } from './line.ts';
import { buildLines, type Marks } from './line-builder.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const unescapeHtml = (text: string): string =>
  text.replace(/&(#39|[a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

const attribute = (attributes: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : unescapeHtml(value);
};

/** Tags that begin a line and what it is then; `p` is what stands around it. */
const KINDS: Record<string, LineKind | null> = {
  p: null,
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  ul: 'ul',
  ol: 'ol',
  li: null,
  blockquote: 'quote',
};

/** The lines of HTML that a target of ours has rendered. It is no parser of HTML: a tag no target writes is a bug, and throws. */
export function readSent(html: string): Line[] {
  const builder = buildLines();
  const around: { tag: string; kind: LineKind; styled: boolean }[] = [];
  const inline: { tag: string; marks: Marks }[] = [];
  const end = () => {
    const { kind = 'p', styled = false } = around.at(-1) ?? {};
    builder.end(kind, styled);
  };
  for (const [, close, tag, attributes = '', words] of html.matchAll(/<(\/?)([a-z]+\d?)([^>]*)>|([^<]+)/g)) {
    if (words !== undefined) builder.text(unescapeHtml(words), Object.assign({}, ...inline.map(({ marks }) => marks)));
    else if (tag === undefined || tag === 'br') end();
    else if (tag === 'img') {
      end();
      builder.image(attribute(attributes, 'src') ?? '');
    } else if (tag === 'a' || tag === 'strong') {
      if (close === '/') inline.pop();
      else inline.push({ tag, marks: tag === 'a' ? { href: attribute(attributes, 'href') ?? '' } : { bold: true } });
    } else {
      const kind = KINDS[tag];
      if (kind === undefined) throw new Error(`No target writes <${tag}>`);
      end();
      if (close === '/') around.pop();
      else {
        const outer = around.at(-1);
        const styled = attribute(attributes, 'style') !== null || outer?.styled === true;
        around.push({ tag, kind: kind ?? outer?.kind ?? 'p', styled });
      }
    }
  }
  end();
  return builder.lines;
}
