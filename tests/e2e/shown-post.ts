import { expect } from 'vitest';
import { SAMPLE_PROFILE, SAMPLE_SERVICES } from '../../scripts/demo/sample-profile.ts';
import type { ArrivedBlock } from '../../scripts/drive/read-blocks.ts';

/** A block of the post as the desk shows it. */
export interface ShownBlock {
  kind: string;
  text: string;
  links: Array<{ text: string; href: string }>;
}

/** The post in the desk's editor, empty blocks left out. Runs in the desk, so it stands alone. */
export function readShownPost(): ShownBlock[] {
  return [...document.querySelectorAll('[data-testid="editor"] [data-block-id]')]
    .map((block) => ({
      kind: block.getAttribute('data-kind') ?? '',
      text: block.textContent.trim(),
      links: [...block.querySelectorAll('a')].map((link) => ({
        text: link.textContent,
        href: link.getAttribute('href') ?? '',
      })),
    }))
    .filter(({ text }) => text !== '');
}

/** Every line of the post stands in the other editor, in order, with every link of the sample profile on its emoji. */
export function expectWholePost(arrived: ArrivedBlock[], post: ShownBlock[]): void {
  const lines = arrived.flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
  expect(lines).toEqual(post.map(({ kind, text }) => (kind === 'item' ? `- ${text}` : text)));
  const links = arrived.flatMap((block) => block.links);
  expect(links).toEqual(post.flatMap((block) => block.links));
  expect(links).toEqual(
    expect.arrayContaining([
      { text: '🔹', href: SAMPLE_SERVICES.ameba },
      { text: '📔', href: SAMPLE_SERVICES.note },
      { text: 'こちら', href: SAMPLE_PROFILE['newsletter-url'] },
    ]),
  );
}
