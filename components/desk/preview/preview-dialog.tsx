import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fitLosses } from '../../../utils/targets/fit/fit-losses.ts';
import { lossPlaces } from '../../../utils/targets/fit/loss-places.ts';
import { measuresOf } from '../../../utils/targets/fit/measures.ts';
import { sayLoss } from '../say-loss.ts';
import { useLoaded } from '../use-loaded.ts';
import { DrawnPost } from './drawn-post.tsx';
import { Measures } from './measures.tsx';
import type { PreviewProps } from './preview-props.ts';
import './preview.css';

/** Knows how Japanese is parted into phrases: some 10 KB that few titles need. */
const loadTitleCut = () => import('../title-cut/title-cut.tsx').then((part) => part.TitleCut);

/** As many places of one loss as a glance takes in; the page below marks all of them. */
const MOST_PLACES = 5;

/** The post as a destination will show it, with what it drops or changes, and how much of its limits is used. */
export function PreviewDialog({
  desk,
  offered,
  chosen,
  tags,
  pointStyle,
  onClose,
}: PreviewProps & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const goTo = useRef<string | null>(null);
  const [id, setId] = useState(chosen);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const shown = offered.find((one) => one.id === id) ?? offered[0];
  if (shown === undefined) throw new Error('no destination is offered');
  const { name, target } = shown;
  const { rendered, losses, places } = useMemo(() => {
    const drawn = target.render(desk.post, { pointStyle });
    const found = fitLosses(desk.post, tags, target.limits, drawn);
    return { rendered: drawn, losses: found, places: lossPlaces(desk.post, found) };
  }, [desk.post, target, tags, pointStyle]);
  const tooLong = losses.find((loss) => loss.kind === 'title-too-long');
  const TitleCut = useLoaded(loadTitleCut, tooLong !== undefined);

  return (
    <dialog
      ref={dialog}
      class="preview"
      aria-labelledby="preview-title"
      data-testid="preview-dialog"
      onClose={() => {
        onClose();
        if (goTo.current !== null) desk.editor?.goTo(goTo.current);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="preview-head">
        <h2 id="preview-title">{i18n.t('desk.preview.title', [name])}</h2>
        <button
          type="button"
          class="btn small quiet"
          data-testid="preview-close"
          onClick={() => dialog.current?.close()}
        >
          {i18n.t('desk.preview.close')}
        </button>
      </div>
      <label class="preview-target">
        <span>{i18n.t('desk.copy.target')}</span>
        <select
          class="select"
          data-testid="preview-target"
          value={shown.id}
          onChange={({ currentTarget }) => setId(offered.find((one) => one.id === currentTarget.value)?.id ?? id)}
        >
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <Measures measures={measuresOf(rendered, tags, target.limits)} />
      <section aria-label={i18n.t('desk.copy.losses')} data-testid="preview-losses">
        {losses.length === 0 && <p class="hint">{i18n.t('desk.check.noLosses', [name])}</p>}
        <ul class="preview-losses">
          {losses.map((loss) => {
            const at = places.filter(({ kind }) => kind === loss.kind).slice(0, MOST_PLACES);
            return (
              <li key={loss.kind} data-loss={loss.kind}>
                {sayLoss(loss)}
                {at.length > 0 && ' '}
                {at.map(({ blockId, words }, index) => (
                  <button
                    key={`${blockId}${index}`}
                    type="button"
                    class="link-like"
                    data-testid="preview-place"
                    onClick={() => {
                      goTo.current = blockId;
                      dialog.current?.close();
                    }}
                  >
                    {i18n.t('desk.preview.place', [excerpt(words)])}
                  </button>
                ))}
              </li>
            );
          })}
        </ul>
        {tooLong !== undefined && TitleCut !== null && <TitleCut desk={desk} limit={tooLong.limit} />}
      </section>
      {target.text !== 'plain' && rendered.html === null && (
        <p class="hint">{i18n.t(target.text === 'html' ? 'desk.preview.fromHtml' : 'desk.preview.source')}</p>
      )}
      <DrawnPost rendered={rendered} text={target.text} places={places} losses={losses} />
    </dialog>
  );
}

const EXCERPT = 12;

function excerpt(words: string): string {
  const letters = [...words.trim().replaceAll('\n', ' ')];
  if (letters.length === 0) return i18n.t('desk.preview.unnamed');
  return letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('')}…` : letters.join('');
}
