import { describe, expect, test } from 'vitest';
import { linkAddress, mailAddress, webAddress } from '../../utils/post/link-address.ts';

describe('addresses', () => {
  test.each(['https://a.example/x?y=1#z', 'http://a.example', 'mailto:me@a.example'])('%s may be linked', (address) => {
    expect(linkAddress(` ${address}\n`)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,x',
    '/relative',
    '//a.example',
    'chrome://settings',
    '',
  ])('%s may not', (address) => {
    expect(linkAddress(address)).toBeNull();
  });

  test('typed without a scheme get https', () => {
    expect(webAddress('ameblo.example/minato')).toBe('https://ameblo.example/minato');
    expect(webAddress('例え.テスト')).toBe('https://例え.テスト');
    expect(webAddress('localhost')).toBeNull();
    expect(webAddress('ただの文')).toBeNull();
    expect(webAddress('mailto:me@a.example')).toBeNull();
  });

  test('of mail are plain ones alone', () => {
    expect(mailAddress(' me@a.example ')).toBe('mailto:me@a.example');
    expect(mailAddress('me@a.example?bcc=you@b.example')).toBeNull();
    expect(mailAddress('me')).toBeNull();
  });
});
