import { useLayoutEffect } from 'preact/hooks';
import { chooseSlashItem } from './editor/choose-slash-item.ts';
import type { Finding } from './find-bar.tsx';
import type { DraftEditor } from './use-draft-editor.ts';
import { useLoaded } from './use-loaded.ts';
import { useSlash } from './use-slash.ts';

interface EditorAidsProps {
  desk: DraftEditor;
  finding: Finding | null;
  /** False while another form lies before the find bar. */
  showsFinding: boolean;
  onFind: (finding: Finding | null) => void;
  onImage: () => void;
}

const loadFindBar = () => import('./find-bar.tsx').then((part) => part.FindBar);
const loadSlashMenu = () => import('./slash-menu.tsx').then((part) => part.SlashMenu);

/** What the text calls up by keys: Ctrl+F and Ctrl+H, and the slash. Both are loaded when they are first wanted. */
export function EditorAids({ desk, finding, showsFinding, onFind, onImage }: EditorAidsProps) {
  const { editor, run } = desk;
  const { query, close } = useSlash(editor);
  const FindBar = useLoaded(loadFindBar, finding !== null);
  const SlashMenu = useLoaded(loadSlashMenu, query !== null);

  useLayoutEffect(() => {
    if (!editor) return;
    // In the text alone: elsewhere on the desk Ctrl+F is the browser's, which finds in the original too.
    const { dom } = editor.editor.view;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey === event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
      if (event.code !== 'KeyF' && event.code !== 'KeyH') return;
      event.preventDefault();
      onFind({ field: event.code === 'KeyF' ? 'find' : 'replace' });
    };
    dom.addEventListener('keydown', onKey);
    return () => dom.removeEventListener('keydown', onKey);
  }, [editor]);

  if (editor === null) return null;
  return (
    <>
      <div class="tool-form" hidden={!showsFinding}>
        {finding !== null && FindBar !== null && (
          <FindBar
            editor={editor}
            finding={finding}
            onAsk={(field) => onFind({ field })}
            onClose={() => {
              onFind(null);
              editor.editor.view.focus();
            }}
          />
        )}
      </div>
      {query !== null && SlashMenu !== null && (
        <SlashMenu
          view={editor.editor.view}
          query={query}
          onClose={close}
          onChoose={(item) => {
            close();
            run(chooseSlashItem(item));
            if (item.kind === 'image') onImage();
          }}
        />
      )}
    </>
  );
}
