import { beforeEach, describe, expect, it } from 'vitest';
import { createShownMemory, STARTING_MS } from '../../utils/browser/shown-memory.ts';

let now = 0;
const memory = () => createShownMemory(() => now);

beforeEach(() => {
  now = 1_000;
});

describe('what a starting desk is told to show', () => {
  it('is the latest draft asked for in its own window', () => {
    const shown = memory();
    shown.remember({ draftId: 'first', windowId: 1 });
    shown.remember({ draftId: 'second', windowId: 1 });
    shown.remember({ draftId: 'elsewhere', windowId: 2 });
    expect(shown.recall(1)?.draftId).toBe('second');
    expect(shown.recall(2)?.draftId).toBe('elsewhere');
    expect(shown.recall(3)).toBeNull();
  });

  it('is the list where that was asked for after a draft', () => {
    const shown = memory();
    shown.remember({ draftId: 'first', windowId: 1 });
    shown.remember({ draftId: null, windowId: 1 });
    expect(shown.recall(1)).toMatchObject({ draftId: null });
  });

  it('is found where one side does not know its window', () => {
    const shown = memory();
    shown.remember({ draftId: 'somewhere', windowId: null });
    expect(shown.recall(7)?.draftId).toBe('somewhere');
    shown.remember({ draftId: 'here', windowId: 7 });
    expect(shown.recall(null)?.draftId).toBe('here');
  });

  it('is forgotten when the desk can no longer be the one that was opened', () => {
    const shown = memory();
    shown.remember({ draftId: 'first', windowId: 1 });
    now += STARTING_MS - 1;
    expect(shown.recall(1)?.draftId).toBe('first');
    now += 1;
    expect(shown.recall(1)).toBeNull();
  });
});
