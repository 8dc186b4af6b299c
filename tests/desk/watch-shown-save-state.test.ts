import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveState } from '../../components/desk/draft-saver.ts';
import { watchShownSaveState } from '../../components/desk/watch-shown-save-state.ts';
import { createWatched } from '../../components/ui/watched.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const saveState = createWatched<SaveState>({ kind: 'saved' });
  const shown: SaveState['kind'][] = [];
  const end = watchShownSaveState(saveState, ({ kind }) => void shown.push(kind));
  return { saveState, shown, end };
}

test('while the hands go on it says 保存中, whatever saves end meanwhile, and 保存しました once they rest', () => {
  const { saveState, shown } = open();
  for (let key = 0; key < 20; key += 1) {
    saveState.set({ kind: 'saving' });
    vi.advanceTimersByTime(60);
    saveState.set({ kind: 'saved' });
    vi.advanceTimersByTime(120);
  }
  expect(shown).toEqual(['saved', 'saving']);
  vi.advanceTimersByTime(1_000);
  expect(shown).toEqual(['saved', 'saving', 'saved']);
});

test('that it failed is said at once, and so is another reason for it', () => {
  const { saveState, shown } = open();
  saveState.set({ kind: 'saving' });
  saveState.set({ kind: 'failed', why: 'quota' });
  saveState.set({ kind: 'failed', why: 'unknown' });
  expect(shown).toEqual(['saved', 'saving', 'failed', 'failed']);
});

test('a desk that was closed is told nothing more', () => {
  const { saveState, shown, end } = open();
  saveState.set({ kind: 'saving' });
  saveState.set({ kind: 'saved' });
  end();
  vi.advanceTimersByTime(1_000);
  saveState.set({ kind: 'saving' });
  expect(shown).toEqual(['saved', 'saving']);
});
