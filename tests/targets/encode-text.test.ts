import { expect, it } from 'vitest';
import { encodeText } from '../../utils/targets/encode-text.ts';

it('half a surrogate pair becomes the replacement character in an address, and whole ones stay', () => {
  expect(decodeURIComponent(encodeText('港\ud83d&\udc4d👍'))).toBe('港\ufffd&\ufffd👍');
});
