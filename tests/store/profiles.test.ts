import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../utils/post/default-profile.ts';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { loadDraft } from '../../utils/store/drafts.ts';
import { loadProfile, saveProfile } from '../../utils/store/profiles.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { sampleRequest } from './sample-request.ts';

let database: YakuhoDatabase;
let ids = 0;

beforeEach(() => {
  database = openDatabase(`profiles-${++ids}`);
});

afterEach(() => database.delete());

describe('the profile', () => {
  it('is the shipped default until one is saved', async () => {
    expect(await loadProfile(database)).toEqual(DEFAULT_PROFILE);
    await saveProfile(database, { ...DEFAULT_PROFILE, category: '海と港、' });
    expect((await loadProfile(database)).category).toBe('海と港、');
  });

  it('keeps what another page saved in the fields that were not changed', async () => {
    await saveProfile(database, { category: '海と港、' });
    const saved = await saveProfile(database, { name: '港の記録' });
    expect(saved).toEqual({ ...DEFAULT_PROFILE, category: '海と港、', name: '港の記録' });
    expect(await loadProfile(database)).toEqual(saved);
  });

  it('stands in the notice of the next post and leaves earlier posts alone', async () => {
    const context = { newId: () => `id-${++ids}`, now: () => 1 };
    const notice = async (id: string): Promise<string> => {
      const draft = await loadDraft(database, id);
      return (draft?.post.blocks ?? [])
        .filter((block) => block.slot === 'notice')
        .flatMap((block) => block.content.map((span) => span.text))
        .join('\n');
    };
    await storeRequest(database, sampleRequest('before'));
    await fulfilRequest(database, 'before', context);
    await saveProfile(database, { ...DEFAULT_PROFILE, category: '海と港、' });
    await storeRequest(database, sampleRequest('after'));
    await fulfilRequest(database, 'after', context);
    expect(await notice('after')).toContain('海と港、');
    expect(await notice('before')).not.toContain('海と港、');
  });
});
