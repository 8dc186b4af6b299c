import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { sanitizeDrawn } from '../../../utils/browser/sanitize-html.ts';
import type { LossPlace } from '../../../utils/targets/fit/loss-places.ts';
import type { Loss, Rendered, Target } from '../../../utils/targets/target.ts';
import { sayLoss } from '../say-loss.ts';
import { markPlaces } from './mark-places.ts';

interface DrawnPostProps {
  rendered: Rendered;
  text: Target['text'];
  places: readonly LossPlace[];
  losses: readonly Loss[];
}

/** The page itself, always on white paper: so do the sites, whatever the desk's own colours. Preact never looks inside. */
export function DrawnPost({ rendered, text, places, losses }: DrawnPostProps) {
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = page.current;
    if (root === null) return;
    const html = rendered.html ?? (text === 'html' ? rendered.text : null);
    root.replaceChildren(html === null ? sourceOf(rendered.text) : drawn(html));
    markPlaces(root, places, (kind) => {
      const loss = losses.find((one) => one.kind === kind);
      return loss === undefined ? '' : sayLoss(loss);
    });
  }, [rendered, text, places, losses]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section class="preview-page" tabIndex={0} aria-label={i18n.t('desk.preview.page')}>
      <div ref={page} lang="ja" data-testid="preview-page" />
    </section>
  );
}

function sourceOf(text: string): HTMLElement {
  const source = document.createElement('pre');
  source.textContent = text;
  return source;
}

/** With its looks, its links in tabs of their own, and frames where pictures stand. */
function drawn(html: string): DocumentFragment {
  const fragment = sanitizeDrawn(html);
  for (const element of fragment.querySelectorAll<HTMLElement>('[data-look]')) {
    element.style.cssText = element.dataset.look ?? '';
  }
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noreferrer';
  }
  for (const image of fragment.querySelectorAll('img')) {
    const frame = document.createElement('span');
    frame.className = 'preview-image';
    frame.textContent = i18n.t('desk.preview.image', [image.alt]);
    image.replaceWith(frame);
  }
  return fragment;
}
