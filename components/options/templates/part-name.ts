import { i18n } from '#i18n';
import { isTextPart, type TemplatePart } from '../../../utils/post/template.ts';

/** Characters of a fixed text that are enough to tell it from the others. */
const SHOWN = 12;

/** What the editor calls a part: 要点, 定型文「…」. */
export function partName(part: TemplatePart): string {
  if (!isTextPart(part)) return i18n.t(`templates.slot.${part.slot}`);
  const text = (part.typed ?? part.text).trim();
  if (text === '') return i18n.t(`templates.kind.${part.kind}`);
  return i18n.t('templates.textNamed', [text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text]);
}
