import type { Command } from '@tiptap/pm/state';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { webAddress } from '../../utils/post/link-address.ts';
import { type ImageWords, removeImage, setImage } from './editor/set-image.ts';
import { PlaceForm } from './place-form.tsx';

interface ImageFormProps {
  /** The picture at the caret; null for a new one. */
  image: ImageWords | null;
  /** The change to make; null to leave everything as it was. */
  onDone: (command: Command | null) => void;
}

/** A picture by its address, with what it shows and its caption, in place below the toolbar. */
export function ImageForm({ image, onDone }: ImageFormProps) {
  const [words, setWords] = useState<ImageWords>(image ?? { src: '', alt: '', caption: '' });
  const [refused, setRefused] = useState(false);
  const address = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => address.current?.focus(), []);

  const submit = () => {
    const src = webAddress(words.src);
    if (src === null) {
      setRefused(true);
      address.current?.focus();
      return;
    }
    onDone(setImage({ src, alt: words.alt.trim(), caption: words.caption.trim() }));
  };
  const field = (name: keyof ImageWords) => ({
    class: 'input',
    'data-testid': `image-${name}`,
    value: words[name],
    onInput: (event: Event & { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [name]: value }));
      if (name === 'src') setRefused(false);
    },
  });

  return (
    <PlaceForm
      kind="image"
      label={i18n.t('desk.image.title')}
      submit={i18n.t(image === null ? 'desk.image.insert' : 'desk.image.change')}
      remove={image === null ? null : { label: i18n.t('desk.image.remove'), run: () => onDone(removeImage) }}
      onSubmit={submit}
      onCancel={() => onDone(null)}
    >
      <label class="field">
        <span>{i18n.t('desk.image.address')}</span>
        <input
          {...field('src')}
          ref={address}
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          aria-invalid={refused}
          aria-describedby={refused ? 'image-problem' : 'image-hint'}
        />
      </label>
      {refused && (
        <p id="image-problem" class="say problem" role="alert">
          {i18n.t('desk.image.problem')}
        </p>
      )}
      <label class="field">
        <span>{i18n.t('desk.image.alt')}</span>
        <input {...field('alt')} />
      </label>
      <label class="field">
        <span>{i18n.t('desk.image.caption')}</span>
        <input {...field('caption')} />
      </label>
      <p id="image-hint" class="form-hint">
        {i18n.t('desk.image.hint')}
      </p>
    </PlaceForm>
  );
}
