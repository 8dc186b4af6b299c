import { describe, expect, it } from 'vitest';
import { isComposeKey } from '../../components/popup/is-compose-key.ts';

const enter = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  repeat: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  defaultPrevented: false,
};

describe('Enter in the popup', () => {
  it.each([undefined, 'BODY', 'INPUT', 'ARTICLE'])('asks for the draft on %s', (tagName) => {
    expect(isComposeKey(enter, tagName)).toBe(true);
  });

  it.each(['BUTTON', 'SELECT', 'A', 'TEXTAREA', 'SUMMARY'])(
    'is left to a %s, which has its own use for it',
    (tagName) => {
      expect(isComposeKey(enter, tagName)).toBe(false);
    },
  );

  it('asks for nothing while an input method is composing, by either sign of it', () => {
    expect(isComposeKey({ ...enter, isComposing: true }, 'INPUT')).toBe(false);
    expect(isComposeKey({ ...enter, keyCode: 229 }, 'INPUT')).toBe(false);
  });

  it('asks once while it is held down', () => {
    expect(isComposeKey({ ...enter, repeat: true }, 'BODY')).toBe(false);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const)('is another key together with %s', (modifier) => {
    expect(isComposeKey({ ...enter, [modifier]: true }, 'BODY')).toBe(false);
  });

  it('is Enter alone', () => {
    expect(isComposeKey({ ...enter, key: ' ', keyCode: 32 }, 'BODY')).toBe(false);
  });
});
