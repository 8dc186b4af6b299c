import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../utils/post/draft.ts';
import { loadDraft } from '../../utils/store/drafts.ts';
import { useCrash } from '../ui/use-crash.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { database } from './database.ts';
import { DraftProblem } from './draft-problem.tsx';
import type { Caret } from './editor/create-post-editor.ts';
import type { Flush } from './flush.ts';
import { Saving } from './saving.tsx';

interface DraftViewProps {
  id: string;
  expected: boolean;
  problem: boolean;
  flush: RefObject<Flush | null>;
  copyOf: string | null;
  /** The draft as it was split off, which is shown at once; null where it is to be looked for. */
  begun: Begun | null;
  onBack: () => void;
  onOpen: (id: string) => void;
  onSplit: (own: Draft, copyOf: string, caret: Caret | null) => void;
}

/** A draft that another view of this window was just writing in. */
export interface Begun {
  draft: Draft;
  caret: Caret | null;
}

const loadEditor = () => import('./draft-desk.tsx');
type Editor = Awaited<ReturnType<typeof loadEditor>>['DraftDesk'];

/** Once it is there, a draft that follows on another waits for nothing. */
let editorView: { view: Editor } | null = null;

/** After this long without the draft something died on the way: say so instead of spinning on. */
const PATIENCE_MS = 10_000;

/** One draft, from 保存中 to the editor; the editor's code is fetched on the way. */
export function DraftView(props: DraftViewProps) {
  const { id, expected, problem, flush, copyOf, begun, onBack, onOpen, onSplit } = props;
  const [Editor, setEditor] = useState(editorView);
  const [impatient, setImpatient] = useState(false);
  const draft = useFirstDraft(id, begun?.draft ?? null);
  const crash = useCrash();

  useEffect(() => {
    loadEditor().then((module) => {
      editorView ??= { view: module.DraftDesk };
      setEditor(editorView);
    }, crash);
    const timer = setTimeout(() => setImpatient(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);

  if (draft && Editor) {
    return (
      <Editor.view
        draft={draft}
        copyOf={copyOf}
        caret={begun?.caret ?? null}
        flush={flush}
        onBack={onBack}
        onOpen={onOpen}
        onSplit={onSplit}
      />
    );
  }
  if (draft === null && (problem || !expected || impatient)) {
    return (
      <DraftProblem
        sentence={i18n.t(problem ? 'desk.composeFailed' : expected ? 'desk.composeLost' : 'desk.draftMissing')}
        onBack={onBack}
      />
    );
  }
  return <Saving onBack={onBack} expected={expected} />;
}

/** The draft as it is first found: undefined until looked for, null while there is none. Later changes are the editor's affair. */
function useFirstDraft(id: string, begun: Draft | null): Draft | null | undefined {
  const [first, setFirst] = useState(begun);
  const found = useLiveQuery(async () => ({ draft: first ?? (await loadDraft(database, id)) }), [id, first !== null]);
  useEffect(() => {
    if (found?.draft && first === null) setFirst(found.draft);
  }, [found]);
  return first ?? (found === undefined ? undefined : found.draft);
}
