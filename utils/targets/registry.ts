import { ameba } from './ameba.ts';
import { markdown } from './markdown.ts';
import { note } from './note.ts';
import { plain } from './plain.ts';
import type { Target, TargetId } from './target.ts';

/** Every destination. Adding one is a file and a line here. */
export const TARGETS: Record<TargetId, Target> = { note, ameba, plain, markdown };
