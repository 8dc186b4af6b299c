import type { Node } from '@tiptap/pm/model';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PostReport } from '../../../utils/checks/post-finding.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import { listGlossary } from '../../../utils/store/glossary.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { CheckMarks, checkMarksKey, type Mark } from './check-marks.ts';
import type { CheckWorker } from './create-checker.ts';
import { createChecker } from './create-checker.ts';

/** A pause of the hands this long ends with a check: well above the time between two keys, well below a glance at the bar. */
const CHECK_AFTER_MS = 400;

/** `checking`: what is shown, if anything, is about an earlier text. */
type CheckState = 'checking' | 'done' | 'failed';

export interface CheckReport {
  state: CheckState;
  report: PostReport | null;
  marks: CheckMarks;
  /** The findings that still stand in the text, in the report's order. */
  standing: readonly Mark[];
  /** Checks again, after a failure. */
  retry: () => void;
}

const startWorker = (): CheckWorker => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });

/** The open post's findings: asked for when the hands rest, marked in the text, never those of another text. */
export function useCheckReport(draft: Draft, desk: DraftEditor): CheckReport {
  const [state, setState] = useState<CheckState>('checking');
  const [report, setReport] = useState<PostReport | null>(null);
  const [standing, setStanding] = useState<readonly Mark[]>([]);
  const marks = useRef(new CheckMarks()).current;
  const glossary = useLiveQuery(() => listGlossary(database), []);
  const editor = desk.editor?.editor;
  const now = useRef({ draft, desk, glossary });
  now.current = { draft, desk, glossary };
  const schedule = useRef<(wait?: number) => void>(() => {});
  const scheduleIfNew = useRef<() => void>(() => {});
  const retry = useRef<() => void>(() => {});
  const setOriginal = useRef<(of: Draft) => void>(() => {});

  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failed = false;
    let asked: Node | null = null;
    const checker = createChecker<Node>({
      startWorker,
      onReport: (found, doc) => {
        // Typed on since: the check of what stands there now is on its way.
        if (editor.isDestroyed) return;
        if (!editor.state.doc.eq(doc)) return scheduleIfNew.current();
        if (editor.view.composing) return schedule.current();
        marks.show(editor.view, found.findings);
        setReport(found);
        setState('done');
      },
      onFailure: () => {
        failed = true;
        clearTimeout(timer);
        setState('failed');
      },
    });
    const check = () => {
      timer = undefined;
      const { draft: of, desk: at, glossary: names } = now.current;
      if (names === undefined || editor.isDestroyed) return;
      // What an input method is still at is no text yet.
      if (editor.view.composing) return schedule.current();
      asked = editor.state.doc;
      checker.check({ post: at.current(), depth: of.summary.depth, glossary: names }, asked);
    };
    scheduleIfNew.current = () => {
      if (timer === undefined && asked !== editor.state.doc) schedule.current();
    };
    schedule.current = (wait = CHECK_AFTER_MS) => {
      if (failed) return;
      setState('checking');
      clearTimeout(timer);
      timer = setTimeout(check, wait);
    };
    retry.current = () => {
      failed = false;
      schedule.current(0);
    };
    setOriginal.current = ({ article, sentences }) => checker.setOriginal(article, sentences);
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) schedule.current();
      const shown = marks.in(editor.state);
      setStanding((before) => (before.length === shown.length && sameFindings(before, shown) ? before : shown));
    };
    editor.registerPlugin(marks.plugin);
    editor.on('transaction', onTransaction);
    return () => {
      clearTimeout(timer);
      schedule.current = () => {};
      scheduleIfNew.current = () => {};
      checker.close();
      editor.off('transaction', onTransaction);
      if (!editor.isDestroyed) editor.unregisterPlugin(checkMarksKey);
    };
  }, [editor]);

  useEffect(() => {
    setOriginal.current(draft);
  }, [editor, draft.article, draft.sentences]);
  useEffect(() => {
    if (editor && glossary !== undefined) schedule.current(0);
  }, [editor, draft.article, draft.sentences, glossary]);
  useEffect(() => {
    // Another window's text came without a transaction.
    if (editor) scheduleIfNew.current();
  }, [desk.post]);

  return { state, report, marks, standing, retry: () => retry.current() };
}

const sameFindings = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.every(({ finding }, index) => finding === b[index]?.finding);
