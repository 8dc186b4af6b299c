import { isTextPart, type SlotPart, type Template, type TemplatePart, type TextPart } from './template.ts';

export const addPart = (template: Template, part: TemplatePart): Template => ({
  ...template,
  parts: [...template.parts, part],
});

export const putPartAt = (template: Template, part: TemplatePart, index: number): Template => ({
  ...template,
  parts: template.parts.toSpliced(index, 0, part),
});

export const removePart = (template: Template, id: string): Template => ({
  ...template,
  parts: template.parts.filter((part) => part.id !== id),
});

export function movePart(template: Template, id: string, by: -1 | 1): Template {
  const index = template.parts.findIndex((part) => part.id === id);
  const part = template.parts[index];
  if (part === undefined || template.parts[index + by] === undefined) return template;
  return { ...template, parts: template.parts.toSpliced(index, 1).toSpliced(index + by, 0, part) };
}

/** What is typed into a fixed text. One that cannot be read is kept beside the last that could, which stays in use. */
export const typeText = (template: Template, id: string, text: string, isGood: boolean): Template =>
  changeText(template, id, ({ typed: _, ...part }) => (isGood ? { ...part, text } : { ...part, typed: text }));

/** What was typed last turned out to be readable: from now on posts get it. */
export const settleText = (template: Template, id: string, text: string): Template =>
  changeText(template, id, (part) => {
    if (part.typed !== text) return part;
    const { typed: _, ...settled } = part;
    return { ...settled, text };
  });

export const changeKind = (template: Template, id: string, kind: TextPart['kind']): Template =>
  changeText(template, id, (part) => ({ ...part, kind }));

/** An option that is undefined goes back to what is usual. */
export const changeOptions = (
  template: Template,
  id: string,
  options: Partial<Pick<SlotPart, 'label' | 'pattern'>>,
): Template => changePart(template, id, (part) => (isTextPart(part) ? part : { ...part, ...options }));

const changeText = (template: Template, id: string, change: (part: TextPart) => TextPart): Template =>
  changePart(template, id, (part) => (isTextPart(part) ? change(part) : part));

const changePart = (template: Template, id: string, change: (part: TemplatePart) => TemplatePart): Template => ({
  ...template,
  parts: template.parts.map((part) => (part.id === id ? change(part) : part)),
});
