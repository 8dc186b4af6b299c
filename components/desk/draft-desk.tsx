import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openDeskTab } from '../../utils/browser/open-desk-tab.ts';
import { wantedAtFirst } from '../../utils/engines/job/wanted-parts.ts';
import { isUnwritten } from '../../utils/engines/job/writers-parts.ts';
import type { WritingJob } from '../../utils/engines/job/writing-job.ts';
import type { Draft } from '../../utils/post/draft.ts';
import { CopyBar } from './copy-bar.tsx';
import type { Caret } from './editor/create-post-editor.ts';
import { EditorSurface } from './editor-surface.tsx';
import type { Flush } from './flush.ts';
import { DraftFacts } from './list/draft-facts.tsx';
import { SourcePane } from './recheck/source-pane.tsx';
import { useRecheck } from './recheck/use-recheck.ts';
import { SaveStateLine } from './save-state-line.tsx';
import { ShortcutsButton } from './shortcuts/shortcuts-button.tsx';
import { StorageNote } from './storage-note.tsx';
import { Toolbar } from './toolbar.tsx';
import { TrashLine } from './trash-line.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useDraftEditor } from './use-draft-editor.ts';
import { useLoaded } from './use-loaded.ts';
import { useShortcut } from './use-shortcut.ts';
import { usePauseVersions } from './versions/use-pause-versions.ts';
import { useWriting } from './writing/use-writing.ts';
import { WritingPanel } from './writing/writing-panel.tsx';
import { WritingStatus } from './writing/writing-status.tsx';

interface DraftDeskProps {
  draft: Draft;
  /** The draft this one was split off from because both were being edited; null for any other. */
  copyOf: string | null;
  /** Where the caret stood in it then. */
  caret: Caret | null;
  flush: RefObject<Flush | null>;
  onBack: () => void;
  onOpen: (id: string) => void;
  onSplit: (own: Draft, copyOf: string, caret: Caret | null) => void;
}

/** Wide enough for the original beside the editor; desk.css has the same number. */
const WIDE = '(min-width: 900px)';

const versionsButton = () => document.querySelector<HTMLElement>('[data-testid="save-state"]');

/** `?debug` in the desk's address: for those who look into a clip. */
const isDebugging = (): boolean => new URLSearchParams(location.search).has('debug');

const loadDebugView = () => import('./debug-view.tsx').then((part) => part.DebugView);
const loadVersionsPanel = () => import('./versions/versions-panel.tsx').then((part) => part.VersionsPanel);

/** One draft, open: toolbar, editor, original, and what leads out of it. */
export function DraftDesk({ draft: opened, copyOf, caret, flush, onBack, onOpen, onSplit }: DraftDeskProps) {
  const job = useRef<WritingJob | null>(null);
  const latest = useRef(opened);
  const desk = useDraftEditor({
    draft: opened,
    flush,
    job,
    latest,
    onSplit: (own, at) => onSplit(own, opened.summary.id, at),
  });
  const [original, setOriginal] = useState(() => matchMedia(WIDE).matches);
  const { draft, originals, changes, setChanges } = useRecheck(opened, desk, () => setOriginal(true));
  latest.current = draft;
  const writing = useWriting(draft, desk, job);
  usePauseVersions(opened, desk);
  /** The sentence of the original that the finding looked at was held against. */
  const [checked, setChecked] = useState<number | null>(null);
  const [versions, setVersions] = useState(false);
  const VersionsPanel = useLoaded(loadVersionsPanel, versions);
  const DebugView = useLoaded(loadDebugView, isDebugging());
  const [panel, setPanel] = useState(draft.summary.engine === 'relay' && isUnwritten(draft.post));
  useLayoutEffect(() => {
    const view = desk.editor?.editor.view;
    // The list's button that had the focus is gone. An unwritten コピペAI draft begins with its prompt instead. Whoever has
    // clicked into the text already has chosen a place in it.
    if (caret !== null) desk.editor?.goTo(caret.blockId, caret.offset);
    else if (!panel && view && !view.hasFocus()) view.focus();
  }, [desk.editor]);
  const toggleOriginal = () => setOriginal((shown) => !shown);
  useShortcut('Alt', 'KeyO', toggleOriginal);

  return (
    <div class="desk draft-desk" data-original={original}>
      <header class="bar">
        <button type="button" class="btn quiet back" data-testid="desk-back" onClick={onBack}>
          <span aria-hidden="true">‹ </span>
          {i18n.t('desk.back')}
        </button>
        <h1 class="visually-hidden">{draft.summary.title || i18n.t('desk.list.untitled')}</h1>
        <UndoButtons desk={desk} />
        <button
          type="button"
          class="btn quiet"
          data-testid="toggle-writing"
          aria-expanded={panel}
          onClick={() => setPanel((shown) => !shown)}
        >
          {i18n.t('desk.write.title')}
        </button>
        <span class="grow" />
        <SaveStateLine
          saveState={desk.saveState}
          onRetry={desk.flush}
          versions={versions}
          onVersions={() => setVersions((shown) => !shown)}
        />
        <button
          type="button"
          class="btn quiet sign"
          data-testid="open-in-tab"
          aria-label={i18n.t('desk.openInTab')}
          title={i18n.t('desk.openInTab')}
          onClick={async () => {
            if (await desk.flush()) await openDeskTab(draft.summary.id);
          }}
        >
          <span aria-hidden="true">↗</span>
        </button>
      </header>
      <main class="draft-main">
        {original && (
          <SourcePane
            draft={draft}
            desk={desk}
            halt={writing.halt}
            checked={checked}
            originals={originals}
            changes={changes}
            onChanges={setChanges}
          />
        )}
        <div class="writing-side">
          <section class="writing" aria-label={i18n.t('desk.editor.label')}>
            <Toolbar desk={desk} writing={writing} original={original} onToggleOriginal={toggleOriginal} />
            {copyOf !== null && (
              <p class="say" role="status">
                {i18n.t('desk.split')}{' '}
                <button type="button" class="btn small" onClick={() => onOpen(copyOf)}>
                  {i18n.t('desk.splitOpen')}
                </button>
              </p>
            )}
            <TrashLine desk={desk} />
            <DraftFacts draft={draft} stored={desk.summary} onOpen={onOpen} />
            {versions && VersionsPanel !== null && (
              <VersionsPanel
                draftId={draft.summary.id}
                desk={desk}
                onClose={() => {
                  setVersions(false);
                  // The panel had the focus, and goes.
                  versionsButton()?.focus();
                }}
              />
            )}
            <WritingPanel
              draft={draft}
              desk={desk}
              writing={writing}
              open={panel}
              onApplied={() => {
                setPanel(false);
                desk.editor?.editor.view.focus();
              }}
              onNeeded={() => setPanel(true)}
            />
            <WritingStatus
              writing={writing}
              article={draft.article}
              all={wantedAtFirst(draft.article, draft.summary.depth, draft.summary.parts)}
              isPanelOpen={panel}
              onPanel={() => setPanel(true)}
              onText={() => desk.editor?.editor.view.focus()}
            />
            <EditorSurface desk={desk} />
            <ShortcutsButton of="draft" />
            {DebugView !== null && <DebugView draftId={draft.summary.id} />}
          </section>
          <StorageNote />
          <CopyBar draft={draft} desk={desk} onSource={setChecked} />
        </div>
      </main>
    </div>
  );
}
