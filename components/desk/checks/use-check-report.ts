import { useEffect, useRef, useState } from 'preact/hooks';
import type { PostReport } from '../../../utils/checks/post-finding.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import { listGlossary } from '../../../utils/store/glossary.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { useLoaded } from '../use-loaded.ts';
import { type CheckLoop, type CheckState, startCheckLoop } from './check-loop.ts';
import { CheckMarks, checkMarksKey, type Mark } from './check-marks.ts';

export interface CheckReport {
  state: CheckState;
  report: PostReport | null;
  marks: CheckMarks;
  /** The findings that still stand in the text, in the report's order. */
  standing: readonly Mark[];
  /** Checks again, after a failure. */
  retry: () => void;
}

/** Knows how Japanese is parted into phrases: some 10 KB that few titles need. */
const loadWithTitle = () =>
  import('../../../utils/checks/target/with-title-finding.ts').then((part) => part.withTitleFinding);

/**
 * The open post's findings: asked for when the hands rest, marked in the text, never those of another text. `titleLimit`: of a
 * destination for which the title is too long; null for any other.
 */
export function useCheckReport(draft: Draft, desk: DraftEditor, titleLimit: number | null): CheckReport {
  const [state, setState] = useState<CheckState>('checking');
  const [report, setReport] = useState<PostReport | null>(null);
  const [standing, setStanding] = useState<readonly Mark[]>([]);
  const marks = useRef(new CheckMarks()).current;
  const glossary = useLiveQuery(() => listGlossary(database), []);
  const editor = desk.editor?.editor;
  const withTitle = useLoaded(loadWithTitle, titleLimit !== null);
  const now = useRef({ draft, desk, glossary, titleLimit, withTitle });
  now.current = { draft, desk, glossary, titleLimit, withTitle };
  const loop = useRef<CheckLoop | null>(null);

  useEffect(() => {
    if (!editor) return;
    const started = startCheckLoop({
      editor,
      order: () => {
        const { draft: of, desk: at, glossary: names } = now.current;
        return names === undefined ? null : { post: at.current(), depth: of.summary.depth, glossary: names };
      },
      onState: setState,
      onReport: (found) => {
        const { desk: at, titleLimit: limit, withTitle: add } = now.current;
        const whole = limit === null || add === null ? found : add(found, at.current(), limit);
        marks.show(editor.view, whole.findings);
        setReport(whole);
      },
    });
    loop.current = started;
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) started.schedule();
      const shown = marks.in(editor.state);
      setStanding((before) => (before.length === shown.length && sameFindings(before, shown) ? before : shown));
    };
    editor.registerPlugin(marks.plugin);
    editor.on('transaction', onTransaction);
    return () => {
      started.end();
      editor.off('transaction', onTransaction);
      if (!editor.isDestroyed) editor.unregisterPlugin(checkMarksKey);
    };
  }, [editor]);

  useEffect(() => {
    loop.current?.setOriginal(draft.article, draft.sentences);
  }, [editor, draft.article, draft.sentences]);
  useEffect(() => {
    if (glossary !== undefined) loop.current?.schedule(0);
  }, [editor, draft.article, draft.sentences, glossary, titleLimit, withTitle]);
  // Another window's text came without a transaction.
  useEffect(() => loop.current?.scheduleIfNew(), [desk.post]);

  return { state, report, marks, standing, retry: () => loop.current?.retry() };
}

const sameFindings = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.every(({ finding }, index) => finding === b[index]?.finding);
