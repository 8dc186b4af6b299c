import type { EditorRecipe } from './editor-recipe.ts';

/** Ameba: CKEditor 4, in a frame of the same origin that is made anew whenever the view is switched. */
export const amebaEditor: EditorRecipe = {
  newPost: 'https://blog.ameba.jp/ucs/entry/srventryinsertinput.do',
  hosts: ['blog.ameba.jp'],
  tabs: [
    'https://blog.ameba.jp/ucs/entry/srventryinsertinput.do*',
    'https://blog.ameba.jp/ucs/entry/srventryupdateinput.do*',
  ],
  title: 'input[name="entry_title"]',
  body: 'body.cke_editable',
  frame: '#cke_1_contents iframe.cke_wysiwyg_frame',
  source: '#cke_1_contents textarea.cke_source',
  instance: 'amebloeditor',
  drops: [],
  // Quiet, and readable on the dark and the coloured designs of blogs too: no text colour, no white grounds.
  styles: {
    h2: 'margin:0 0 8px;padding:0 0 6px;border-bottom:3px double #8a94a6;font-size:1.35em;line-height:1.5',
    h3: 'margin:24px 0 8px;padding:2px 0 2px 10px;border-left:5px solid #2f6f9f;font-size:1.15em;line-height:1.5',
    h4: 'margin:16px 0 6px;padding:0 0 0 10px;border-left:3px solid #8a94a6;font-size:1em;line-height:1.5',
    blockquote: 'margin:12px 0;padding:10px 14px;border-left:4px solid #8a94a6;background:rgba(128,140,160,.12)',
    ul: 'margin:8px 0;padding:10px 14px 10px 32px;background:rgba(47,111,159,.1)',
    ol: 'margin:8px 0;padding:10px 14px 10px 32px;background:rgba(47,111,159,.1)',
  },
};
