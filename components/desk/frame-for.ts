import { i18n } from '#i18n';

/** What the frame of a picture says: that it is one, what it shows, where it lies. */
export function frameFor(src: string, alt: string): string {
  return alt === '' ? i18n.t('desk.image.frame', [src]) : i18n.t('desk.image.frameWithAlt', [alt, src]);
}
