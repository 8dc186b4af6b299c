import type { Command } from '@tiptap/pm/state';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { webAddress } from '../../utils/post/link-address.ts';
import { type ImagePlace, type ImageWords, removeImage, setImage } from './editor/set-image.ts';
import { PlaceForm } from './place-form.tsx';
import type { DraftEditor } from './use-draft-editor.ts';

interface ImageFormProps {
  desk: DraftEditor;
  /** As it was when the form was opened, or asked for again. */
  place: ImagePlace;
  /** Which call it answers: each takes the focus. */
  call: number;
  /** The change to make; null to leave everything as it was. */
  onDone: (command: Command | null) => void;
}

/** A picture by its address, with what it shows and its caption, in place below the toolbar. */
export function ImageForm({ desk, place, call, onDone }: ImageFormProps) {
  const { blockId, image } = place;
  const [words, setWords] = useState<ImageWords>(image ?? { src: '', alt: '', caption: '' });
  const [problem, setProblem] = useState<'address' | 'place' | null>(null);
  const refused = problem === 'address';
  const address = useRef<HTMLInputElement>(null);
  const filledFrom = useRef(place);
  useLayoutEffect(() => {
    if (place !== filledFrom.current) {
      // What was typed is for whichever place is chosen in the end.
      if (image !== null) setWords(image);
      setProblem(null);
    }
    filledFrom.current = place;
    address.current?.focus();
  }, [place, call]);

  const change = (command: Command) => {
    if (desk.editor && command(desk.editor.editor.state)) onDone(command);
    else setProblem('place');
  };

  const submit = () => {
    const src = webAddress(words.src);
    if (src === null) {
      setProblem('address');
      address.current?.focus();
      return;
    }
    change(setImage({ src, alt: words.alt.trim(), caption: words.caption.trim() }, blockId));
  };
  const field = (name: keyof ImageWords) => ({
    class: 'input',
    'data-testid': `image-${name}`,
    value: words[name],
    onInput: (event: Event & { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [name]: value }));
      if (name === 'src') setProblem(null);
    },
  });

  return (
    <PlaceForm
      kind="image"
      label={i18n.t('desk.image.title')}
      submit={i18n.t(image === null ? 'desk.image.insert' : 'desk.image.change')}
      remove={image === null ? null : { label: i18n.t('desk.image.remove'), run: () => change(removeImage(blockId)) }}
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
      {problem === 'place' && (
        <p class="say problem" role="alert">
          {i18n.t('desk.image.gone')}
        </p>
      )}
      <p id="image-hint" class="form-hint">
        {i18n.t('desk.image.hint')}
      </p>
    </PlaceForm>
  );
}
