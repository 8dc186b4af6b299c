import { bluesky } from './bluesky.ts';
import { instagram } from './instagram.ts';
import { rumble } from './rumble.ts';
import type { AnnounceId, AnnounceService } from './service.ts';
import { threads } from './threads.ts';
import { truth } from './truth.ts';
import { x } from './x.ts';

export const ANNOUNCE_SERVICES: Readonly<Record<AnnounceId, AnnounceService>> = {
  x,
  threads,
  bluesky,
  instagram,
  truth,
  rumble,
};
