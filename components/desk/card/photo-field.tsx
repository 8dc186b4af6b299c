import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LeadImage } from '../../../utils/article/article.ts';
import { CARD_PHOTO_SOURCES, type CardPhotoSource } from '../../../utils/post/card.ts';
import type { Result } from '../../../utils/result.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { type PhotoProblem, pictureProblemText } from './picture-problem-text.ts';
import { KEPT_PHOTO, readPicture } from './read-picture.ts';
import { useOutletPhoto } from './use-outlet-photo.ts';

interface PhotoFieldProps {
  source: CardPhotoSource | null;
  /** Whether the chosen source's picture is there. */
  hasPhoto: boolean;
  cleared: boolean;
  /** The article's own; null where it has none. */
  lead: LeadImage | null;
  onSource: (source: CardPhotoSource | null) => void;
  onPhoto: (source: CardPhotoSource, picture: string) => Promise<void>;
  onCleared: (cleared: boolean) => void;
}

const CHOICES = [null, ...CARD_PHOTO_SOURCES] as const;

/** Whether a photo goes onto the card, and whose. None is drawn before the writer has said to have the right to use it. */
export function PhotoField({ source, hasPhoto, cleared, lead, onSource, onPhoto, onCleared }: PhotoFieldProps) {
  const [problem, setProblem] = useState<PhotoProblem | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter(root);
  const [busy, setBusy] = useState(false);
  const fetchOutlets = useOutletPhoto(lead?.url ?? null);
  const host = lead === null || !URL.canParse(lead.url) ? null : new URL(lead.url).host;

  const take = async (from: CardPhotoSource, picture: Promise<Result<string, PhotoProblem>>) => {
    setBusy(true);
    try {
      const taken = await picture;
      if (taken.ok) {
        await onPhoto(from, taken.value);
        // What fetched it is gone; that there is a right to it is said next.
        if (from === 'outlet') focusAfter('[data-testid="card-photo-cleared"]');
      }
      setProblem(taken.ok ? null : taken.problem);
    } catch (error) {
      console.error(error);
      setProblem({ kind: 'not-kept' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div ref={root} class="card-photo">
      <div class="card-photo-sources">
        {CHOICES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="card-photo"
              data-testid={`card-photo-${choice ?? 'none'}`}
              checked={choice === source}
              disabled={choice === 'outlet' && host === null}
              onChange={() => {
                setProblem(null);
                onSource(choice);
              }}
            />
            <span>{i18n.t(`desk.card.photo.${choice ?? 'none'}`)}</span>
          </label>
        ))}
      </div>
      {host === null && <p class="hint">{i18n.t('desk.card.photo.noLead')}</p>}
      {source === 'own' && (
        <FileButton
          small
          name="card-photo"
          label={i18n.t(hasPhoto ? 'desk.card.photo.change' : 'desk.card.photo.choose')}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          disabled={busy}
          onFile={(file) => void take('own', readPicture(file, KEPT_PHOTO))}
        />
      )}
      {source === 'outlet' && (
        <>
          <p class="hint">{i18n.t('desk.card.photo.outletRights')}</p>
          {!hasPhoto && host !== null && (
            <>
              <button
                type="button"
                class="btn small"
                data-testid="card-photo-fetch"
                // Not `disabled`: the focus must not vanish under the key.
                aria-disabled={busy}
                aria-describedby="card-photo-asks"
                onClick={() => {
                  if (!busy) void take('outlet', fetchOutlets());
                }}
              >
                {i18n.t('desk.card.photo.fetch')}
              </button>
              <p class="hint" id="card-photo-asks">
                {i18n.t('desk.card.photo.asks', [host])}
              </p>
            </>
          )}
        </>
      )}
      <div role="alert" data-testid="card-photo-problem">
        {problem !== null && <p class="say problem">{pictureProblemText(problem)}</p>}
      </div>
      {source !== null && hasPhoto && (
        <label class="card-right">
          <input
            type="checkbox"
            data-testid="card-photo-cleared"
            checked={cleared}
            onChange={({ currentTarget }) => onCleared(currentTarget.checked)}
          />
          <span>{i18n.t('desk.card.photo.right')}</span>
        </label>
      )}
      {source !== null && hasPhoto && !cleared && <p class="hint">{i18n.t('desk.card.photo.notYet')}</p>}
    </div>
  );
}
