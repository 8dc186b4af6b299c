import { expect, test } from 'vitest';
import { smallClip } from '../../scripts/build/small-clip.ts';

test('Terser makes the clip script small, and no other', () => {
  const { config } = smallClip();
  expect(config({ build: { lib: { name: 'clip' } } })?.build.minify).toBe('terser');
  for (const other of [{ lib: { name: 'pick' } }, { lib: false as const }, {}])
    expect(config({ build: other })).toBeNull();
  expect(config({})).toBeNull();
});
