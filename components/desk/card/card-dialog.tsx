import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyPicture } from '../../../utils/browser/copy-picture.ts';
import { copyToClipboard } from '../../../utils/browser/copy-to-clipboard.ts';
import { CARD_SIZES, CARD_STYLES } from '../../../utils/post/card.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import type { Post } from '../../../utils/post/post.ts';
import { CARD_PIXELS } from '../../../utils/targets/card/card-sizes.ts';
import { cardAlt, cardFileName } from '../../../utils/targets/card/card-words.ts';
import { contrast } from '../../../utils/targets/card/contrast.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import './card.css';
import { CardCanvas } from './card-canvas.tsx';
import { ColourFields } from './colour-fields.tsx';
import { LogoField } from './logo-field.tsx';
import { PhotoField } from './photo-field.tsx';
import { useCard } from './use-card.ts';

interface CardDialogProps {
  draft: Draft;
  post: Post;
  onClose: () => void;
}

type Outcome = 'copied' | 'copyRefused' | 'saved' | 'notMade' | 'altCopied' | 'altRefused';
const WENT_WELL: readonly Outcome[] = ['copied', 'saved', 'altCopied'];

/** Twice what the largest card shows. */
const LONGEST_TITLE = 400;

/** Of the card: what the pictures of the styles are wide in. */
const THUMBNAIL_SCALE = 0.28;

/** アイキャッチ: the post's title as a picture, with what it looks like while it is chosen. */
export function CardDialog({ draft, post, onClose }: CardDialogProps) {
  const card = useCard(draft, post);
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const focusAfter = useFocusAfter(dialog);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const { choices, look, style, title, content, logo, photo } = card;
  const layout = card.layoutOf(style);
  const alt = cardAlt(title, content, photo !== null);
  const picture = () =>
    new Promise<Blob>((resolve, reject) => {
      const refuse = () => reject(new Error('no picture of the canvas'));
      if (canvas.current === null) refuse();
      else canvas.current.toBlob((blob) => (blob === null ? refuse() : resolve(blob)), 'image/png');
    });
  const copy = async () => setOutcome((await copyPicture(picture())) ? 'copied' : 'copyRefused');
  const download = async () => {
    const png = await picture().catch(() => null);
    if (png !== null) saveFile(cardFileName(title, choices.size), png);
    setOutcome(png === null ? 'notMade' : 'saved');
  };
  const changed =
    <Changes,>(change: (changes: Changes) => void) =>
    (changes: Changes) => {
      setOutcome(null);
      change(changes);
    };
  const choose = changed(card.changeChoices);
  const changeLook = changed(card.changeLook);

  return (
    <dialog
      ref={dialog}
      class="card-dialog"
      aria-labelledby="card-dialog-title"
      data-testid="card-dialog"
      data-ready={card.ready}
      onClose={onClose}
      // The keys of the desk behind it are not meant.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class="card-head">
        <h2 id="card-dialog-title">{i18n.t('desk.card.title')}</h2>
        <button type="button" class="btn small" data-testid="card-close" onClick={() => dialog.current?.close()}>
          {i18n.t('desk.card.close')}
        </button>
      </header>
      {card.ready && (
        <div class="card-body">
          <div class="card-shown">
            <div class="card-stage" data-high={layout.height > layout.width}>
              <CardCanvas layout={layout} logo={logo} photo={photo} label={alt} canvas={canvas} />
            </div>
            {layout.switchedInk !== null && (
              <p class="say" data-testid="card-switched">
                {i18n.t(
                  contrast(layout.switchedInk, '#ffffff') < 2 ? 'desk.card.switchedWhite' : 'desk.card.switchedBlack',
                )}
              </p>
            )}
            {layout.title.shortened && <p class="say">{i18n.t('desk.card.shortened')}</p>}
            {title.trim() === '' && <p class="say">{i18n.t('desk.card.noTitle')}</p>}
            {card.failed && (
              <p class="say problem" role="alert">
                {i18n.t('desk.card.notKept')}
              </p>
            )}
            <div class="row-of-buttons card-take">
              <button type="button" class="btn primary" data-testid="card-copy" onClick={() => void copy()}>
                {i18n.t('desk.card.copy')}
              </button>
              <button type="button" class="btn" data-testid="card-download" onClick={() => void download()}>
                {i18n.t('desk.card.download')}
              </button>
            </div>
            <div role="status" data-testid="card-outcome" data-outcome={outcome}>
              {outcome !== null && (
                <p class={WENT_WELL.includes(outcome) ? 'say done' : 'say problem'}>
                  {i18n.t(`desk.card.outcome.${outcome}`)}
                </p>
              )}
            </div>
          </div>
          <div class="card-choices">
            <fieldset>
              <legend>{i18n.t('desk.card.size')}</legend>
              <div class="card-sizes">
                {CARD_SIZES.map((size) => (
                  <label key={size}>
                    <input
                      type="radio"
                      name="card-size"
                      data-testid={`card-size-${size}`}
                      checked={size === choices.size}
                      onChange={() => choose({ size })}
                    />
                    <span>{i18n.t(`place.${size}`)}</span>
                    <small>
                      {CARD_PIXELS[size].width}×{CARD_PIXELS[size].height}
                    </small>
                  </label>
                ))}
              </div>
            </fieldset>
            <fieldset>
              <legend>{i18n.t('desk.card.style')}</legend>
              <div class="card-styles">
                {CARD_STYLES.map((one) => (
                  <label key={one} class="card-style">
                    <input
                      type="radio"
                      name="card-style"
                      data-testid={`card-style-${one}`}
                      checked={one === style}
                      onChange={() => {
                        choose({ style: one });
                        changeLook({ style: one });
                      }}
                    />
                    <CardCanvas
                      layout={card.layoutOf(one)}
                      logo={logo}
                      photo={photo}
                      scale={THUMBNAIL_SCALE}
                      label={null}
                    />
                    <span>{i18n.t(`desk.card.styleName.${one}`)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <div>
              <label class="field">
                <span>{i18n.t('desk.card.words')}</span>
                <textarea
                  class="input"
                  rows={3}
                  maxLength={LONGEST_TITLE}
                  data-testid="card-words"
                  aria-describedby="card-words-hint"
                  value={title}
                  onInput={({ currentTarget }) => choose({ title: currentTarget.value.slice(0, LONGEST_TITLE) })}
                />
              </label>
              <p class="hint" id="card-words-hint">
                {i18n.t('desk.card.wordsHint')}
              </p>
              {choices.title !== null && (
                <button
                  type="button"
                  class="btn small"
                  data-testid="card-words-back"
                  onClick={() => {
                    choose({ title: null });
                    focusAfter('[data-testid="card-words"]');
                  }}
                >
                  {i18n.t('desk.card.wordsBack')}
                </button>
              )}
            </div>
            <fieldset>
              <legend>{i18n.t('desk.card.colours')}</legend>
              <ColourFields colours={look.colours} onChange={(colours) => changeLook({ colours })} />
            </fieldset>
            <fieldset>
              <legend>{i18n.t('desk.card.brand')}</legend>
              <label class="field">
                <span>{i18n.t('desk.card.name')}</span>
                <input
                  class="input"
                  data-testid="card-name"
                  maxLength={100}
                  value={card.name}
                  onInput={({ currentTarget }) => changeLook({ name: currentTarget.value })}
                />
              </label>
              <LogoField logo={look.logo} onChange={(one) => changeLook({ logo: one })} />
            </fieldset>
            <fieldset>
              <legend>{i18n.t('desk.card.photo.title')}</legend>
              <PhotoField
                source={choices.photo}
                hasPhoto={card.hasPhoto}
                cleared={choices.photo !== null && choices.cleared.includes(choices.photo)}
                lead={draft.article.leadImage}
                onSource={(source) => choose({ photo: source })}
                onPhoto={card.takePhoto}
                onCleared={(cleared) => {
                  const others = choices.cleared.filter((one) => one !== choices.photo);
                  choose({ cleared: cleared && choices.photo !== null ? [...others, choices.photo] : others });
                }}
              />
            </fieldset>
            <fieldset>
              <legend>{i18n.t('desk.card.alt')}</legend>
              <p class="card-alt" data-testid="card-alt">
                {alt}
              </p>
              <button
                type="button"
                class="btn small"
                data-testid="card-alt-copy"
                onClick={() => setOutcome(copyToClipboard({ html: null, text: alt }) ? 'altCopied' : 'altRefused')}
              >
                {i18n.t('desk.card.altCopy')}
              </button>
            </fieldset>
            <p class="hint">{i18n.t('desk.card.kept')}</p>
          </div>
        </div>
      )}
    </dialog>
  );
}
