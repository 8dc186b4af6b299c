import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { loadLastTarget } from '../../../utils/browser/settings.ts';
import type { Posting } from '../../../utils/post/posting.ts';
import { keepPosting, removePosting } from '../../../utils/store/draft-facts.ts';
import { postingPlace } from '../../../utils/targets/posting-place.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import type { ViewStorer } from '../../ui/use-storer.ts';
import { database } from '../database.ts';
import { formatTime } from '../format-time.ts';
import { newId } from '../new-id.ts';
import { PostingForm } from './posting-form.tsx';

/** Where the keyboard goes on: the form may be open. */
const ADD = '[data-testid="posting-add"]';
const FORM = '[data-testid="posting-place"]';

interface PostingListProps {
  draftId: string;
  postings: Posting[];
  storer: ViewStorer;
}

/** Where a draft went out; a new posting is recorded, one that is there changed, or taken off and put back. */
export function PostingList({ draftId, postings, storer }: PostingListProps) {
  const [editing, setEditing] = useState<Posting | null>(null);
  const [removed, setRemoved] = useState<Posting | null>(null);
  /** Where the last post went is not known. */
  const [unread, setUnread] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter(list);

  const begin = async () => {
    const last = await loadLastTarget().catch((error: unknown) => {
      console.error(error);
      return null;
    });
    setUnread(last === null);
    setEditing({ id: newId(), place: postingPlace(last ?? 'note'), at: Date.now(), url: null });
  };

  return (
    <div ref={list} class="postings">
      {postings.length > 0 && (
        <ul aria-label={i18n.t('desk.posting.list')}>
          {postings.map((posting) => (
            <li key={posting.id} class="posting" data-testid="posting">
              <span class="chip ok">{i18n.t(`place.${posting.place}`)}</span>
              <time dateTime={new Date(posting.at).toISOString()}>{formatTime(posting.at, Date.now())}</time>
              {posting.url !== null && (
                <a href={posting.url} target="_blank" rel="noreferrer">
                  {i18n.t('desk.posting.open')}
                </a>
              )}
              <button
                type="button"
                class="link-like"
                data-testid="posting-edit"
                onClick={() => {
                  setUnread(false);
                  setEditing(posting);
                }}
              >
                {i18n.t('desk.posting.edit')}
              </button>
              <button
                type="button"
                class="link-like"
                data-testid="posting-remove"
                onClick={() =>
                  storer.press(async () => {
                    await removePosting(database, draftId, posting.id);
                    setRemoved(posting);
                    focusAfter(ADD, FORM);
                  })
                }
              >
                {i18n.t('desk.posting.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {removed !== null && (
        <p class="say" role="status">
          {i18n.t('desk.posting.removed')}{' '}
          <button
            type="button"
            class="btn small"
            data-testid="posting-undo"
            onClick={() =>
              storer.press(async () => {
                await keepPosting(database, draftId, removed);
                setRemoved(null);
                focusAfter(ADD, FORM);
              })
            }
          >
            {i18n.t('desk.list.undo')}
          </button>
        </p>
      )}
      {unread && editing !== null && (
        <p class="say" role="status">
          {i18n.t('desk.posting.placeUnread')}
        </p>
      )}
      {editing === null ? (
        <button type="button" class="btn small" data-testid="posting-add" onClick={begin}>
          {i18n.t('desk.posting.record')}
        </button>
      ) : (
        <PostingForm
          key={editing.id}
          posting={editing}
          onDone={(posting) =>
            storer.press(async () => {
              if (posting !== null) await keepPosting(database, draftId, posting);
              setEditing(null);
              focusAfter(ADD, FORM);
            })
          }
        />
      )}
    </div>
  );
}
