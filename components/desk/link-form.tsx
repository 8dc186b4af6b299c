import type { Command } from '@tiptap/pm/state';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { mailAddress, webAddress } from '../../utils/post/link-address.ts';
import { heldPlace } from './editor/held-place.ts';
import { type LinkPlace, removeLink, setLink } from './editor/set-link.ts';
import { RelatedPosts } from './list/related-posts.tsx';
import { PlaceForm } from './place-form.tsx';
import type { DraftEditor } from './use-draft-editor.ts';

interface LinkFormProps {
  desk: DraftEditor;
  /** As it was when the form was opened, or asked for again. The editor holds it from there on (`holdPlace`). */
  place: LinkPlace;
  /** Which call it answers: each takes the focus. */
  call: number;
  /** The change to make; null to leave everything as it was. */
  onDone: (command: Command | null) => void;
}

/** The link at the caret: its words and its address, in place below the toolbar. */
export function LinkForm({ desk, place, call, onDone }: LinkFormProps) {
  const [words, setWords] = useState(place.words);
  const [address, setAddress] = useState(place.href);
  const [problem, setProblem] = useState<'address' | 'place' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const filledFrom = useRef(place);
  useLayoutEffect(() => {
    const before = filledFrom.current;
    filledFrom.current = place;
    if (place !== before) {
      // What was typed is for whichever place is chosen in the end.
      if (place.words !== '' || words === before.words) setWords(place.words);
      if (place.href !== '' || address === before.href) setAddress(place.href);
      setProblem(null);
    }
    (place.words === '' ? first : second).current?.focus();
  }, [place, call]);

  const change = (command: (now: LinkPlace) => Command) => {
    const held = desk.editor && heldPlace(desk.editor.editor.state);
    if (held === null) setProblem('place');
    else onDone(command({ ...place, ...held }));
  };

  const submit = () => {
    const href = webAddress(address) ?? mailAddress(address.replace(/^mailto:/, ''));
    if (href === null) {
      setProblem('address');
      second.current?.focus();
      return;
    }
    change((now) => setLink(now, words.trim() === '' ? href.replace(/^mailto:/, '') : words, href));
  };

  return (
    <PlaceForm
      kind="link"
      label={i18n.t('desk.link.title')}
      submit={i18n.t('desk.link.set')}
      remove={place.href === '' ? null : { label: i18n.t('desk.link.remove'), run: () => change(removeLink) }}
      onSubmit={submit}
      onCancel={() => onDone(null)}
    >
      <label class="field">
        <span>{i18n.t('desk.link.words')}</span>
        <input
          ref={first}
          class="input"
          data-testid="link-words"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{i18n.t('desk.link.address')}</span>
        <input
          ref={second}
          class="input"
          data-testid="link-address"
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          value={address}
          aria-invalid={problem === 'address'}
          aria-describedby={problem === null ? undefined : 'link-problem'}
          onInput={(event) => {
            setAddress(event.currentTarget.value);
            setProblem(null);
          }}
        />
      </label>
      {place.related && (
        <RelatedPosts
          draftId={desk.draftId}
          post={desk.post}
          onChoose={({ title, url }) => change((now) => setLink(now, title, url))}
        />
      )}
      {problem !== null && (
        <p id="link-problem" class="say problem" role="alert">
          {i18n.t(problem === 'place' ? 'desk.link.gone' : 'desk.link.problem')}
        </p>
      )}
    </PlaceForm>
  );
}
