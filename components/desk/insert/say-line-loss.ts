import { i18n } from '#i18n';
import type { LineLoss } from '../../../utils/insert/compare-lines.ts';
import type { LineKind } from '../../../utils/insert/line.ts';

/** As much of what stands there as a list can show. */
const SHOWN = 40;

export const shortened = (line: string): string => (line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line);

/** What became of a line, in the writer's words. */
export function sayLineLoss(loss: LineLoss): string {
  switch (loss.kind) {
    case 'missing':
    case 'joined':
    case 'moved':
    case 'style':
      return i18n.t(`desk.insert.loss.${loss.kind}`);
    case 'text':
      return i18n.t('desk.insert.loss.text', [shortened(loss.now)]);
    case 'look':
      return i18n.t('desk.insert.loss.look', [kindName(loss.from), kindName(loss.to)]);
    case 'link':
    case 'bold':
      return i18n.t(`desk.insert.loss.${loss.kind}`, [String(loss.count)]);
  }
}

function kindName(kind: LineKind): string {
  const name = /^h\d$/.test(kind) ? 'heading' : kind === 'ul' || kind === 'ol' ? 'item' : kind === 'pre' ? 'p' : kind;
  return i18n.t(`desk.insert.kind.${name as 'heading' | 'item' | 'p' | 'quote' | 'image'}`);
}
