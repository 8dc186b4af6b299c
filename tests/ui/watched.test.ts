import { expect, test, vi } from 'vitest';
import { createWatched } from '../../components/ui/watched.ts';

test('who watches a value is told of another one, not of the same again, and not after having ended it', () => {
  const watched = createWatched('a');
  const listener = vi.fn();
  const end = watched.watch(listener);
  watched.set('a');
  expect(listener).not.toHaveBeenCalled();
  watched.set('b');
  expect(listener).toHaveBeenCalledOnce();
  expect(watched.now()).toBe('b');
  end();
  watched.set('c');
  expect(listener).toHaveBeenCalledOnce();
});
