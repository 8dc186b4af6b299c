import { describe, expect, test } from 'vitest';
import { POST_BLOCK_KINDS, type PostBlock, type Span } from '../../utils/post/post.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { TARGET_IDS } from '../../utils/targets/target.ts';
import { harbourPost } from '../post/fixtures.ts';
import { block, postOf } from './fixtures.ts';

const HREF = 'https://a.example/?a=1';
/** Every mark of a span: one added to the model does not compile here until a target has been thought of for it. */
const MARKS: Record<Exclude<keyof Span, 'text'>, Span> = {
  bold: { text: '太字', bold: true },
  href: { text: '文字', href: HREF },
};
const STYLES = ['dash', 'list'] as const;

describe.each(TARGET_IDS)('%s', (id) => {
  const render = (blocks: PostBlock[], pointStyle: 'dash' | 'list' = 'dash') =>
    TARGETS[id].render(postOf(...blocks), { pointStyle });
  const halves = (blocks: PostBlock[], pointStyle: 'dash' | 'list' = 'dash') => {
    const { html, text } = render(blocks, pointStyle);
    return html === null ? [text] : [html, text];
  };

  test('is the one of its name', () => {
    expect(TARGETS[id].id).toBe(id);
  });

  test.each(POST_BLOCK_KINDS)(
    'shows the words of a block of kind %s, in both halves and both styles of points',
    (kind) => {
      const image = kind === 'image' ? { image: { src: 'https://p.example/a.jpg', alt: '' } } : {};
      const blocks = [{}, { level: 2 }, { level: 3 }, { ordered: true }].map((changes) =>
        block(kind, '防潮堤の話', { ...image, ...changes } as Partial<PostBlock>),
      );
      for (const style of STYLES)
        for (const half of blocks.flatMap((one) => halves([one], style))) expect(half).toContain('防潮堤の話');
    },
  );

  test.each(Object.entries(MARKS))('shows the mark %s, or counts it as lost', (mark, span) => {
    for (const kind of POST_BLOCK_KINDS.filter((one) => one !== 'image')) {
      const { html, text, losses } = render([block(kind, [span, { text: 'の後' }])]);
      const shown = html ?? text;
      expect(shown).toContain(span.text);
      const kept = mark === 'bold' ? /<strong>|\*\*/.test(shown) : /a\.example\/\?a=1/.test(shown);
      expect(kept || losses.some((loss) => loss.kind === mark)).toBe(true);
    }
  });

  test('throws on a kind nobody knows: that is a bug, not an input', () => {
    const unknown = { ...block('line', 'x'), kind: 'table' } as unknown as PostBlock;
    expect(() => render([unknown])).toThrow('table');
  });

  test('is nothing at all of an empty post, and no frame around nothing', () => {
    const { html, text, title, losses } = render([]);
    expect([html ?? '', text, title, losses]).toEqual(['', '', '', []]);
    expect(halves([block('paragraph', ' \n'), block('item', '')]).join('')).toBe('');
  });

  test('shows a post that is the writer’s comment alone', () => {
    for (const half of halves([block('paragraph', '私はこう思う。', { slot: 'comment' })]))
      expect(half.replace(/<[^>]*>/g, '')).toBe('私はこう思う。');
  });

  test('keeps thirty links, each with its address', () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      block('line', [{ text: `記事${index}`, href: `https://a.example/p${index}_` }]),
    );
    for (const half of halves(lines))
      for (let index = 0; index < 30; index++) expect(half).toContain(`https://a.example/p${index}_`);
  });

  test('takes what looks like markup for words, and no address but http, https and mailto', () => {
    const { html, text, losses } = render([
      block('paragraph', '<script>alert(1)</script><img src=x onerror=alert(1)>'),
      block('line', [{ text: '悪', href: 'javascript:alert(1)' }]),
    ]);
    if (id !== 'plain') expect(html ?? text).not.toMatch(/(?<!\\)<(script|img)/);
    expect(`${html}${text}`).not.toContain('javascript:');
    expect(losses).toContainEqual({ kind: 'link', count: 1 });
  });

  test('has every sentence of a whole post', () => {
    for (const style of STYLES) {
      const post = harbourPost();
      const { html, text } = TARGETS[id].render(post, { pointStyle: style });
      for (const { content } of post.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item'))
        for (const half of [html ?? text, text]) expect(half).toContain(content[0]?.text ?? '');
    }
  });
});
