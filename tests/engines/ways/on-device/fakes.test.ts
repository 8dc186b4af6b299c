import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { installFakes } from './fakes.ts';

describe('the fakes', () => {
  test('are all in one function, so that its source alone makes them in a page', async () => {
    const page = createContext({ EventTarget, Event, DOMException, ReadableStream, setTimeout });
    const options = JSON.stringify({ languageModel: { availability: 'available', replies: [['はい']] }, pace: 1 });
    runInContext(`(${installFakes.toString()})(${options})`, page);
    const reply = await runInContext(
      '(async () => { for await (const chunk of (await LanguageModel.create()).promptStreaming("?")) return chunk; })()',
      page,
    );
    expect(reply).toBe('はい');
    expect(runInContext('builtInFakes.calls.length', page)).toBe(2);
    expect(runInContext('typeof Translator', page)).toBe('undefined');
  });
});
