import { useEffect, useRef, useState } from 'preact/hooks';
import {
  askEditor,
  askEditorPermission,
  findEditorTab,
  openEditorTab,
  showDesk,
  showTab,
} from '../../../utils/browser/insert/editor-tab.ts';
import { sanitizeMarkup } from '../../../utils/browser/sanitize-html.ts';
import { type Inserted, type InsertStep, insertPost } from '../../../utils/insert/insert-post.ts';
import type { InsertProblem } from '../../../utils/insert/insert-problem.ts';
import { type InsertReport, insertReport, isWhole, type TitleOutcome } from '../../../utils/insert/insert-report.ts';
import { MOST_CHARACTERS } from '../../../utils/insert/line.ts';
import type { InsertHow, PageEditor, Standing } from '../../../utils/insert/order.ts';
import { readSent } from '../../../utils/insert/read-sent.ts';
import type { Post } from '../../../utils/post/post.ts';
import type { EditorRecipe } from '../../../utils/targets/editors/editor-recipe.ts';
import type { Loss, RenderOptions, Target } from '../../../utils/targets/target.ts';

export type InsertState =
  | { kind: 'idle' }
  /** The browser asks the writer. */
  | { kind: 'asking' }
  | { kind: 'at-work'; step: InsertStep }
  /** Something stands in the editor: at the caret, in its place, or not at all? */
  | { kind: 'question'; tabId: number; standing: Standing }
  /** `oldTitle`: what the title's field held before the post's own took its place; null where nothing was lost. */
  | { kind: 'done'; tabId: number; report: InsertReport; tooLong: Loss[]; oldTitle: string | null }
  | { kind: 'failed'; problem: InsertProblem; oldTitle: string | null };

type Asked = Extract<InsertState, { kind: 'question' }>;

interface Wanted {
  recipe: EditorRecipe;
  /** Draws the post, its styles with it where it is `decorated`. */
  target: Target;
  options: RenderOptions;
  decorated: boolean;
  /** The post as it is at this instant. */
  current: () => Post;
  /** The post is in the editor. */
  onInserted: () => void;
}

/** The post may have gone in, and its title with it. */
const MAYBE_FILLED: ReadonlySet<InsertProblem> = new Set(['unread', 'tab-closed']);

const failed = (problem: InsertProblem): InsertState => ({ kind: 'failed', problem, oldTitle: null });

const port = {
  ask: askEditor,
  show: showTab,
  now: () => Date.now(),
  pause: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
};

/** Putting the post into the target's own editor, from the click to what came of it. */
export function useInsert({ recipe, target, options, decorated, current, onInserted }: Wanted) {
  const [state, setState] = useState<InsertState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const carryOut = async (allowed: Promise<boolean> | true, how: InsertHow, asked: Asked | null) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const say = (next: InsertState) => {
      if (running.current === controller) setState(next);
    };
    say({ kind: 'asking' });
    const end = async (problem: InsertProblem, oldTitle: string | null = null) => {
      say({ kind: 'failed', problem, oldTitle });
      // Stopping is done here; where nobody was asked, nothing else came to the front.
      if (problem !== 'stopped' && problem !== 'not-allowed') await showDesk();
    };
    if (!(await Promise.resolve(allowed).catch(() => false))) return end('not-allowed');
    const post = current();
    const rendered = target.render(post, options);
    const markup = rendered.html ?? '';
    const html = decorated ? sanitizeMarkup(markup) : markup;
    if (html.length > MOST_CHARACTERS) return end('too-large');
    const by = decorated ? 'instance' : 'paste';
    const about = asked && { title: asked.standing.title, characters: asked.standing.characters };
    const outcome = await insertPost(
      { ...port, find: () => findEditorTab(recipe), open: () => openEditorTab(recipe) },
      {
        editor: pageEditor(recipe),
        filling: { title: rendered.title, html, text: rendered.text, how, by, about },
        tabId: asked?.tabId ?? null,
      },
      controller.signal,
      (step) => say({ kind: 'at-work', step }),
    );
    const oldTitle = how === 'replace' && rendered.title !== '' ? asked?.standing.title || null : null;
    if (!outcome.ok) return end(outcome.problem, MAYBE_FILLED.has(outcome.problem) ? oldTitle : null);
    const { value } = outcome;
    if (value.kind === 'not-empty') {
      say({ kind: 'question', tabId: value.tabId, standing: value.standing });
      return showDesk();
    }
    onInserted();
    const report = insertReport({
      post,
      sent: readSent(markup),
      arrived: value.lines,
      before: how === 'cursor' ? value.before : null,
      drops: recipe.drops,
      title: titleOutcome(rendered.title, value),
    });
    const tooLong = rendered.losses.filter(({ kind }) => kind === 'title-too-long' || kind === 'body-too-long');
    const isThere = value.title.trim() === oldTitle;
    say({ kind: 'done', tabId: value.tabId, report, tooLong, oldTitle: isThere ? null : oldTitle });
    // Where all is well the next hand movement is in the editor, which stays in front.
    if (!isWhole(report) || tooLong.length > 0) await showDesk();
  };

  const run = (...wanted: Parameters<typeof carryOut>) =>
    void carryOut(...wanted).catch((error: unknown) => {
      console.error(error);
      running.current = null;
      setState(failed('unread'));
    });

  return {
    state,
    /** In a click. */
    insert: () => {
      // First thing in the click: browsers grant nothing after an await.
      const allowed = askEditorPermission(recipe);
      run(allowed, 'empty', null);
    },
    /** The answer to the question: at the caret, or in place of what stands there. */
    answer: (how: 'cursor' | 'replace') => {
      if (state.kind === 'question') run(true, how, state);
    },
    /** At once, whatever the page is at: nothing that comes of it later is listened to. */
    stop: () => {
      running.current?.abort();
      running.current = null;
      setState(failed('stopped'));
    },
    /** Takes away what is said. */
    dismiss: () => setState({ kind: 'idle' }),
    showEditor: (tabId: number) => void showTab(tabId).catch(() => setState(failed('tab-closed'))),
  };
}

const pageEditor = ({ hosts, title, body, frame, source, instance }: EditorRecipe): PageEditor => {
  return { hosts, title, body, frame, source, instance };
};

function titleOutcome(sent: string, { title, titleKept }: Extract<Inserted, { kind: 'read' }>): TitleOutcome {
  if (titleKept) return 'kept';
  if (sent === '') return 'none';
  const there = title.trim();
  if (there === sent.trim()) return 'arrived';
  return there !== '' && sent.startsWith(there) ? 'cut' : 'lost';
}
