import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { webAddress } from '../../../utils/post/link-address.ts';
import { POSTING_PLACES, type Posting, type PostingPlace } from '../../../utils/post/posting.ts';
import { fromLocalField, toLocalField } from './local-time.ts';

interface PostingFormProps {
  posting: Posting;
  onDone: (posting: Posting | null) => void;
}

/** Where the post went, when, and its address there. */
export function PostingForm({ posting, onDone }: PostingFormProps) {
  const [place, setPlace] = useState(posting.place);
  const [time, setTime] = useState(toLocalField(posting.at));
  const [address, setAddress] = useState(posting.url ?? '');
  const [problem, setProblem] = useState<'time' | 'address' | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);

  const submit = () => {
    const at = fromLocalField(time);
    const url = address.trim() === '' ? null : webAddress(address);
    if (at === null) setProblem('time');
    else if (address.trim() !== '' && url === null) setProblem('address');
    else onDone({ id: posting.id, place, at, url });
  };

  return (
    <form
      class="posting-form card"
      aria-label={i18n.t('desk.posting.record')}
      // What is wrong is said here, in the words of the desk, and not by the browser.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onDone(null);
      }}
    >
      <label class="field">
        <span>{i18n.t('desk.posting.place')}</span>
        <select
          ref={first}
          class="select"
          data-testid="posting-place"
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value as PostingPlace)}
        >
          {POSTING_PLACES.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`place.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{i18n.t('desk.posting.time')}</span>
        <input
          class="input"
          type="datetime-local"
          data-testid="posting-time"
          value={time}
          aria-invalid={problem === 'time'}
          onInput={(event) => {
            setTime(event.currentTarget.value);
            setProblem(null);
          }}
        />
      </label>
      <label class="field posting-address">
        <span>{i18n.t('desk.posting.address')}</span>
        <input
          class="input"
          data-testid="posting-address"
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          value={address}
          aria-invalid={problem === 'address'}
          onInput={(event) => {
            setAddress(event.currentTarget.value);
            setProblem(null);
          }}
        />
      </label>
      {problem !== null && (
        <p class="say problem" role="alert" data-testid="posting-problem">
          {i18n.t(`desk.posting.problem.${problem}`)}
        </p>
      )}
      <div class="row-of-buttons">
        <button type="submit" class="btn small primary" data-testid="posting-save">
          {i18n.t('desk.posting.save')}
        </button>
        <button type="button" class="btn small" data-testid="posting-cancel" onClick={() => onDone(null)}>
          {i18n.t('desk.posting.cancel')}
        </button>
      </div>
    </form>
  );
}
