import type { TargetId } from '../target.ts';
import { amebaEditor } from './ameba.ts';
import type { EditorRecipe } from './editor-recipe.ts';
import { noteEditor } from './note.ts';

/** Every target whose editor can be filled. Adding one is a file and a line here. */
export const EDITOR_RECIPES: Partial<Record<TargetId, EditorRecipe>> = { note: noteEditor, ameba: amebaEditor };
