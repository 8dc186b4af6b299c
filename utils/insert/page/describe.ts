import type { Standing } from '../order.ts';
import type { FoundEditor } from './find-editor.ts';

/** As much of a title as a question can show. */
const SHOWN_TITLE = 300;
/** What is no text and yet the writer's. */
const THINGS = 'img:not(.ProseMirror-separator), hr, table, iframe, video, audio, embed, object';

/** What stands in the editor, in figures. */
export function describe({ title, body }: FoundEditor): Standing {
  const words = body.textContent.replace(/[\s\u200b\ufeff]/g, '');
  return {
    title: title.value.trim().slice(0, SHOWN_TITLE),
    characters: words.length,
    empty: title.value.trim() === '' && words === '' && body.querySelector(THINGS) === null,
  };
}
