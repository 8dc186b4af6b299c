import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft, DraftSummary } from '../../../utils/post/draft.ts';
import { draftStatus } from '../../../utils/post/draft-status.ts';
import { joinTags, parseTags } from '../../../utils/post/parse-tags.ts';
import { setDone, setTags } from '../../../utils/store/draft-facts.ts';
import { otherDrafts } from '../../../utils/store/drafts-of-article.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { NotStored } from '../../ui/not-stored.tsx';
import { useCrash } from '../../ui/use-crash.ts';
import { useStorer } from '../../ui/use-storer.ts';
import { useWatched, type Watched } from '../../ui/watched.ts';
import { database } from '../database.ts';
import { PostingList } from './posting-list.tsx';

interface DraftFactsProps {
  draft: Draft;
  stored: Watched<DraftSummary>;
  onOpen: (id: string) => void;
}

/** What is said of the draft as a whole, in one line until it is opened: status, tags, where it went out. */
export function DraftFacts({ draft: opened, stored, onOpen }: DraftFactsProps) {
  const { id } = opened.summary;
  const draft = useWatched(stored);
  const others = useOthers(opened);
  const { tags = [], postings = [], done = false } = draft;
  const storer = useStorer();
  const [typed, setTyped] = useState<string | null>(null);
  const typedStored = useRef(Promise.resolve(true));
  const [chosen, setChosen] = useState<boolean | null>(null);
  useEffect(() => setChosen(null), [done]);
  const status = draftStatus(draft);
  const [other] = others;

  return (
    <details class="draft-facts" data-testid="draft-facts">
      <summary>
        <span class={`draft-status draft-${status}`} data-testid="facts-status">
          {i18n.t(`status.${status}`)}
        </span>
        {tags.length > 0 && <span class="draft-tag">{joinTags(tags)}</span>}
        {other !== undefined && <span class="draft-waits">{i18n.t('desk.facts.others', [String(others.length)])}</span>}
      </summary>
      <div class="draft-facts-fields">
        <label class="check">
          <input
            type="checkbox"
            data-testid="facts-done"
            checked={chosen ?? done}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              setChosen(checked);
              void storer.store('done', () => setDone(database, id, checked));
            }}
          />
          <span>{i18n.t('desk.facts.done')}</span>
        </label>
        <label class="field">
          <span>{i18n.t('desk.facts.tags')}</span>
          <input
            class="input"
            data-testid="facts-tags"
            autocomplete="off"
            value={typed ?? joinTags(tags)}
            onInput={(event) => {
              const { value } = event.currentTarget;
              setTyped(value);
              typedStored.current = storer.store('tags', () => setTags(database, id, parseTags(value)));
            }}
            onBlur={async () => {
              const last = typedStored.current;
              // What is not stored stands nowhere else.
              if ((await last) && last === typedStored.current) setTyped(null);
            }}
          />
        </label>
        <PostingList draftId={id} postings={postings} storer={storer} />
        <NotStored storer={storer} />
        {other !== undefined && (
          <button type="button" class="btn small" data-testid="open-other" onClick={() => onOpen(other.id)}>
            {i18n.t('desk.facts.openOther', [other.title])}
          </button>
        )}
      </div>
    </details>
  );
}

/** Looked for once, when the editor stands: the article's text is compared with all others, and no key of the writer's changes it. */
function useOthers({ summary: { id }, article }: Draft): DraftSummary[] {
  const [others, setOthers] = useState<DraftSummary[]>([]);
  const crash = useCrash();
  useEffect(() => {
    let current = true;
    const look = async () => {
      await afterPaint();
      const found = current ? await otherDrafts(database, id, article) : [];
      if (current) setOthers(found);
    };
    look().catch(crash);
    return () => {
      current = false;
    };
  }, [id, article]);
  return others;
}
