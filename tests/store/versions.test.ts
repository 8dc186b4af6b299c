import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import { MOST_VERSIONS } from '../../utils/post/prune-versions.ts';
import type { DraftVersion } from '../../utils/post/version.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { keepVersion, listVersions } from '../../utils/store/versions.ts';
import { post } from '../desk/write.ts';

const database = openDatabase('versions');
afterAll(() => database.delete());

let at = 0;
const version = (draftId: string, text: string, reason: DraftVersion['reason'] = 'pause'): DraftVersion => ({
  id: `${draftId}-${++at}`,
  draftId,
  at,
  reason,
  post: post({ kind: 'paragraph', text }),
});
const texts = async (draftId: string) =>
  (await listVersions(database, draftId)).map(({ post: { blocks } }) => blocks[0]?.content[0]?.text);

describe('versions of a draft', () => {
  it('are listed latest first, each draft’s own', async () => {
    await keepVersion(database, version('a', '一'));
    await keepVersion(database, version('b', '別'));
    await keepVersion(database, version('a', '二'));
    expect(await texts('a')).toEqual(['二', '一']);
    expect(await texts('b')).toEqual(['別']);
  });

  it('are kept once for one text', async () => {
    await keepVersion(database, version('c', '同じ'));
    await keepVersion(database, version('c', '同じ', 'copy'));
    expect(await texts('c')).toEqual(['同じ']);
  });

  it('let go of pauses before what was copied or written over', async () => {
    await keepVersion(database, version('d', 'コピー', 'copy'));
    for (let index = 0; index < MOST_VERSIONS; index++) await keepVersion(database, version('d', `間${index}`));
    const kept = await texts('d');
    expect(kept).toHaveLength(MOST_VERSIONS);
    expect(kept).toContain('コピー');
    expect(kept).not.toContain('間0');
    expect(kept).toContain(`間${MOST_VERSIONS - 1}`);
  });
});
