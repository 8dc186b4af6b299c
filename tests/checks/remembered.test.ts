import { expect, test } from 'vitest';
import { remembered } from '../../utils/checks/remembered.ts';

test('a text is worked out once, and once more for what else the answer hangs on', () => {
  const asked: string[] = [];
  const answer = remembered((text, about) => {
    asked.push(`${about}:${text}`);
    return text.length;
  });
  expect([answer('港'), answer('港'), answer('港', 'ja'), answer('港', 'ja')]).toEqual([1, 1, 1, 1]);
  expect(asked).toEqual([':港', 'ja:港']);
});

test('old answers make room, and what is asked for again is still known', () => {
  let worked = 0;
  const answer = remembered((text) => {
    worked += 1;
    return text;
  });
  for (let at = 0; at < 20_000; at += 1) {
    answer(String(at));
    answer('港');
  }
  expect(worked).toBe(20_001);
});
