import { describe, expect, test } from 'vitest';
import type { WritingOrder } from '../../../../utils/engines/engine.ts';
import { NOTHING_WANTED } from '../../../../utils/engines/job/wanted-parts.ts';
import { writeTranslated } from '../../../../utils/engines/ways/on-device/translator-writing.ts';
import { DEFAULT_STYLE } from '../../../../utils/post/writing-style.ts';
import { harbourArticle } from '../../../post/fixtures.ts';
import { settled } from './fake-timer.ts';
import type { FakeTranslator } from './fakes.ts';
import { articleOf, browserWith, given, heading, orderOf, outline, paragraph, piecesIn, readAll } from './helpers.ts';

async function translated(order: WritingOrder, translator: Partial<FakeTranslator> = {}) {
  const { ai, fakes } = browserWith({ translator: { availability: 'available', ...translator } });
  const model = await ai.translator?.create({ sourceLanguage: 'en', targetLanguage: 'ja' });
  if (model === undefined) throw new Error('the fake has a Translator');
  const abort = new AbortController();
  return { fakes, abort, writing: writeTranslated(order, model, abort.signal) };
}

async function write(order: WritingOrder, translator: Partial<FakeTranslator> = {}) {
  const { fakes, writing } = await translated(order, translator);
  const { events, end } = await readAll(writing);
  const sources = given(fakes, 'Translator', 'translate');
  return { events, end, pieces: piecesIn(events), sources };
}

const wanted = (some: Partial<WritingOrder['wanted']>) => ({ wanted: { ...NOTHING_WANTED, ...some } });

describe('the Translator alone', () => {
  test('translates the extractive selection part by part, in order', async () => {
    const { events, end } = await write(orderOf(harbourArticle));
    expect(end).toEqual({ ok: true, value: null });
    expect(outline(events)).toEqual([
      'title 0/0',
      'done title',
      'points 0/0',
      'points 0/1',
      'points 0/2',
      'done points',
      'lead 0/0',
      'done lead',
      // The opening is said in the lead.
      'done 0',
      'sections 2/-1',
      'sections 2/0',
      'done 2,3',
      'sections 5/-1',
      'sections 5/0',
      'done 5',
    ]);
  });

  test('gives each text with its sources, as Japanese', async () => {
    const { pieces } = await write(orderOf(harbourArticle));
    const lead = pieces.find(({ part }) => part === 'lead');
    expect(lead).toEqual({
      part: 'lead',
      passage: 0,
      index: 0,
      text: '「Four port cities agreed on Friday to build a shared flood barrier. The deal ends two years of talks over who pays.」の訳です。',
      sourceIds: [1, 2],
      untranslated: false,
    });
    expect(pieces.filter(({ part, sourceIds }) => part !== 'title' && sourceIds.length === 0)).toEqual([]);
  });

  test('gives each text as soon as it is there', async () => {
    const { fakes, writing } = await translated(orderOf(harbourArticle));
    await writing.next();
    expect(given(fakes, 'Translator', 'translate')).toEqual([harbourArticle.title]);
    await writing.return({ ok: true, value: null });
  });

  test('writes only what is wanted', async () => {
    const { events, sources } = await write(orderOf(harbourArticle, 'summary', wanted({ title: true, blocks: [5] })));
    expect(outline(events)).toEqual(['title 0/0', 'done title', 'sections 5/-1', 'sections 5/0', 'done 5']);
    expect(sources.length).toBe(3);
  });

  test.each(['summary', 'full'] as const)(
    'writes of a begun section what is left, without its heading (%s)',
    async (depth) => {
      const { events, pieces } = await write(orderOf(harbourArticle, depth, wanted({ blocks: [3] })));
      expect(outline(events)).toEqual(['sections 3/0', 'done 3']);
      expect(pieces[0]).toMatchObject({ sourceIds: [6] });
    },
  );

  test('in full translates every block, each a paragraph', async () => {
    const { events } = await write(orderOf(harbourArticle, 'full', wanted({ lead: true, blocks: [0, 2, 3, 5] })));
    expect(outline(events)).toEqual([
      'lead 0/0',
      'done lead',
      'done 0',
      'sections 2/-1',
      'sections 2/0',
      'sections 2/1',
      'done 2,3',
      'sections 5/-1',
      'sections 5/0',
      'done 5',
    ]);
  });

  test('in full leaves out nothing for a lead that another engine wrote', async () => {
    const { events } = await write(orderOf(harbourArticle, 'full', wanted({ blocks: [0] })));
    expect(outline(events)).toEqual(['sections 0/0', 'done 0']);
  });

  test('keeps a heading over deeper headings, and code as it is', async () => {
    const article = articleOf([
      heading('Background'),
      heading('The gate', 3),
      paragraph('The keeper runs a small program at noon.'),
      { kind: 'code', text: 'close(gate)' },
    ]);
    const { events, pieces, sources } = await write(orderOf(article, 'full', wanted({ blocks: [0, 2, 3] })));
    expect(outline(events)).toEqual([
      'sections 0/-1',
      'done 0',
      'sections 2/-1',
      'sections 2/0',
      'sections 2/1',
      'done 2,3',
    ]);
    expect(pieces.at(-1)).toMatchObject({ text: 'close(gate)', untranslated: false });
    expect(sources).not.toContain('close(gate)');
  });

  test('keeps items apart, with their marks, and cells', async () => {
    const article = articleOf([
      paragraph('The keeper has a routine for the spring tide.'),
      {
        kind: 'list',
        ordered: true,
        items: [
          { depth: 0, content: [{ text: 'Close the gate.' }] },
          { depth: 1, content: [{ text: 'Slowly.' }] },
        ],
      },
      {
        kind: 'table',
        rows: [{ header: false, cells: [[{ text: 'Gate' }], [{ text: '12:00' }]] }],
      },
    ]);
    const { pieces } = await write(orderOf(article, 'full', wanted({ blocks: [1, 2] })), {
      translations: { 'Close the gate.': '門を閉じる。', 'Slowly.': 'ゆっくりと。', Gate: '門' },
    });
    expect(pieces.map(({ text }) => text)).toEqual(['1. 門を閉じる。\n・ゆっくりと。', '門 | 12:00']);
  });

  test('has as many points as the template asks for', async () => {
    const style = { ...DEFAULT_STYLE, points: 2 };
    const { events } = await write(orderOf(harbourArticle, 'points', { style, ...wanted({ points: true }) }));
    expect(outline(events)).toEqual(['points 0/0', 'points 0/1', 'done points']);
  });

  test('splits at sentences what is too long at once', async () => {
    const { pieces, sources } = await write(orderOf(harbourArticle, 'full', wanted({ blocks: [5] })), { quota: 75 });
    expect(sources.slice(1)).toEqual([
      'The barrier will cost 1.2 billion euros and should be finished by 2029.',
      'Fishing groups oppose the closing of the channel.',
    ]);
    expect(pieces[1]?.text).toBe(
      sources
        .slice(1)
        .map((text) => `「${text}」の訳です。`)
        .join(''),
    );
  });

  test('says so of a single sentence that is too long', async () => {
    const { end } = await write(orderOf(harbourArticle, 'full', wanted({ blocks: [5] })), { quota: 40 });
    expect(end).toEqual({ ok: false, problem: { kind: 'too-long' } });
  });

  test('leaves open what it has no words for, and goes on', async () => {
    const translations = { [String(harbourArticle.title)]: ' ' };
    const order = orderOf(harbourArticle, 'points', wanted({ title: true, points: true }));
    const { events, end } = await write(order, { translations });
    expect(outline(events)).toEqual(['points 0/0', 'points 0/1', 'points 0/2', 'done points']);
    expect(end).toEqual({ ok: false, problem: { kind: 'incomplete' } });
  });

  test('has nothing to say of an article without a title, and is done with it', async () => {
    const article = { ...harbourArticle, title: null };
    const { events } = await write(orderOf(article, 'points', wanted({ title: true })));
    expect(outline(events)).toEqual(['done title']);
  });

  test('that goes away says so', async () => {
    const { end } = await write(orderOf(harbourArticle), { use: 'UnknownError' });
    expect(end).toEqual({ ok: false, problem: { kind: 'model-gone' } });
  });

  test.each([true, false])('stops at once (the browser heeding the signal: %s)', async (heedsSignal) => {
    const { writing, abort } = await translated(orderOf(harbourArticle), { use: 'never-settles', heedsSignal });
    const reading = readAll(writing);
    await settled();
    abort.abort();
    expect(await reading).toEqual({ events: [], end: { ok: false, problem: { kind: 'stopped' } } });
  });
});
