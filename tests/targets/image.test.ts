import { describe, expect, test } from 'vitest';
import type { PostBlock } from '../../utils/post/post.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { TARGET_IDS, type TargetId } from '../../utils/targets/target.ts';
import { block, postOf } from './fixtures.ts';

const image = { src: 'https://photos.example/a_(1).jpg?w=1&h=2', alt: '港の"朝"' };
const captioned = block('image', '港 [2026]', { image });
const bare = block('image', '', { image: { ...image, alt: '' } });
const render = (target: TargetId, ...blocks: PostBlock[]) =>
  TARGETS[target].render(postOf(...blocks), { pointStyle: 'dash' });
const tag = '<img src="https://photos.example/a_(1).jpg?w=1&amp;h=2" alt="港の&quot;朝&quot;">';

describe('a picture', () => {
  test('is a picture with its caption below for Ameba', () => {
    expect(render('ameba', captioned)).toMatchObject({ html: `<p>${tag}</p><p>港 [2026]</p>`, losses: [] });
  });

  test('is a caption for note, which inserts none by address, and the writer is told', () => {
    expect(render('note', captioned, bare)).toMatchObject({
      html: `${tag}<p>港 [2026]</p>${tag.replace(/alt=".*"/, 'alt=""')}`,
      losses: [{ kind: 'image', count: 2 }],
    });
  });

  test('is Markdown’s own, with an address that nothing ends early', () => {
    expect(render('markdown', captioned).text).toBe(
      '![港の"朝"](https://photos.example/a_%281%29.jpg?w=1&h=2)\n\n港 \\[2026\\]',
    );
    expect(render('markdown', bare).text).toBe('![](https://photos.example/a_%281%29.jpg?w=1&h=2)');
  });

  test('is its caption, or what it shows, and its address as text, and the writer is told', () => {
    expect(render('plain', captioned)).toMatchObject({
      text: `港 [2026]\n${image.src}`,
      losses: [{ kind: 'image', count: 1 }],
    });
    expect(render('plain', block('image', '', { image })).text).toBe(`港の"朝"\n${image.src}`);
    expect(render('plain', bare).text).toBe(image.src);
  });

  test.each(
    TARGET_IDS.flatMap((id) =>
      ['javascript:alert(1)', 'data:image/png;base64,AAAA', 'blob:x'].map((src) => [src, id] as const),
    ),
  )('of the address %s, which no page may show, is its caption for %s', (src, target) => {
    const bad = { image: { src, alt: '' } };
    const rendered = render(target, block('image', '港', bad), block('image', '', bad));
    const shown = rendered.html ?? rendered.text;
    expect(shown.replace(/<[^>]*>/g, '')).toBe('港');
    expect(shown).not.toContain('<img');
    expect(shown).not.toContain(src);
    expect(rendered.losses).toEqual([]);
  });

  test('keeps to the width of the page where its size is written into it, and is a figure in plain HTML', () => {
    expect(render('amebaHtml', captioned).text).toBe(
      `<p>${tag.replace('>', ' style="max-width:100%;height:auto">')}</p><p style="font-size:85%">港 [2026]</p>`,
    );
    expect(render('html', captioned).text).toBe(`<figure>${tag}<figcaption>港 [2026]</figcaption></figure>`);
    expect(render('html', bare).text).not.toContain('figcaption');
  });
});
