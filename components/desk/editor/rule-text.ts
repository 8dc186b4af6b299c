import type { Node } from '@tiptap/pm/model';
import { DEFAULT_PROFILE } from '../../../utils/post/default-profile.ts';
import { kindOf } from './block-of.ts';

/** A row of dashes as long as the post's others. */
export function ruleText(doc: Node): string {
  let dashes = DEFAULT_PROFILE.rule;
  doc.forEach((block) => {
    if (kindOf(block) === 'rule' && block.textContent !== '') dashes = block.textContent;
  });
  return dashes;
}
