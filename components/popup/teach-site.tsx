import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClipProblem } from '../../utils/article/clip-result.ts';
import { sendMessage } from '../../utils/browser/messages.ts';
import { startPicking } from '../../utils/browser/picking.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import type { ClipState } from './use-clip.ts';

/** Pages on which the writer may see an article where none was found. */
const TEACHABLE = new Set<ClipProblem['kind']>([
  'no-article',
  'index-page',
  'video-page',
  'login-page',
  'search-results',
]);

/** Shows the way to say where this site's articles stand, and what became of a rule that was taught before. */
export function TeachSite({ clip, retry }: { clip: ClipState; retry: () => void }) {
  const [problem, setProblem] = useState<'refused' | 'failed' | null>(null);
  /** The change that took the rule away, for undoing it. */
  const [removed, setRemoved] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter(root);
  if (clip.state !== 'clipped' || clip.tab === null) return null;
  const { tab, reply, rule: taught } = clip;
  if (!reply.ok && !TEACHABLE.has(reply.problem.kind)) return null;
  const used = reply.ok && reply.rule?.used === true;

  const pick = async () => {
    if (await startPicking(tab)) window.close();
    else setProblem('refused');
  };
  /** Clips again once the rule has changed. */
  const change = async (changing: Promise<string | null>) => {
    try {
      setRemoved(await changing);
      setProblem(null);
      retry();
    } catch (error) {
      console.error('rule not changed', error);
      setProblem('failed');
    }
  };
  const remove = (id: string) => {
    // Once the page is read anew: until then this part comes and goes.
    focusAfter('[data-rule="none"] [data-testid="teach-undo"]');
    change(sendMessage('removeRule', { id }).then(({ changeId }) => changeId));
  };
  const undo = (changeId: string) => {
    focusAfter('[data-testid="teach-remove"]');
    change(sendMessage('undoRule', { changeId }).then(() => null));
  };

  // Where all went well it only has to be found; where nothing was found, or what was taught is gone, it is the way on.
  const pickLook = reply.ok ? (taught === null || used ? 'btn small quiet' : 'btn small') : 'btn';
  return (
    <div
      ref={root}
      class="teach"
      data-testid="teach-site"
      data-rule={taught === null ? 'none' : used ? 'used' : 'missed'}
    >
      {removed !== null && (
        <p class="hint" role="status">
          {i18n.t('teach.removed')}{' '}
          <button type="button" class="btn small" data-testid="teach-undo" onClick={() => undo(removed)}>
            {i18n.t('teach.undo')}
          </button>
        </p>
      )}
      {taught !== null && !used && (
        <p class="say" role="status" data-testid="teach-missed">
          {i18n.t(reply.ok ? 'teach.missed' : 'teach.missedAll')}
        </p>
      )}
      {taught !== null && used && (
        <p class="hint" role="status" data-testid="teach-used">
          {i18n.t('teach.used')}
        </p>
      )}
      {taught === null && !reply.ok && <p class="hint">{i18n.t('teach.why')}</p>}
      <div class="teach-buttons">
        <button type="button" class={pickLook} data-testid="teach" onClick={pick}>
          {i18n.t(taught === null ? 'teach.pick' : 'teach.again')}
        </button>
        {taught !== null && (
          <button type="button" class="btn small quiet" data-testid="teach-remove" onClick={() => remove(taught.id)}>
            {i18n.t('teach.remove')}
          </button>
        )}
      </div>
      {problem !== null && (
        <p class="say problem" role="alert" data-testid="teach-problem">
          {i18n.t(`teach.${problem}`)}
        </p>
      )}
    </div>
  );
}
