import { i18n } from '#i18n';
import type { Loss } from '../../utils/targets/target.ts';

/** What the target cannot hold, in the writer's words. */
export function sayLoss(loss: Loss): string {
  switch (loss.kind) {
    case 'bold':
    case 'link':
    case 'heading-level':
    case 'ordered-list':
    case 'image':
      return i18n.t(`desk.loss.${KEYS[loss.kind]}`, [String(loss.count)]);
    case 'title-too-long':
    case 'body-too-long':
    case 'mail-too-long':
      return i18n.t(`desk.loss.${KEYS[loss.kind]}`, [String(loss.length), String(loss.limit)]);
  }
}

const KEYS = {
  bold: 'bold',
  link: 'link',
  'heading-level': 'headingLevel',
  'ordered-list': 'orderedList',
  image: 'image',
  'title-too-long': 'titleTooLong',
  'body-too-long': 'bodyTooLong',
  'mail-too-long': 'mailTooLong',
} as const;
