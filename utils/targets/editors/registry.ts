import type { AnyTargetId, TargetId } from '../target.ts';
import { amebaEditor } from './ameba.ts';
import type { EditorRecipe } from './editor-recipe.ts';
import { noteEditor } from './note.ts';

/** Every target whose editor can be filled. Adding one is a file and a line here. */
export const EDITOR_RECIPES: Partial<Record<TargetId, EditorRecipe>> = { note: noteEditor, ameba: amebaEditor };

/** The target's editor; null where none can be filled. */
export function editorOf(id: AnyTargetId): { targetId: TargetId; recipe: EditorRecipe } | null {
  for (const [targetId, recipe] of Object.entries(EDITOR_RECIPES)) {
    if (targetId === id) return { targetId: targetId as TargetId, recipe };
  }
  return null;
}
