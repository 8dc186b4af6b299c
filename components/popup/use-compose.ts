import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/article.ts';
import type { TraceLine } from '../../utils/article/trace.ts';
import { sendMessage } from '../../utils/browser/messages.ts';
import { openDesk } from '../../utils/browser/open-desk.ts';
import type { ComposeChoices } from '../../utils/browser/settings.ts';

/** `failed`: nothing is stored. `desk-failed`: the draft is stored, only the desk did not open. */
export type ComposePhase = 'idle' | 'saving' | 'saved' | 'failed' | 'desk-failed';

interface Order {
  article: Article;
  trace: TraceLine[];
  choices: ComposeChoices;
  windowId: number;
}

/**
 * Hands the clip to the background and opens the desk, both before the click's handler returns: the popup may die then.
 * In this order: the desk takes the focus, and the browser may close the popup before its next line.
 */
export function useCompose(onDone: () => void): { phase: ComposePhase; compose: (order: Order) => void } {
  const [phase, setPhase] = useState<ComposePhase>('idle');
  // A ref, not state: a second Enter can come before the next rendering.
  const busy = useRef(false);
  // One id for the popup's life: trying again after a failure cannot make a second draft.
  const id = useRef(crypto.randomUUID());

  const compose = ({ article, trace, choices, windowId }: Order) => {
    if (busy.current) return;
    busy.current = true;
    const stored = sendMessage('compose', {
      id: id.current,
      article,
      trace,
      ...choices,
      windowId,
      createdAt: Date.now(),
    });
    const opened = openDesk(windowId);
    setPhase('saving');
    void Promise.allSettled([stored, opened]).then(([storing, opening]) => {
      const done = storing.status === 'fulfilled' && opening.status === 'fulfilled';
      if (storing.status === 'rejected') console.error('clip not stored', storing.reason);
      if (opening.status === 'rejected') console.error('desk not opened', opening.reason);
      busy.current = storing.status === 'fulfilled';
      setPhase(done ? 'saved' : storing.status === 'rejected' ? 'failed' : 'desk-failed');
      if (done) onDone();
    });
  };
  return { phase, compose };
}
