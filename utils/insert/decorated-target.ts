import { limitLosses } from '../targets/count-losses.ts';
import type { Loss, Target } from '../targets/target.ts';
import { decorate } from './decorate.ts';

/** The target with 装飾あり: inline styles on the blocks of its HTML. They count against its limits as all markup does. */
export function decoratedTarget(target: Target, styles: Readonly<Partial<Record<string, string>>>): Target {
  return {
    ...target,
    render(post, options) {
      const plain = target.render(post, options);
      if (plain.html === null) return plain;
      const html = decorate(plain.html, styles);
      const others = plain.losses.filter(({ kind }) => !OF_LIMITS.has(kind));
      return { ...plain, html, losses: [...limitLosses(target.limits, { title: plain.title, body: html }), ...others] };
    },
  };
}

const OF_LIMITS: ReadonlySet<Loss['kind']> = new Set(['title-too-long', 'body-too-long', 'mail-too-long']);
