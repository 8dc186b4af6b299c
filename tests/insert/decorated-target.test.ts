import { expect, test } from 'vitest';
import { decoratedTarget } from '../../utils/insert/decorated-target.ts';
import { ameba } from '../../utils/targets/ameba.ts';
import { fullWidthLength } from '../../utils/targets/count-losses.ts';
import { amebaEditor } from '../../utils/targets/editors/ameba.ts';
import { plain } from '../../utils/targets/plain.ts';
import { harbourPost } from '../post/fixtures.ts';
import { block, postOf } from '../targets/fixtures.ts';

const OPTIONS = { pointStyle: 'dash' } as const;
const STYLES = amebaEditor.styles ?? {};
const decorated = decoratedTarget(ameba, STYLES);

test('the HTML of a decorated target has its styles; its text, title and other losses are those without', () => {
  const post = harbourPost();
  const without = ameba.render(post, OPTIONS);
  const { html, ...others } = decorated.render(post, OPTIONS);
  expect(html).toContain(`<h3 style="${STYLES.h3}">`);
  expect(others).toEqual({ text: without.text, title: without.title, losses: without.losses });
});

test('the styles count against the limit of the text, once', () => {
  const { html } = ameba.render(postOf(block('heading', 'あ')), OPTIONS);
  const words = 'あ'.repeat((ameba.limits.body ?? 0) - fullWidthLength(html ?? '') + 1);
  const post = postOf(block('title', '題'.repeat(50), { slot: 'title' }), block('heading', words.slice(100)));
  const kinds = (target: typeof ameba) => target.render(post, OPTIONS).losses.map(({ kind }) => kind);
  expect(kinds(ameba)).toEqual(['title-too-long']);
  expect(kinds(decorated)).toEqual(['title-too-long', 'body-too-long']);
});

test('what takes text alone has nothing to decorate', () => {
  const post = harbourPost();
  expect(decoratedTarget(plain, STYLES).render(post, OPTIONS)).toEqual(plain.render(post, OPTIONS));
});
