import './popup.css';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../utils/article/article.ts';
import { correctArticle } from '../../utils/article/corrections/correct-article.ts';
import { sendMessage } from '../../utils/browser/messages.ts';
import { openDesk, openOptions } from '../../utils/browser/open-desk.ts';
import type { EngineId } from '../../utils/post/engine-id.ts';
import { pageKindHint } from '../ui/page-kind-text.ts';
import { ChoicesForm } from './choices-form.tsx';
import { ClipCard } from './clip-card.tsx';
import { ClipNotices } from './clip-notices.tsx';
import { ClipProblemView } from './clip-problem-view.tsx';
import { EarlierDraft } from './earlier-draft.tsx';
import { EngineLine } from './engine-line.tsx';
import { isComposeKey } from './is-compose-key.ts';
import { PopupHeader } from './popup-header.tsx';
import { TeachSite } from './teach-site.tsx';
import { useClip } from './use-clip.ts';
import { type ComposePhase, useCompose } from './use-compose.ts';
import { useComposeChoices } from './use-compose-choices.ts';
import { useCorrections } from './use-corrections.ts';
import { useDraftsOverview } from './use-drafts-overview.ts';
import { useEarlierDraft } from './use-earlier-draft.ts';
import { useLate } from './use-late.ts';

const close = () => window.close();

/** The clip at a glance, and one button. Everything it asks for is handed over before it can be closed. */
export function Popup() {
  const { clip, retry } = useClip();
  const [selectionOnly, setSelectionOnly] = useState(false);
  /** Enter was pressed while the page was still being read. */
  const [queued, setQueued] = useState(false);
  const [openFailed, setOpenFailed] = useState(false);
  // Until the writer has moved it, the focus is where the browser put it: on the first button, when it opens popups late.
  const moved = useRef(false);
  const { phase, compose } = useCompose(close);

  const reply = clip.state === 'clipped' && clip.reply.ok ? clip.reply : null;
  const choosing = useComposeChoices(reply?.article ?? null);
  const choices = choosing?.choices;
  /** The background waits for pages that hold an older version of the database open. */
  const blocked = useLate(choosing === undefined);
  const problem = clip.state === 'clipped' && !clip.reply.ok ? clip.reply.problem : null;
  const overview = useDraftsOverview();
  const windowId = clip.tab?.windowId ?? null;
  const clipped = reply && selectionOnly && reply.selection ? reply.selection : reply?.article;
  const earlier = useEarlierDraft(
    reply?.article.url ?? clip.tab?.url,
    clip.state === 'clipped' ? (reply?.article ?? null) : undefined,
    overview?.count,
  );
  const reading = clip.state === 'clipping' || (reply !== null && !earlier.settled);
  const desk = useCorrections(reply?.article);
  const { values } = desk.kept;
  const article = useMemo(() => clipped && correctArticle(clipped, values), [clipped, values]);

  const submit = () => {
    if (reply && clipped && choices && desk.ready && windowId !== null) {
      // A correction still in its form is meant, too; one that cannot be read says so and is waited for.
      const corrections = desk.apply();
      if (corrections === null) return;
      compose({ article: correctArticle(clipped, corrections), trace: reply.trace, choices, windowId });
    } else if (problem === null) setQueued(true);
  };

  useEffect(() => {
    if (queued && clipped && choices && desk.ready) {
      setQueued(false);
      submit();
    }
    if (problem) setQueued(false);
  }, [queued, clipped, choices, desk.ready, problem]);

  // In the rendering itself, not after the next paint: Enter right after a choice must compose with that choice.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab') moved.current = true;
      const tagName = event.target instanceof Element ? event.target.tagName : undefined;
      if (!isComposeKey(event, tagName === 'BUTTON' && !moved.current ? undefined : tagName)) return;
      event.preventDefault();
      submit();
    };
    const listening = new AbortController();
    document.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    document.addEventListener('pointerdown', () => (moved.current = true), { signal: listening.signal });
    return () => listening.abort();
  });

  const leaveFor = (opened: Promise<void>) => {
    opened.then(close, (error: unknown) => {
      console.error('not opened', error);
      setOpenFailed(true);
    });
  };

  return (
    <>
      <PopupHeader
        draftCount={overview?.count}
        onDrafts={() => {
          // Told before it opens, like a draft to show: the list is meant, also right after a draft was made.
          const told = sendMessage('show', { draftId: null, windowId });
          leaveFor(Promise.all([openDesk(windowId), told]).then(() => {}));
        }}
        onSettings={() => leaveFor(openOptions())}
      />
      <main>
        {reading && (
          <div class="card clipping" role="status" data-testid="clipping">
            <span class="spinner" aria-hidden="true" />
            {i18n.t(queued ? 'popup.queued' : 'popup.clipping')}
          </div>
        )}
        {problem && <ClipProblemView problem={problem} retry={retry} />}
        {reply && article && !reading && (
          <>
            <ClipCard article={article} desk={desk}>
              {reply.selection && (
                <label class="chip ai choice">
                  <input
                    type="checkbox"
                    data-testid="selection-only"
                    checked={selectionOnly}
                    onChange={(event) => setSelectionOnly(event.currentTarget.checked)}
                  />
                  {i18n.t('popup.selectionOnly')}
                </label>
              )}
            </ClipCard>
            <PageKindHint article={reply.article} />
            <ClipNotices notices={reply.notices} retry={retry} />
            {reply.hasSelection && !reply.selection && <p class="hint">{i18n.t('popup.emptySelection')}</p>}
          </>
        )}
        {earlier.found && (
          <EarlierDraft
            found={earlier.found}
            article={reply?.article ?? null}
            trace={reply?.trace ?? []}
            windowId={windowId}
            onLeave={leaveFor}
          />
        )}
        {blocked && (
          <p class="say" role="alert" data-testid="blocked">
            {i18n.t('app.broken.blocked')}
          </p>
        )}
        {problem === null && choosing && (
          <>
            <ChoicesForm choosing={choosing} />
            {article && !reading && <EngineLine article={article} choosing={choosing} />}
            <div class="submit">
              <button
                type="button"
                class="btn primary"
                data-testid="compose"
                disabled={phase === 'saving' || phase === 'saved'}
                onClick={submit}
              >
                {i18n.t(phase === 'saving' ? 'popup.saving' : 'popup.compose')}
                <span class="kbd" aria-hidden="true">
                  Enter
                </span>
              </button>
            </div>
          </>
        )}
        <Outcome phase={phase} openFailed={openFailed} />
        <div class="apart" hidden={reading}>
          <TeachSite clip={clip} retry={retry} />
        </div>
        {(!choices || staysHere(choices.engine)) && <p class="hint">{i18n.t('popup.local')}</p>}
      </main>
    </>
  );
}

/** The engines that send the clip nowhere; the others say where, in a line of their own. */
const staysHere = (engine: EngineId): boolean =>
  engine === 'relay' || engine === 'extractive' || engine === 'on-device';

function PageKindHint({ article }: { article: Article }) {
  const hint = pageKindHint(article);
  return hint === null ? null : (
    <p class="say" role="status" data-testid="clip-kind-hint">
      {hint}
    </p>
  );
}

function Outcome({ phase, openFailed }: { phase: ComposePhase; openFailed: boolean }) {
  return (
    <div aria-live="polite" data-testid="compose-result">
      {phase === 'saved' && <p class="say done">{i18n.t('popup.saved')}</p>}
      {phase === 'failed' && <p class="say problem">{i18n.t('popup.failed')}</p>}
      {phase === 'desk-failed' && <p class="say">{i18n.t('popup.deskFailed')}</p>}
      {openFailed && <p class="say problem">{i18n.t('popup.openFailed')}</p>}
    </div>
  );
}
