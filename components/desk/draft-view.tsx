import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../utils/post/draft.ts';
import { loadDraft } from '../../utils/store/drafts.ts';
import { useCrash } from '../ui/use-crash.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { database } from './database.ts';
import type { Flush } from './desk.tsx';
import { DraftProblem } from './draft-problem.tsx';
import { Saving } from './saving.tsx';

interface DraftViewProps {
  id: string;
  expected: boolean;
  problem: boolean;
  flush: RefObject<Flush | null>;
  copyOf: string | null;
  onBack: () => void;
  onOpen: (id: string, copyOf: string | null) => void;
}

const loadEditor = () => import('./draft-desk.tsx');
type Editor = Awaited<ReturnType<typeof loadEditor>>['DraftDesk'];

/** After this long without the draft something died on the way: say so instead of spinning on. */
const PATIENCE_MS = 10_000;

/** One draft, from 保存中 to the editor; the editor's code is fetched on the way. */
export function DraftView({ id, expected, problem, flush, copyOf, onBack, onOpen }: DraftViewProps) {
  const [Editor, setEditor] = useState<{ view: Editor } | null>(null);
  const [impatient, setImpatient] = useState(false);
  const draft = useFirstDraft(id);
  const crash = useCrash();

  useEffect(() => {
    loadEditor().then((module) => setEditor({ view: module.DraftDesk }), crash);
    const timer = setTimeout(() => setImpatient(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);

  if (draft && Editor) {
    return <Editor.view draft={draft} copyOf={copyOf} flush={flush} onBack={onBack} onOpen={onOpen} />;
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
function useFirstDraft(id: string): Draft | null | undefined {
  const [first, setFirst] = useState<Draft | null>(null);
  const found = useLiveQuery(async () => ({ draft: first ?? (await loadDraft(database, id)) }), [id, first !== null]);
  useEffect(() => {
    if (found?.draft && first === null) setFirst(found.draft);
  }, [found]);
  return first ?? (found === undefined ? undefined : found.draft);
}
