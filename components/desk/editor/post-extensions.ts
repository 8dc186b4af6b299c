import type { Extensions } from '@tiptap/core';
import { blockNodes } from './block-nodes.ts';
import { bold, doc, hardBreak, link, text } from './inline-nodes.ts';

/** The schema: one node a block kind, text with line breaks, bold and link. */
export const postExtensions: Extensions = [doc, ...blockNodes, text, hardBreak, link, bold];
