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
    case 'image-address':
    case 'heading':
    case 'list':
    case 'quotation':
    case 'link-words':
      return i18n.t(`desk.loss.${KEYS[loss.kind]}`, [String(loss.count)]);
    case 'title-too-long':
    case 'body-too-long':
    case 'mail-too-long':
      return i18n.t(`desk.loss.${KEYS[loss.kind]}`, [String(loss.length), String(loss.limit)]);
    case 'too-many-tags':
    case 'too-many-hashtags':
      return i18n.t(`desk.loss.${KEYS[loss.kind]}`, [String(loss.count), String(loss.limit)]);
    case 'tag-too-long':
      return i18n.t('desk.loss.tagTooLong', [namesOf(loss.tags), String(loss.limit)]);
    case 'tag-hyphen':
      return i18n.t('desk.loss.tagHyphen', [namesOf(loss.tags)]);
    case 'comment-alone':
      return i18n.t('desk.loss.commentAlone');
  }
}

const namesOf = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');

const KEYS = {
  bold: 'bold',
  link: 'link',
  'heading-level': 'headingLevel',
  'ordered-list': 'orderedList',
  image: 'image',
  'image-address': 'imageAddress',
  heading: 'heading',
  list: 'list',
  quotation: 'quotation',
  'link-words': 'linkWords',
  'title-too-long': 'titleTooLong',
  'body-too-long': 'bodyTooLong',
  'mail-too-long': 'mailTooLong',
  'too-many-tags': 'tooManyTags',
  'too-many-hashtags': 'tooManyHashtags',
} as const;
