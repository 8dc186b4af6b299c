import { useEffect, useState } from 'preact/hooks';
import { changeAnnouncement, loadAnnouncements } from '../../../utils/store/announcements.ts';
import { announcedPost } from '../../../utils/targets/announce/announced-post.ts';
import type {
  AnnouncedPost,
  AnnouncementForm,
  Announcements,
  AnnouncementTexts,
  KeptAnnouncement,
} from '../../../utils/targets/announce/announcement.ts';
import { composeAnnouncement } from '../../../utils/targets/announce/compose-announcement.ts';
import { ANNOUNCE_SERVICES } from '../../../utils/targets/announce/registry.ts';
import { ANNOUNCE_IDS, type AnnounceId } from '../../../utils/targets/announce/service.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import type { DraftEditor } from '../use-draft-editor.ts';

export type ChangeTexts = (kept: KeptAnnouncement) => KeptAnnouncement;

interface DraftAnnouncements {
  /** What there is to announce; null while nothing is written. */
  announced: AnnouncedPost | null;
  /** Null until they are loaded. */
  services: Announcements['services'] | null;
  /** The last change could not be stored. */
  failed: boolean;
  change: (id: AnnounceId, changed: ChangeTexts) => Promise<void>;
  /** Makes a service's texts anew; those that stood there can be had back. */
  make: (id: AnnounceId, form: AnnouncementForm) => Promise<void>;
}

/** In one post where that is enough for what there is to say; the link where a reader looks who has read to the end. */
const FIRST_FORM: AnnouncementForm = { thread: false, link: 'last' };

/** The open draft's announcements: made when they are first looked at, and from then on only when the writer asks for it. */
export function useAnnouncements(desk: DraftEditor): DraftAnnouncements {
  const { draftId } = desk;
  const found = useLiveQuery(
    async () => ({
      draft: (await database.drafts.get(draftId)) ?? null,
      kept: await loadAnnouncements(database, draftId),
    }),
    [draftId],
  );
  const [failed, setFailed] = useState(false);
  const draft = found?.draft ?? null;
  const announced = draft === null ? null : announcedPost(desk.current(), draft);
  const services = found?.kept.services ?? null;

  const keep = async (id: AnnounceId, changed: (kept: KeptAnnouncement | undefined) => KeptAnnouncement) => {
    try {
      await changeAnnouncement(database, { draftId, id, now: Date.now() }, changed);
      setFailed(false);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };
  const made = (id: AnnounceId, form: AnnouncementForm): AnnouncementTexts => {
    const parts = announced === null ? [] : composeAnnouncement(announced, ANNOUNCE_SERVICES[id], form);
    return { ...form, parts, made: parts };
  };

  useEffect(() => {
    if (services === null || announced === null) return;
    for (const id of ANNOUNCE_IDS) {
      if (services[id] !== undefined) continue;
      const first: KeptAnnouncement = { ...made(id, FIRST_FORM), before: null };
      void keep(id, (kept) => kept ?? first);
    }
  }, [services === null, announced === null]);

  return {
    announced,
    services,
    failed,
    change: (id, changed) => keep(id, (kept) => changed(kept ?? { ...FIRST_FORM, parts: [], made: [], before: null })),
    make: (id, form) => {
      const texts = made(id, form);
      return keep(id, (kept) => ({ ...texts, before: kept === undefined ? null : withoutBefore(kept) }));
    },
  };
}

/** What is put aside when something else takes its place. */
export function withoutBefore({ before: _, ...texts }: KeptAnnouncement): AnnouncementTexts {
  return texts;
}
