import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../utils/post/profile.ts';
import { loadProfile, saveProfile } from '../../utils/store/profiles.ts';
import { createFieldsSaver, type SaveState } from '../ui/create-fields-saver.ts';
import { useCrash } from '../ui/use-crash.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { database } from './database.ts';

interface ProfileEditing {
  /** What is stored, also by another window, with what was typed here and is not stored yet; undefined while it is read. */
  profile: Profile | undefined;
  saveState: SaveState;
  change: (changes: Partial<Profile>) => void;
}

export function useProfile(): ProfileEditing {
  const crash = useCrash();
  const live = useLiveQuery(() => loadProfile(database), []);
  const [stored, setStored] = useState<Profile | undefined>(undefined);
  const [editing, setEditing] = useState<{ unsaved: Partial<Profile>; saveState: SaveState }>({
    unsaved: {},
    saveState: 'saved',
  });
  const [saver] = useState(() =>
    createFieldsSaver({
      save: (changes) => saveProfile(database, changes),
      load: () => loadProfile(database),
      onStored: setStored,
      onState: (unsaved, saveState) => setEditing({ unsaved, saveState }),
    }),
  );

  useEffect(() => {
    if (live !== undefined) saver.refresh().catch(crash);
  }, [live]);

  useEffect(() => {
    const leaving = new AbortController();
    const flush = () => void saver.flush();
    document.addEventListener('visibilitychange', flush, { signal: leaving.signal });
    window.addEventListener('pagehide', flush, { signal: leaving.signal });
    return () => leaving.abort();
  }, [saver]);

  return { profile: stored && { ...stored, ...editing.unsaved }, saveState: editing.saveState, change: saver.change };
}
