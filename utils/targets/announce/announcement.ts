import type { AnnounceId } from './service.ts';

/** What an announcement is made from. */
export interface AnnouncedPost {
  title: string | null;
  /** 要点; where there are none the lead, else the writer's comment, a paragraph each. */
  points: string[];
  /** Where the post can be read; null until that is recorded. */
  link: string | null;
  tags: readonly string[];
}

/** How the writer wants it: in one post or a thread, and the link in which of the thread's posts. */
export interface AnnouncementForm {
  thread: boolean;
  link: 'first' | 'last';
}

/** One service's announcement as it is kept: the posts of a thread, or one. */
export interface AnnouncementTexts extends AnnouncementForm {
  parts: string[];
  /** As they were made; what differs is the writer's. */
  made: string[];
}

export interface KeptAnnouncement extends AnnouncementTexts {
  /** What stood there before it was made anew; null where that was not done, or was undone. */
  before: AnnouncementTexts | null;
}

/** Those of one draft. */
export interface Announcements {
  draftId: string;
  updatedAt: number;
  services: Partial<Record<AnnounceId, KeptAnnouncement>>;
}
