import { ameba } from './ameba.ts';
import { amebaHtml } from './ameba-html.ts';
import { html } from './html.ts';
import { jimdo } from './jimdo.ts';
import { jimdoHtml } from './jimdo-html.ts';
import { markdown } from './markdown.ts';
import { newsletter } from './newsletter.ts';
import { note } from './note.ts';
import { plain } from './plain.ts';
import type { Target, TargetId } from './target.ts';

/** Every destination. Adding one is a file, its id in `target.ts`, a line here, and its name in `locales/`. */
export const TARGETS: Record<TargetId, Target> = {
  note,
  ameba,
  amebaHtml,
  jimdo,
  jimdoHtml,
  newsletter,
  html,
  plain,
  markdown,
};
