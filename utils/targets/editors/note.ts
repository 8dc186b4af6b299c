import type { EditorRecipe } from './editor-recipe.ts';

/** note.com: ProseMirror. Its other classes are hashes of a build; these are names of its own. */
export const noteEditor: EditorRecipe = {
  newPost: 'https://note.com/notes/new',
  // The first leads to the second.
  hosts: ['note.com', 'editor.note.com'],
  // The same host has the settings for publishing, where nothing is written: `/notes/<key>/publish/`.
  tabs: ['https://editor.note.com/notes/*/edit*', 'https://note.com/notes/new*'],
  title: 'textarea[placeholder="記事タイトル"]',
  body: 'div.ProseMirror.note-common-styles__textnote-body[contenteditable]',
  frame: null,
  source: null,
  instance: null,
  drops: ['image'],
  styles: null,
};
