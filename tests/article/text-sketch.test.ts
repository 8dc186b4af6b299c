import { describe, expect, it } from 'vitest';
import type { ArticleBlock } from '../../utils/article/article.ts';
import { sketchKeys, sketchLikeness, textSketch } from '../../utils/article/fingerprint/text-sketch.ts';
import { madeDrafts } from '../bench/made-drafts.ts';

const [first, second] = [...madeDrafts(2, 7, 0)].map(({ article }) => article.article.blocks);
const sketch = (blocks: ArticleBlock[] | undefined) => {
  const made = textSketch({ blocks: blocks ?? [] });
  if (made === null) throw new Error('no sketch');
  return made;
};
const paragraph = (text: string): ArticleBlock => ({ kind: 'paragraph', content: [{ text }] });

describe('the fingerprint of a text', () => {
  it('knows a copy that another outlet has shortened and put a line of its own above', () => {
    const copy = [paragraph('From our partners at the wire desk, who were there.'), ...(first ?? []).slice(0, 8)];
    expect(sketchLikeness(sketch(first), sketch(copy))).toBeGreaterThan(0.5);
    const keys = new Set(sketchKeys(sketch(first)));
    expect(sketchKeys(sketch(copy)).some((key) => keys.has(key))).toBe(true);
  });

  it('does not care for letters’ case, width or where paragraphs end', () => {
    const text = (first ?? []).flatMap((block) => (block.kind === 'paragraph' ? block.content : []));
    const joined = [paragraph(text.map((run) => run.text.toUpperCase()).join(' '))];
    expect(sketchLikeness(sketch(first), sketch(joined))).toBeGreaterThan(0.9);
  });

  it('tells two texts of one kind apart', () => {
    expect(sketchLikeness(sketch(first), sketch(second))).toBeLessThan(0.1);
  });

  it('says nothing of a notice of a few words, and reads scripts without spaces letter by letter', () => {
    expect(textSketch({ blocks: [paragraph('The page has moved.')] })).toBeNull();
    const japanese = '港の三つの町は、共同で使う防潮堤を建てることで合意した。費用は人口に応じて分ける。';
    const longer = `${japanese}工事は来年の春に始まり、五年かかる見通しだ。町長たちは、古い水門を残すかどうかをまだ決めていない。`;
    expect(sketchLikeness(sketch([paragraph(longer + japanese)]), sketch([paragraph(longer)]))).toBeGreaterThan(0.8);
  });
});
