import { expect, test } from 'vitest';
import { listModels } from '../../../utils/engines/ways/list-models.ts';
import { emptyEngineSettings } from '../../../utils/post/engine-settings.ts';

const askAt = (body: string) =>
  listModels(
    { id: 'compatible', baseUrl: 'https://models.example/v1', key: '' },
    {
      settings: emptyEngineSettings('compatible'),
      key: null,
      fetch: async () => new Response(body),
      isAllowed: async () => true,
      ownOrigin: 'chrome-extension://ours',
    },
    new AbortController().signal,
  );

test('a page where the list of models should be is no API', async () => {
  expect(await askAt('<!doctype html><title>Welcome</title>')).toEqual({ ok: false, problem: { kind: 'not-an-api' } });
});

test.each(['', ' \n'])('an answer without anything in it is told as that, not as a web page: %j', async (body) => {
  expect(await askAt(body)).toEqual({ ok: false, problem: { kind: 'empty-response' } });
});

test('the models are listed by name', async () => {
  expect(await askAt('{"data":[{"id":"b"},{"id":"a"}]}')).toEqual({ ok: true, value: ['a', 'b'] });
});
