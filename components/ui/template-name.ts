import { i18n } from '#i18n';
import type { Template } from '../../utils/post/template.ts';
import { isBuiltIn } from '../../utils/post/templates.ts';

/** What the interface calls a template. */
export function templateName({ id, name }: Pick<Template, 'id' | 'name'>): string {
  if (name !== null && name.trim() !== '') return name.trim();
  return i18n.t(isBuiltIn(id) ? `template.${id}` : 'template.unnamed');
}
