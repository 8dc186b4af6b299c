import type { Announcements, KeptAnnouncement } from '../targets/announce/announcement.ts';
import type { AnnounceId } from '../targets/announce/service.ts';
import type { YakuhoDatabase } from './database.ts';

/** Those of the draft, with none in it where nothing was announced yet. */
export async function loadAnnouncements(database: YakuhoDatabase, draftId: string): Promise<Announcements> {
  return (await database.announcements.get(draftId)) ?? { draftId, updatedAt: 0, services: {} };
}

/** Keeps what `change` makes of one service's announcement; the others stay as they are, also where another window writes them. */
export async function changeAnnouncement(
  database: YakuhoDatabase,
  { draftId, id, now }: { draftId: string; id: AnnounceId; now: number },
  change: (kept: KeptAnnouncement | undefined) => KeptAnnouncement,
): Promise<void> {
  await database.transaction('rw', database.announcements, async () => {
    const { services } = await loadAnnouncements(database, draftId);
    await database.announcements.put({
      draftId,
      updatedAt: now,
      services: { ...services, [id]: change(services[id]) },
    });
  });
}
