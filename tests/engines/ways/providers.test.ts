import { describe, expect, test } from 'vitest';
import { httpProblem } from '../../../utils/engines/ways/http-problem.ts';
import { setupOf } from '../../../utils/engines/ways/provider-setup.ts';
import { baseUrlOf, isLocalAddress } from '../../../utils/engines/ways/providers.ts';
import { emptyEngineSettings } from '../../../utils/post/engine-settings.ts';

describe('the address of an engine', () => {
  test('is the provider’s own, or what was typed, without a slash at its end', () => {
    expect(baseUrlOf('openai', '', null)).toBe('https://api.openai.com/v1');
    expect(baseUrlOf('compatible', ' http://192.168.1.20:8080/v1/ ', null)).toBe('http://192.168.1.20:8080/v1');
  });

  test('of DeepL goes by the key', () => {
    expect(baseUrlOf('deepl', '', 'abc:fx')).toBe('https://api-free.deepl.com/v2');
    expect(baseUrlOf('deepl', '', 'abc')).toBe('https://api.deepl.com/v2');
  });

  test.each(['', 'api.example.com', 'file:///etc/passwd', 'javascript:alert(1)', 'https://user:word@host.example/v1'])(
    'is none: %j',
    (typed) => {
      expect(baseUrlOf('compatible', typed, null)).toBeNull();
    },
  );

  test('is known to be on this machine or in this house', () => {
    const local = [
      'http://localhost:1',
      'http://127.0.0.1',
      'http://[::1]:8080',
      'http://nas',
      'http://10.0.0.2',
      'http://172.20.1.1',
      'http://pc.local',
    ];
    expect(local.filter((address) => !isLocalAddress(address))).toEqual([]);
    const far = ['https://api.openai.com', 'http://172.32.0.1', 'http://11.0.0.1', 'https://localhost.example.com'];
    expect(far.filter(isLocalAddress)).toEqual([]);
  });
});

describe('a setup', () => {
  const setup = (id: 'openai' | 'compatible', changes: object, key: string | null = 'k') => {
    const found = setupOf(id, { settings: { ...emptyEngineSettings(id), ...changes }, key });
    return found.ok ? found.value.limits : found.problem.kind;
  };

  test('names what is missing', () => {
    expect(setup('openai', { model: 'm' }, null)).toBe('no-key');
    expect(setup('openai', { model: 'm' }, 'ｓｋ－１')).toBe('malformed-key');
    expect(setup('compatible', { model: 'm' }, 'sk 1')).toBe('malformed-key');
    expect(setup('openai', {})).toBe('no-model');
    expect(setup('compatible', { model: 'm' })).toBe('no-address');
  });

  test('plans prompt and reply within what the model takes', () => {
    expect(setup('openai', { model: 'm' })).toEqual({ input: 76_800, output: 8_000 });
    expect(setup('openai', { model: 'm', contextTokens: 4_096 })).toEqual({ input: 2_457, output: 1_228 });
  });
});

describe('a status', () => {
  const problem = (id: 'openai' | 'gemini' | 'deepl' | 'ollama', status: number, body = '', headers = {}) =>
    httpProblem(
      { status, headers, body },
      { id, origin: 'https://x.example', local: false, ownOrigin: 'chrome-extension://id' },
    );

  test('means what the service means by it', () => {
    expect(problem('openai', 401).kind).toBe('bad-key');
    expect(problem('deepl', 403).kind).toBe('bad-key');
    expect(problem('gemini', 400, '{"error":{"details":[{"reason":"API_KEY_INVALID"}]}}').kind).toBe('bad-key');
    expect(problem('openai', 403).kind).toBe('forbidden');
    expect(problem('ollama', 403)).toEqual({ kind: 'ollama-origin', origin: 'chrome-extension://id' });
    expect(problem('openai', 429, '{"error":{"code":"insufficient_quota"}}').kind).toBe('no-credit');
    expect(problem('deepl', 456).kind).toBe('no-credit');
    expect(problem('openai', 404, '<!doctype html><title>x').kind).toBe('not-an-api');
    expect(problem('openai', 400, '{"error":{"code":"context_length_exceeded"}}').kind).toBe('too-long');
    expect(problem('openai', 502, '<html>').kind).toBe('server-error');
  });

  test('says how long to wait, in seconds or as a date, and nothing where it makes no sense', () => {
    const waits = (value: string) => {
      const found = problem('openai', 429, '', { 'retry-after': value });
      return found.kind === 'rate-limited' ? found.retryAfter : 'other';
    };
    expect(waits('7')).toBe(7);
    expect(waits('soon')).toBeNull();
    expect(waits(new Date(Date.now() + 30_000).toUTCString())).toBeGreaterThan(25);
  });

  test('with words of the service’s own shows them shortened', () => {
    const found = problem('openai', 422, JSON.stringify({ error: { message: `Bad\nmodel ${'x'.repeat(500)}` } }));
    expect(found).toMatchObject({ kind: 'rejected', status: 422 });
    expect(found.kind === 'rejected' && found.detail.length).toBeLessThanOrEqual(200);
  });
});
