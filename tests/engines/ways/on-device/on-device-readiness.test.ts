import { describe, expect, test } from 'vitest';
import { builtInAi } from '../../../../utils/engines/ways/on-device/built-in-ai.ts';
import { choosePlan } from '../../../../utils/engines/ways/on-device/choose-plan.ts';
import { onDeviceReadiness } from '../../../../utils/engines/ways/on-device/on-device-readiness.ts';
import { settled } from './fake-timer.ts';
import type { FakeOptions } from './fakes.ts';
import { browserWith, given } from './helpers.ts';

const { signal } = new AbortController();
const here = { availability: 'available' } as const;
const fetchable = { availability: 'downloadable' } as const;
const unavailable = { availability: 'unavailable' } as const;
/** What Chrome's models read. */
const five = ['de', 'en', 'es', 'fr', 'ja'];
const chrome: FakeOptions = {
  translator: here,
  summarizer: { ...here, languages: five },
  languageModel: { ...here, languages: five },
};

function ready(options: FakeOptions, lang: string | null) {
  const { ai, timer } = browserWith(options);
  return onDeviceReadiness(ai, { lang }, { signal, timer });
}

async function plan(options: FakeOptions, lang: string | null) {
  const { ai, timer } = browserWith(options);
  const chosen = await choosePlan(ai, lang, { signal, timer });
  return chosen.ok ? chosen.value : chosen.problem;
}

describe('the way that is taken', () => {
  test.each(['en', 'de-CH', 'es-419', 'fr', 'ja'])('is LanguageModel, straight from %s', async (lang) => {
    expect(await plan(chrome, lang)).toMatchObject({ way: 'prompts', reads: lang.slice(0, 2), translatesFrom: null });
  });

  test.each([
    ['ko', 'ko'],
    ['pt-BR', 'pt'],
    ['zh', 'zh'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['nb-NO', 'no'],
    ['iw', 'he'],
  ])('for %s is LanguageModel behind the Translator from %s', async (lang, from) => {
    expect(await plan(chrome, lang)).toEqual({
      way: 'prompts',
      reads: 'ja',
      translatesFrom: from,
      translator: 'available',
      model: 'available',
    });
  });

  test('for a language the page does not state is LanguageModel, told of Japanese alone', async () => {
    expect(await plan(chrome, null)).toMatchObject({ way: 'prompts', reads: null, translatesFrom: null });
  });

  test('goes through the Translator where the model does not read a language it might', async () => {
    const older = { ...chrome, languageModel: { ...here, languages: ['en', 'ja'] } };
    expect(await plan(older, 'de')).toMatchObject({ way: 'prompts', reads: 'ja', translatesFrom: 'de' });
  });

  test.each([
    ['en', 'en', null],
    ['ko', 'ja', 'ko'],
  ])('without LanguageModel is Summarizer (%s)', async (lang, reads, translatesFrom) => {
    const edge = { ...chrome, languageModel: null };
    expect(await plan(edge, lang)).toMatchObject({ way: 'summaries', reads, translatesFrom });
  });

  test('without any model for texts is Translator alone', async () => {
    const weak = { translator: here, summarizer: unavailable, languageModel: unavailable };
    expect(await plan(weak, 'en')).toEqual({
      way: 'translation',
      reads: 'ja',
      translatesFrom: 'en',
      translator: 'available',
      model: null,
    });
  });

  test('is the better one even where it has to be fetched and a lesser one is here', async () => {
    expect(await plan({ ...chrome, languageModel: fetchable }, 'en')).toMatchObject({ way: 'prompts' });
  });

  test('is asked for with the very options that the model is then made with', async () => {
    const { ai, fakes } = browserWith(chrome);
    await choosePlan(ai, 'en', { signal });
    expect(given(fakes, 'LanguageModel', 'availability')).toEqual([
      {
        expectedInputs: [{ type: 'text', languages: ['en', 'ja'] }],
        expectedOutputs: [{ type: 'text', languages: ['ja'] }],
      },
    ]);
  });
});

describe('端末内AI', () => {
  test('is ready where all that is needed is here', async () => {
    expect(await ready(chrome, 'en')).toEqual({ kind: 'ready' });
    expect(await ready({ ...chrome, translator: null }, 'en')).toEqual({ kind: 'ready' });
  });

  test('needs a download where any model of the best way does', async () => {
    expect(await ready({ ...chrome, languageModel: fetchable }, 'en')).toEqual({ kind: 'needs-download' });
    expect(await ready({ ...chrome, translator: fetchable }, 'ko')).toEqual({ kind: 'needs-download' });
    expect(await ready({ translator: fetchable, languageModel: { availability: 'downloading' } }, 'ko')).toEqual({
      kind: 'needs-download',
    });
  });

  test('is downloading where the browser is at it', async () => {
    expect(await ready({ languageModel: { availability: 'downloading' } }, 'en')).toEqual({ kind: 'downloading' });
  });

  test('cannot work in a browser without built-in models, such as Firefox', async () => {
    expect(await ready({}, 'en')).toEqual({ kind: 'cannot', why: { kind: 'no-builtin' } });
  });

  test.each(['en', 'ko', 'ja', null])('cannot work on a machine without the hardware (%s)', async (lang) => {
    const weak = { languageModel: unavailable, summarizer: unavailable };
    expect(await ready(weak, lang)).toEqual({ kind: 'cannot', why: { kind: 'no-hardware' } });
  });

  test('of an article in Japanese misses the hardware, whatever the Translator can do', async () => {
    expect(await ready({ languageModel: unavailable, translator: here }, 'ja')).toEqual({
      kind: 'cannot',
      why: { kind: 'no-hardware' },
    });
  });

  test('cannot work from a language that only the Translator could help with, and does not', async () => {
    const why = { kind: 'no-language', lang: 'eo' };
    expect(await ready({ ...chrome, translator: { ...here, languages: ['en', 'ko'] } }, 'eo')).toEqual({
      kind: 'cannot',
      why,
    });
    expect(await ready({ translator: { ...here, languages: ['en'] } }, 'eo')).toEqual({ kind: 'cannot', why });
    expect(await ready({ languageModel: here }, 'eo')).toEqual({ kind: 'cannot', why });
  });

  test('cannot say what to translate from where the page does not', async () => {
    expect(await ready({ translator: here }, null)).toEqual({
      kind: 'cannot',
      why: { kind: 'no-language', lang: 'und' },
    });
  });

  test('takes what is no language for one it does not speak', async () => {
    expect(await ready({ languageModel: here }, 'not a language')).toMatchObject({
      why: { kind: 'no-language', lang: 'not a language' },
    });
  });

  test('takes an API that never answers for one that is not there', async () => {
    const { ai, timer } = browserWith({ translator: here, languageModel: { availability: 'never-answers' } });
    const readiness = onDeviceReadiness(ai, { lang: 'en' }, { signal, timer });
    for (let round = 0; round < 3; round++) {
      await settled();
      timer.pass(5_000);
    }
    expect(await readiness).toEqual({ kind: 'ready' });
  });

  test('stops asking when nobody wants to know any more', async () => {
    const { ai } = browserWith({ languageModel: { availability: 'never-answers' } });
    const abort = new AbortController();
    const readiness = onDeviceReadiness(ai, { lang: 'en' }, { signal: abort.signal });
    await settled();
    abort.abort();
    expect(await readiness).toEqual({ kind: 'cannot', why: { kind: 'stopped' } });
  });

  test('downloads nothing to find out', async () => {
    const { ai, fakes } = browserWith({ ...chrome, languageModel: fetchable });
    await onDeviceReadiness(ai, { lang: 'ko' }, { signal });
    expect(fakes.calls.every(({ method }) => method === 'availability')).toBe(true);
  });
});

describe('the built-in models of a scope', () => {
  test('are those that exist and can be made', () => {
    const { ai } = browserWith({ translator: here });
    expect(ai).toEqual({ translator: expect.any(Function), summarizer: null, languageModel: null });
    expect(builtInAi({ Translator: {}, Summarizer: () => {}, LanguageModel: 'yes' })).toEqual({
      translator: null,
      summarizer: null,
      languageModel: null,
    });
    expect(builtInAi(globalThis)).toEqual({ translator: null, summarizer: null, languageModel: null });
  });
});
