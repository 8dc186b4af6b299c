import type { BlockGroup, GroupKind } from './group-blocks.ts';
import type { RenderOptions } from './target.ts';

/** How a target draws each kind of group. */
export type Table = Record<GroupKind, (group: BlockGroup, options: RenderOptions) => string>;
