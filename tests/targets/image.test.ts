import { describe, expect, test } from 'vitest';
import type { PostBlock } from '../../utils/post/post.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import type { TargetId } from '../../utils/targets/target.ts';
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

  test.each(['note', 'ameba', 'plain', 'markdown'] as const)(
    'of an address no page may show is its caption for %s',
    (target) => {
      const bad = { image: { src: 'javascript:alert(1)', alt: '' } };
      const rendered = render(target, block('image', '港', bad), block('image', '', bad));
      expect(rendered.html ?? rendered.text).toBe(rendered.html === null ? '港' : '<p>港</p>');
      expect(rendered.losses).toEqual([]);
    },
  );
});
