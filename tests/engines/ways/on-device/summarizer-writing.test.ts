import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../utils/article/article.ts';
import type { WritingOrder } from '../../../../utils/engines/engine.ts';
import { NOTHING_WANTED } from '../../../../utils/engines/job/wanted-parts.ts';
import { writeSummaries } from '../../../../utils/engines/ways/on-device/summarizer-writing.ts';
import { DEFAULT_STYLE } from '../../../../utils/post/writing-style.ts';
import { harbourArticle } from '../../../post/fixtures.ts';
import { settled } from './fake-timer.ts';
import type { FakeOptions, FakeSummarizer } from './fakes.ts';
import { articleOf, given, heading, modelsWith, orderOf, outline, paragraph, piecesIn, readAll } from './helpers.ts';

function summaries(order: WritingOrder, summarizer: Partial<FakeSummarizer> = {}, more: FakeOptions = {}) {
  const abort = new AbortController();
  const models = modelsWith({ summarizer: { availability: 'available', ...summarizer }, ...more }, {}, abort.signal);
  return { abort, models, writing: writeSummaries(order, order.sentences, models, abort.signal) };
}

async function write(order: WritingOrder, summarizer: Partial<FakeSummarizer> = {}) {
  const { models, writing } = summaries(order, summarizer);
  const { events, end } = await readAll(writing);
  const inputs = (type: string) => given(models.fakes, 'Summarizer', type) as string[];
  return { events, end, pieces: piecesIn(events), inputs, models };
}

const wanted = (some: Partial<WritingOrder['wanted']>) => ({ wanted: { ...NOTHING_WANTED, ...some } });

/** Sixteen sentences under one heading, of 21 letters each but for their number. */
const long: Article = articleOf(
  [
    heading('The gate'),
    ...[1, 2, 3, 4].map((block) =>
      paragraph([1, 2, 3, 4].map((sentence) => `Gate ${block}${sentence} shuts at noon.`).join(' ')),
    ),
  ],
  { title: 'Gates' },
);

describe('the Summarizer', () => {
  test('writes headline, key points, lead and one tl;dr a section, in order', async () => {
    const { events, end } = await write(orderOf(harbourArticle));
    expect(end).toEqual({ ok: true, value: null });
    expect(outline(events)).toEqual([
      'step 1/6',
      'title 0/0',
      'done title',
      'step 2/6',
      'points 0/0',
      'points 0/1',
      'points 0/2',
      'points 0/3',
      'points 0/4',
      'done points',
      'step 3/6',
      'lead 0/0',
      'done lead',
      'step 4/6',
      'sections 0/0',
      'done 0',
      'step 5/6',
      'sections 2/-1',
      'sections 2/0',
      'done 2,3',
      'step 6/6',
      'sections 5/-1',
      'sections 5/0',
      'done 5',
    ]);
  });

  test('makes points of a list’s lines, without their marks', async () => {
    const summary = 'summary:\n- **4都市**が合意した。\n* 総工費は12億ユーロ。\n\n3. 漁業団体は反対する。';
    const { pieces } = await write(orderOf(harbourArticle, 'points', wanted({ points: true })), {
      summaries: { 'key-points': summary.slice(summary.indexOf('-')) },
    });
    expect(pieces.map(({ text }) => text)).toEqual([
      '4都市が合意した。',
      '総工費は12億ユーロ。',
      '漁業団体は反対する。',
    ]);
  });

  test('makes a headline of the first line, without quotation marks and full stop', async () => {
    const { pieces } = await write(orderOf(harbourArticle, 'points', wanted({ title: true })), {
      summaries: { headline: '「港湾4都市が合意。」\n別の案' },
    });
    expect(pieces.map(({ text }) => text)).toEqual(['港湾4都市が合意']);
  });

  test('asks for Japanese of a model that reads the article’s language', async () => {
    const { models } = await write(orderOf(harbourArticle, 'points', wanted({ title: true })));
    expect(given(models.fakes, 'Summarizer', 'create')).toEqual([
      {
        type: 'headline',
        format: 'plain-text',
        length: 'short',
        expectedInputLanguages: ['en', 'ja'],
        expectedContextLanguages: ['ja'],
        outputLanguage: 'ja',
        sharedContext: '',
      },
    ]);
  });

  test.each([
    [2, 2, 'medium'],
    [5, 5, 'medium'],
    [7, 7, 'long'],
  ])('gives %i points where the template asks for them', async (points, count, length) => {
    const style = { ...DEFAULT_STYLE, points };
    const { pieces, models } = await write(orderOf(harbourArticle, 'points', { style, ...wanted({ points: true }) }));
    expect(pieces.length).toBe(count);
    expect(given(models.fakes, 'Summarizer', 'create')).toMatchObject([{ type: 'key-points', length }]);
  });

  test('gives a source where one sentence clearly says the same, and else none', async () => {
    const { pieces } = await write(orderOf(harbourArticle, 'points', wanted({ points: true })), {
      summaries: { 'key-points': '* 総工費は12億ユーロで、2029年に完成する。\n* 長い協議のすえの合意となった。' },
    });
    expect(pieces.map(({ sourceIds }) => sourceIds)).toEqual([[8], []]);
  });

  test('gives a section of up to eight sentences all of them as its source, a longer one what is clear', async () => {
    const short = await write(orderOf(harbourArticle, 'summary', wanted({ blocks: [2, 3] })));
    expect(short.pieces.map(({ index, sourceIds }) => [index, sourceIds])).toEqual([
      [-1, [3]],
      [0, [4, 5, 6]],
    ]);
    const { pieces } = await write(orderOf(long, 'summary', wanted({ blocks: [1, 2, 3, 4] })), {
      summaries: { tldr: '43番の門は正午に閉まる。' },
    });
    expect(pieces[1]).toMatchObject({ index: 0, sourceIds: [16] });
  });

  test('writes of a begun section what is left, without its heading', async () => {
    const { events, inputs } = await write(orderOf(harbourArticle, 'summary', wanted({ blocks: [3] })));
    expect(outline(events)).toEqual(['step 1/1', 'sections 3/0', 'done 3']);
    expect(inputs('tldr')).toEqual(['“We all stand behind the same water,” said Ines Corvo, mayor of Lower Quay.']);
  });

  test('sums up what is too long piece by piece, cut between blocks', async () => {
    const { inputs, pieces } = await write(orderOf(long, 'summary', wanted({ blocks: [1, 2, 3, 4] })), { quota: 200 });
    expect(inputs('tldr').map((text) => text.match(/\d\d/g)?.join(' '))).toEqual([
      '11 12 13 14 21 22 23 24',
      '31 32 33 34 41 42 43 44',
    ]);
    expect(pieces.filter(({ index }) => index >= 0).map(({ index, sourceIds }) => [index, sourceIds])).toEqual([
      [0, [2, 3, 4, 5, 6, 7, 8, 9]],
      [1, [10, 11, 12, 13, 14, 15, 16, 17]],
    ]);
  });

  test('cuts between blocks even where that is not the middle, and within one only if it must', async () => {
    const shut = (numbers: number[]) => paragraph(numbers.map((number) => `Gate ${number} shuts at noon.`).join(' '));
    const uneven = articleOf([shut([11, 12, 13, 14, 15]), shut([21, 22, 23])]);
    const numbers = async (quota: number) => {
      const { inputs } = await write(orderOf(uneven, 'summary', wanted({ blocks: [0, 1] })), { quota });
      return inputs('tldr').map((text) => text.match(/\d\d/g)?.join(' '));
    };
    expect(await numbers(140)).toEqual(['11 12 13 14 15', '21 22 23']);
    expect(await numbers(80)).toEqual(['11 12', '13 14 15', '21 22 23']);
  });

  test('sums up the summaries of a long article’s pieces for headline, points and lead, made once', async () => {
    const { inputs, end } = await write(orderOf(long, 'summary', wanted({ title: true, lead: true })), { quota: 200 });
    expect(end.ok).toBe(true);
    const piecewise = inputs('tldr').filter((text) => text.includes('shuts'));
    expect(piecewise.flatMap((text) => text.match(/\d\d/g)).length).toBe(16);
    const parts = piecewise.map(() => '記事をまとめた文です。').join('\n\n');
    expect(inputs('headline')).toEqual([parts]);
    expect(inputs('tldr').at(-1)).toBe(parts);
  });

  test('does not go on for ever with a model that shortens nothing', async () => {
    const { end } = await write(orderOf(long, 'summary', wanted({ title: true })), {
      quota: 200,
      summaries: { tldr: 'とても長い要約です。'.repeat(40) },
    });
    expect(end).toEqual({ ok: false, problem: { kind: 'too-long' } });
  });

  test('is told the passage’s heading with it, and leaves one over deeper headings alone', async () => {
    const article = articleOf([
      heading('Background'),
      heading('The gate', 3),
      paragraph('The keeper shuts it at noon.'),
    ]);
    const { events, inputs } = await write(orderOf(article, 'summary', wanted({ blocks: [0, 2] })));
    expect(outline(events)).toEqual(['step 1/2', 'done 0', 'step 2/2', 'sections 2/-1', 'sections 2/0', 'done 2']);
    expect(inputs('headline')).toEqual(['The gate\n\nThe keeper shuts it at noon.']);
  });

  test('that answers in another language is taken at its word: not translated', async () => {
    const { pieces } = await write(orderOf(harbourArticle, 'points', wanted({ title: true })), {
      summaries: { headline: 'Cities agree on flood barrier' },
    });
    expect(pieces).toMatchObject([{ text: 'Cities agree on flood barrier', untranslated: true }]);
  });

  test('that has nothing to say leaves the part open, and goes on', async () => {
    const { events, end } = await write(orderOf(harbourArticle, 'points', wanted({ title: true, points: true })), {
      summaries: { headline: '', 'key-points': '* 4都市が合意した。' },
    });
    expect(outline(events)).toEqual(['step 1/2', 'step 2/2', 'points 0/0', 'done points']);
    expect(end).toEqual({ ok: false, problem: { kind: 'incomplete' } });
  });

  test('is made once for each kind of summary, and destroyed at the end', async () => {
    const { models } = await write(orderOf(harbourArticle));
    expect(given(models.fakes, 'Summarizer', 'create').length).toBe(3);
    expect(models.fakes.alive()).toBe(3);
    models.destroy();
    expect(models.fakes.alive()).toBe(0);
  });

  test('that goes away says so', async () => {
    const { models, writing } = summaries(orderOf(harbourArticle), { use: 'never-settles' });
    const reading = readAll(writing);
    await settled();
    models.fakes.vanish();
    expect((await reading).end).toEqual({ ok: false, problem: { kind: 'model-gone' } });
  });

  test.each([true, false])('stops at once (the browser heeding the signal: %s)', async (heedsSignal) => {
    const { abort, writing } = summaries(orderOf(harbourArticle), { use: 'never-settles', heedsSignal });
    const reading = readAll(writing);
    await settled();
    abort.abort();
    expect((await reading).end).toEqual({ ok: false, problem: { kind: 'stopped' } });
  });
});
