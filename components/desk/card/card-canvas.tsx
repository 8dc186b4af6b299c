import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardLayout } from '../../../utils/targets/card/layout-card.ts';
import { type CardPictures, drawCard } from './draw-card.ts';

interface CardCanvasProps extends CardPictures {
  layout: CardLayout;
  /** Of the card's own pixels. */
  scale?: number;
  /** What it shows; null where a name stands beside it. */
  label: string | null;
  canvas?: Ref<HTMLCanvasElement>;
}

/** The card as it is, or as a smaller picture of it. */
export function CardCanvas({ layout, logo, photo, scale = 1, label, canvas }: CardCanvasProps) {
  const own = useRef<HTMLCanvasElement | null>(null);
  useLayoutEffect(() => {
    if (own.current) drawCard(own.current, layout, { logo, photo }, scale);
  }, [layout, logo, photo, scale]);
  const take = (element: HTMLCanvasElement | null) => {
    own.current = element;
    if (typeof canvas === 'function') canvas(element);
    else if (canvas) canvas.current = element;
  };
  const said = label === null ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const);
  return (
    <canvas
      ref={take}
      lang="ja"
      class="card-canvas"
      data-testid={label === null ? undefined : 'card-preview'}
      {...said}
    />
  );
}
