import type { Template } from '../../../utils/post/template.ts';

/** Stores a change of the template at once. */
export type EditTemplate = (change: (template: Template) => Template) => void;
