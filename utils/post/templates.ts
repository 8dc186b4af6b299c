import { SLOTS } from './post.ts';
import type { Template } from './template.ts';

export const TEMPLATES: readonly [Template, ...Template[]] = [{ id: 'news', nameKey: 'news', slots: [...SLOTS] }];

/** The template of that id; the first one where it is gone. */
export function templateById(id: string): Template {
  return TEMPLATES.find((template) => template.id === id) ?? TEMPLATES[0];
}
