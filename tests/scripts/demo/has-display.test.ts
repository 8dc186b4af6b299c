import { expect, test } from 'vitest';
import { hasDisplay } from '../../../scripts/demo/has-display.ts';

test('macOS and Windows have a display, Linux where X or Wayland says so', () => {
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', {})).toBe(false);
});
