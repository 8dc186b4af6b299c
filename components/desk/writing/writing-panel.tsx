import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isNothingWanted, type WantedParts, wantedAtFirst } from '../../../utils/engines/job/wanted-parts.ts';
import { isUnwritten, wantedWithout, writtenParts } from '../../../utils/engines/job/writers-parts.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import { ENGINE_IDS } from '../../../utils/post/engine-id.ts';
import type { WrittenSlot } from '../../../utils/post/writing-pieces.ts';
import { engineName, engineNeeds } from '../../ui/engine-text.ts';
import { SendingView } from '../../ui/sending-view.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { useLoaded } from '../use-loaded.ts';
import { OverwriteQuestion } from './overwrite-question.tsx';
import { ReadinessLine } from './readiness-line.tsx';
import { useReadiness } from './use-readiness.ts';
import type { Writing } from './use-writing.ts';

interface WritingPanelProps {
  draft: Draft;
  desk: DraftEditor;
  writing: Writing;
  open: boolean;
  onApplied: () => void;
  /** It cannot begin by itself: the panel is to be seen. */
  onNeeded: () => void;
}

/** Engines that begin by themselves in a new draft: the writer chose them, and read what is sent, before Enter. */
const isAutomatic = (engine: Writing['engine']): boolean => engine !== 'relay' && engine !== 'extractive';

const loadRelayPanel = () => import('../relay/relay-panel.tsx').then((part) => part.RelayPanel);

/** 日本語にする: the way, whether it is ready, what it would be sent, and the start. */
export function WritingPanel({ draft, desk, writing, open, onApplied, onNeeded }: WritingPanelProps) {
  const id = useId();
  const { article, summary } = draft;
  const { engine, readiness, check } = useReadiness(writing.engine, article.lang);
  const [asking, setAsking] = useState<{ wanted: WantedParts; parts: WrittenSlot[] } | null>(null);
  const RelayPanel = useLoaded(loadRelayPanel, open && writing.engine === 'relay');
  const begun = useRef(false);
  const panel = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(panel);
  const all = wantedAtFirst(article, summary.depth, summary.parts);
  const isBusy = writing.state === 'running' || writing.state === 'elsewhere';
  const order = writing.order(all);
  const canStart = readiness !== null && readiness.kind !== 'cannot' && order !== null && !isBusy;

  useEffect(() => {
    if (begun.current || !writing.loaded || readiness === null || order === null || desk.editor === null) return;
    begun.current = true;
    if (isNothingWanted(all)) return;
    if (writing.job !== null || !isAutomatic(writing.engine) || !isUnwritten(desk.current())) return;
    // A download needs a click of its own, and what is in the way needs reading.
    if (readiness.kind === 'ready') writing.start(all);
    else onNeeded();
  }, [writing.loaded, readiness, order === null, desk.editor]);

  useEffect(() => {
    // It opens above the text, which may be scrolled down.
    if (open) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  /** Asks first where words of the writer's own would go. */
  const propose = (wanted: WantedParts) => {
    const parts = writing.overwrites(wanted);
    if (parts.length > 0) setAsking({ wanted, parts });
    else begin(wanted);
  };
  const begin = (wanted: WantedParts) => {
    setAsking(null);
    writing.start(wanted);
    onApplied();
  };

  if (!open) return null;
  /** Each start says for itself what it would send. */
  const sendingFor = (wanted: WantedParts) => {
    const asked = writing.order(wanted);
    if (engine === null || asked === null || readiness?.kind === 'cannot') return null;
    return <SendingView sending={engine.sending(asked)} />;
  };
  if (isNothingWanted(all)) {
    return (
      <section ref={panel} class="card write" aria-label={i18n.t('desk.write.title')} data-testid="writing-panel">
        <p>{i18n.t('desk.write.noParts')}</p>
      </section>
    );
  }
  const missing = wantedWithout(all, writtenParts(desk.post));
  const isPartly = !isUnwritten(desk.post) && !isNothingWanted(missing);
  return (
    <section ref={panel} class="card write" aria-label={i18n.t('desk.write.title')} data-testid="writing-panel">
      <div class="write-choice">
        <label class="field-label" for={`${id}-engine`}>
          {i18n.t('desk.write.engine')}
        </label>
        <select
          id={`${id}-engine`}
          class="select"
          data-testid="desk-engine"
          aria-describedby={`${id}-needs`}
          disabled={isBusy}
          value={writing.engine}
          onChange={(event) => {
            const chosen = ENGINE_IDS.find((one) => one === event.currentTarget.value);
            if (chosen) writing.chooseEngine(chosen);
            setAsking(null);
          }}
        >
          {ENGINE_IDS.map((one) => (
            <option key={one} value={one}>
              {engineName(one)}
            </option>
          ))}
        </select>
      </div>
      <p class="hint" id={`${id}-needs`}>
        {engineNeeds(writing.engine)}
      </p>
      {writing.engine === 'relay' ? (
        RelayPanel !== null && <RelayPanel draft={draft} desk={desk} writing={writing} onApplied={onApplied} />
      ) : (
        <>
          <ReadinessLine id={writing.engine} readiness={readiness} onCheck={check} />
          {asking === null ? (
            <>
              {isPartly && (
                <div class="write-start">
                  {sendingFor(missing)}
                  <button
                    type="button"
                    class="btn small primary"
                    data-testid="writing-missing"
                    disabled={!canStart}
                    onClick={() => {
                      // As it is now: what was shown is of the hands' last rest.
                      const rest = wantedWithout(all, writtenParts(desk.current()));
                      if (!isNothingWanted(rest)) begin(rest);
                    }}
                  >
                    {i18n.t('desk.write.onlyMissing')}
                  </button>
                </div>
              )}
              <div class="write-start">
                {sendingFor(all)}
                <button
                  type="button"
                  class={isPartly ? 'btn small' : 'btn small primary'}
                  data-testid="writing-start"
                  disabled={!canStart}
                  onClick={() => propose(all)}
                >
                  {startLabel(readiness?.kind === 'needs-download', !isUnwritten(desk.post), writing)}
                </button>
              </div>
            </>
          ) : (
            <OverwriteQuestion
              parts={asking.parts}
              onReplace={() => begin(asking.wanted)}
              onKeep={() => begin(wantedWithout(asking.wanted, asking.parts))}
              onCancel={() => {
                setAsking(null);
                focusAfter('[data-testid="writing-start"]');
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

function startLabel(downloads: boolean, again: boolean, { engine }: Writing): string {
  if (downloads) return i18n.t('desk.write.startDownload');
  return again ? i18n.t('desk.write.anew') : i18n.t('desk.write.startWith', [engineName(engine)]);
}
