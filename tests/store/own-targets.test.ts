import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { BACKED_UP } from '../../utils/store/backup/backed-up-tables.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { listOwnTargets, putOwnTarget, removeOwnTarget } from '../../utils/store/own-targets.ts';
import { newOwnTarget } from '../../utils/targets/own/own-target.ts';

const club = { ...newOwnTarget('own:club', 1), name: '会報' };

it('the writer’s own destinations are kept, changed, taken away and put back', async () => {
  const database = openDatabase('own-targets');
  await putOwnTarget(database, club);
  await putOwnTarget(database, { ...club, name: '会報2' });
  await removeOwnTarget(database, club.id);
  expect(await listOwnTargets(database)).toEqual([]);
  await putOwnTarget(database, club);
  expect(await listOwnTargets(database)).toEqual([club]);
});

it('a backup’s destination that could do harm or cannot be drawn is refused', () => {
  const schema = BACKED_UP.ownTargets?.schema;
  if (schema === undefined) throw new Error('own destinations are in no backup');
  expect(v.is(schema, { ...club, later: 1 })).toBe(true);
  for (const wrong of [
    { ...club, editorUrl: 'javascript:alert(1)' },
    { ...club, id: 'note' },
    { ...club, format: 'exe' },
    { ...club, kept: ['script'] },
    { ...club, limits: { ...club.limits, title: -1 } },
    { ...club, name: '' },
  ])
    expect(v.is(schema, wrong), JSON.stringify(wrong)).toBe(false);
});
