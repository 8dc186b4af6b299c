import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PostEditor } from './editor/create-post-editor.ts';
import { FoundWords, foundWordsKey } from './editor/found-words.ts';
import { replaceFound } from './editor/replace-found.ts';
import { isComposingKey } from './is-composing-key.ts';

/** Which field the writer asked for; each asking is an object of its own, so that the same one can be asked for again. */
export interface Finding {
  field: 'find' | 'replace';
}

interface FindBarProps {
  editor: PostEditor;
  finding: Finding;
  onAsk: (field: Finding['field']) => void;
  onClose: () => void;
}

/** 検索と置き換え. The place found is the editor's selection, so that the caret is there when the bar is closed. */
export function FindBar({ editor: { editor }, finding, onAsk, onClose }: FindBarProps) {
  const [{ words, by, folded }, setWanted] = useState(() => ({
    words: chosenWords(editor.state),
    by: '',
    folded: true,
  }));
  const [place, setPlace] = useState({ index: -1, count: 0 });
  const [replaced, setReplaced] = useState<number | null>(null);
  const found = useRef(new FoundWords()).current;
  const fields = { find: useRef<HTMLInputElement>(null), replace: useRef<HTMLInputElement>(null) };
  const { view } = editor;

  // In the rendering itself: Enter right behind the last letter is for the words as they are then.
  useLayoutEffect(() => {
    editor.registerPlugin(found.plugin);
    const show = () => {
      const next = { index: found.indexIn(editor.state), count: found.in(editor.state).length };
      setPlace((before) => (before.index === next.index && before.count === next.count ? before : next));
    };
    editor.on('transaction', show);
    return () => {
      editor.off('transaction', show);
      if (!editor.isDestroyed) editor.unregisterPlugin(foundWordsKey);
    };
  }, []);
  useLayoutEffect(() => {
    found.look(view, { words, folded });
    found.go(view, 1, true);
  }, [words, folded]);
  // Nothing can be replaced before it is said what.
  useLayoutEffect(() => fields[words === '' ? 'find' : finding.field].current?.select(), [finding]);

  const go = (direction: 1 | -1) => {
    setReplaced(null);
    found.go(view, direction);
  };
  const replaceOne = () => {
    const now = found.in(editor.state)[found.indexIn(editor.state)];
    if (now === undefined) return go(1);
    replaceFound([now], by)(editor.state, view.dispatch);
    go(1);
  };
  const replaceAll = () => {
    const all = found.in(editor.state);
    replaceFound(all, by)(editor.state, view.dispatch);
    setReplaced(all.length);
  };

  const says =
    replaced !== null
      ? i18n.t('desk.findBar.replaced', [String(replaced)])
      : words === ''
        ? ''
        : place.count === 0
          ? i18n.t('desk.findBar.none')
          : i18n.t('desk.findBar.place', [place.index === -1 ? '–' : String(place.index + 1), String(place.count)]);
  const button = (id: 'previous' | 'next' | 'replaceOne' | 'replaceAll', act: () => void, sign?: string) => (
    <button
      type="button"
      class="btn small"
      data-testid={`find-${id}`}
      {...(sign === undefined
        ? {}
        : { 'aria-label': i18n.t(`desk.findBar.${id}`), title: i18n.t(`desk.findBar.${id}`) })}
      aria-disabled={place.count === 0}
      onClick={() => {
        if (place.count > 0) act();
      }}
    >
      {sign ?? i18n.t(`desk.findBar.${id}`)}
    </button>
  );

  return (
    <search
      class="find-bar card"
      aria-label={i18n.t('desk.findBar.title')}
      data-testid="find-bar"
      onKeyDown={(event) => {
        // Enter and Escape in an input method are about its candidates, nothing more.
        if (isComposingKey(event)) return;
        const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && isField) {
          if (event.target === fields.find.current) go(event.shiftKey ? -1 : 1);
          else if (place.count > 0) replaceOne();
        } else if ((event.ctrlKey || event.metaKey) && (event.code === 'KeyF' || event.code === 'KeyH')) {
          onAsk(event.code === 'KeyF' ? 'find' : 'replace');
        } else return;
        event.preventDefault();
      }}
    >
      <div class="find-line">
        <input
          ref={fields.find}
          class="input"
          data-testid="find-words"
          aria-label={i18n.t('desk.findBar.words')}
          placeholder={i18n.t('desk.findBar.words')}
          autocomplete="off"
          value={words}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setReplaced(null);
            setWanted((before) => ({ ...before, words: value }));
          }}
        />
        {button('previous', () => go(-1), '↑')}
        {button('next', () => go(1), '↓')}
        <button
          type="button"
          class="btn small"
          data-testid="find-close"
          aria-label={i18n.t('desk.findBar.close')}
          title={`${i18n.t('desk.findBar.close')} (Esc)`}
          onClick={onClose}
        >
          ✕
        </button>
      </div>
      <div class="find-line">
        <input
          ref={fields.replace}
          class="input"
          data-testid="find-by"
          aria-label={i18n.t('desk.findBar.by')}
          placeholder={i18n.t('desk.findBar.by')}
          autocomplete="off"
          value={by}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setWanted((before) => ({ ...before, by: value }));
          }}
        />
        {button('replaceOne', replaceOne)}
        {button('replaceAll', replaceAll)}
      </div>
      <div class="find-line">
        <label class="find-folded">
          <input
            type="checkbox"
            data-testid="find-folded"
            checked={folded}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              setWanted((before) => ({ ...before, folded: checked }));
            }}
          />
          {i18n.t('desk.findBar.folded')}
        </label>
        <span class="find-says" role="status" data-testid="find-says">
          {says}
        </span>
      </div>
    </search>
  );
}

/** The words chosen within one block are what is looked for first. */
function chosenWords({ selection, doc }: PostEditor['editor']['state']): string {
  return selection.$from.sameParent(selection.$to)
    ? (doc.textBetween(selection.from, selection.to, undefined, '\n').split('\n')[0] ?? '')
    : '';
}
