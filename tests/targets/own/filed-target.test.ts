import { expect, it } from 'vitest';
import { filedTarget } from '../../../utils/targets/own/filed-target.ts';
import { newOwnTarget } from '../../../utils/targets/own/own-target.ts';

const CLUB = { ...newOwnTarget('own:club', 0), name: '会報' };
const PAPER = { ...newOwnTarget('own:paper', 0), name: '壁新聞' };

it('a shipped destination and one of the writer’s own are known by their ids, whatever they are called', () => {
  expect(filedTarget('ameba', undefined, [CLUB])).toBe('ameba');
  expect(filedTarget('own:club', '古い名前', [PAPER, CLUB])).toBe('own:club');
});

it('one that came from another device is known by its name', () => {
  expect(filedTarget('own:elsewhere', '会報', [PAPER, CLUB])).toBe('own:club');
});

it('what is not here is none', () => {
  expect(filedTarget('own:elsewhere', '便り', [PAPER, CLUB])).toBeNull();
  expect(filedTarget('own:elsewhere', undefined, [CLUB])).toBeNull();
  expect(filedTarget('of-a-later-version', undefined, [])).toBeNull();
});
