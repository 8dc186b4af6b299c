import { describe, expect, test } from 'vitest';
import { waitAsked } from '../../components/ui/wait-asked.ts';

const SAID = new Date(2026, 10, 29, 14, 31, 20).getTime();
const asked = (retryAfter: number | null, later = 0) =>
  waitAsked({ retryAfter, saidAt: SAID }, new Date(SAID + later * 1_000), 'ja');

describe('how long a busy service asks to wait', () => {
  test('is said in seconds while it is short', () => {
    expect(asked(7)).toEqual({ kind: 'seconds', seconds: 7 });
    expect(asked(60, 59)).toEqual({ kind: 'seconds', seconds: 60 });
  });

  test('is said by the clock where it is long, however much later it is read', () => {
    expect(asked(7_200)).toEqual({ kind: 'until', time: '16:32' });
    expect(asked(7_200, 7_000)).toEqual({ kind: 'until', time: '16:32' });
    expect(asked(61)).toEqual({ kind: 'until', time: '14:33' });
  });

  test('is said with the day where that is another one', () => {
    expect(asked(12 * 3_600)).toEqual({ kind: 'until', time: '11月30日 2:32' });
  });

  test('is over once it has passed', () => {
    expect(asked(7, 8)).toEqual({ kind: 'over' });
    expect(asked(7_200, 7_201)).toEqual({ kind: 'over' });
  });

  test('is not known where the service does not say, and a minute is enough', () => {
    expect(asked(null)).toEqual({ kind: 'unknown' });
    expect(asked(null, 61)).toEqual({ kind: 'over' });
  });

  test('is over where it was stored without the moment it was said', () => {
    const stored = { retryAfter: 7_200 } as { retryAfter: number; saidAt: number };
    expect(waitAsked(stored, new Date(SAID), 'ja')).toEqual({ kind: 'over' });
  });
});
