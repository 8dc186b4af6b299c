import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openOptions } from '../../utils/browser/open-desk.ts';
import { openDeskTab } from '../../utils/browser/open-desk-tab.ts';
import { BlockedView } from '../ui/blocked-view.tsx';
import { useBlocked } from '../ui/use-blocked.ts';
import { database } from './database.ts';
import { DraftList } from './draft-list.tsx';
import { type Begun, DraftView } from './draft-view.tsx';
import type { Flush } from './flush.ts';
import { catalogue } from './list/catalogue.ts';
import { NEW_LIST } from './list/list-state.ts';
import { PostingRecord } from './list/posting-record.tsx';
import { useComposing } from './use-composing.ts';

/**
 * `expected`: the draft is being made right now, so its absence means 保存中, not "gone".
 * `copyOf`: it was just split off from that draft, which another window changed at the same time; `begun`: as it was then.
 */
type View =
  | { kind: 'starting' }
  | { kind: 'list' }
  | { kind: 'record' }
  | { kind: 'draft'; id: string; expected: boolean; copyOf: string | null; begun: Begun | null };

/** A page that is loaded again stays where it was: it was opened for nothing new. */
const isReload = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload');

const draftOf = (id: string, expected: boolean) => ({
  kind: 'draft' as const,
  id,
  expected,
  copyOf: null,
  begun: null,
});

const draftInAddress = (): string | null => new URLSearchParams(location.search).get('draft');

// The list's first rows are on their way while the background is asked what to show.
if (draftInAddress() === null) catalogue.begin();

export function Desk() {
  const asked = draftInAddress();
  const [view, setView] = useState<View>(asked === null ? { kind: 'starting' } : draftOf(asked, false));
  /** The draft the writer came back from: the focus goes on there. */
  const left = useRef<string | null>(null);
  const flush = useRef<Flush | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const [listState, setListState] = useState(NEW_LIST);
  /** The month of the record that is looked at; null: the last one. */
  const [month, setMonth] = useState<string | null>(null);

  const goTo = useCallback(async (next: View) => {
    if (flush.current && !(await flush.current())) return;
    setView(next);
    const address = new URL(location.href);
    if (next.kind === 'draft') address.searchParams.set('draft', next.id);
    else address.searchParams.delete('draft');
    // A reload stays where the writer is.
    history.replaceState(null, '', address);
  }, []);

  const blocked = useBlocked(database);

  const openComposed = useCallback((id: string) => goTo(draftOf(id, true)), [goTo]);
  const openList = useCallback(() => goTo({ kind: 'list' }), [goTo]);
  const composing = useComposing({ ask: asked === null && !isReload(), open: openComposed, list: openList });

  useEffect(() => {
    if (composing.answered) setView((current) => (current.kind === 'starting' ? { kind: 'list' } : current));
  }, [composing.answered]);

  const open = (id: string) => void goTo(draftOf(id, false));
  if (blocked) return <BlockedView title={i18n.t('desk.list.title')} />;
  if (view.kind === 'draft') {
    return (
      <DraftView
        key={view.id}
        id={view.id}
        expected={view.expected}
        problem={composing.failed.has(view.id)}
        copyOf={view.copyOf}
        flush={flush}
        onBack={() => {
          left.current = view.id;
          void openList();
        }}
        begun={view.begun}
        onOpen={open}
        onSplit={(draft, copyOf, caret) =>
          goTo({ ...draftOf(draft.summary.id, false), copyOf, begun: { draft, caret } })
        }
      />
    );
  }
  return (
    <div class="desk list-desk">
      <header class="bar">
        {view.kind === 'record' ? (
          <button type="button" class="btn quiet back" data-testid="record-back" onClick={() => goTo({ kind: 'list' })}>
            <span aria-hidden="true">‹ </span>
            {i18n.t('desk.back')}
          </button>
        ) : (
          <span class="mark" aria-hidden="true">
            訳
          </span>
        )}
        <h1>{i18n.t(view.kind === 'record' ? 'desk.record.title' : 'desk.list.title')}</h1>
        <span class="grow" />
        {view.kind === 'list' && (
          <button type="button" class="btn quiet" data-testid="show-record" onClick={() => goTo({ kind: 'record' })}>
            {i18n.t('desk.record.show')}
          </button>
        )}
        <button type="button" class="btn quiet" data-testid="open-in-tab" onClick={() => openDeskTab(null)}>
          {i18n.t('desk.openInTab')}
        </button>
        <button type="button" class="btn quiet" data-testid="settings" onClick={openOptions}>
          {i18n.t('desk.settings')}
        </button>
      </header>
      <main ref={scroller} class="desk-main">
        {composing.failed.size > 0 && (
          <p class="say problem" role="alert">
            {i18n.t('desk.composeFailed')}
          </p>
        )}
        {view.kind === 'list' && (
          <DraftList left={left.current} state={listState} onState={setListState} scroller={scroller} onOpen={open} />
        )}
        {view.kind === 'record' && <PostingRecord chosen={month} onChoose={setMonth} onOpen={open} />}
      </main>
    </div>
  );
}
