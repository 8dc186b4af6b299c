import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EngineEvent, WritingOrder } from '../../../utils/engines/engine.ts';
import type { EngineProblem } from '../../../utils/engines/engine-problem.ts';
import { pieceKey } from '../../../utils/engines/job/pieces-of-writing.ts';
import { NOTHING_WANTED } from '../../../utils/engines/job/wanted-parts.ts';
import { writeByPrompts } from '../../../utils/engines/prompt/write-by-prompts.ts';
import type { TextModel } from '../../../utils/engines/text-model.ts';
import type { Result } from '../../../utils/result.ts';
import { type FakeReply, fakeModel } from '../fake-model.ts';
import { longArticle, sampleOrder } from '../sample-order.ts';

const WHOLE = `題名: 港湾4都市、共同防潮堤の建設で合意 [1][2]
要点:
- 4都市が共同の防潮堤を建設することで合意した。 [1]
- 総工費は12億ユーロで、2029年までの完成を目指す。 [8]
リード:
4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。 [1][2]
本文:
費用の負担をめぐる2年の協議が終わった。 [2]
見出し: 合意までの経緯 [3]
本文:
協議は2024年に始まり、費用をめぐって3回決裂した。 [4]
見出し: 残る課題 [7]
本文:
漁業団体は水路の閉鎖に反対している。 [9]`;

const LABELS = ['題名', '要点', 'リード', '見出し', '本文'];

interface Written {
  texts: Record<string, string>;
  events: EngineEvent[];
  end: Result<null, EngineProblem>;
}

async function write(
  model: TextModel,
  order: WritingOrder = sampleOrder(),
  onEvent: (event: EngineEvent, stop: () => void) => void = () => {},
): Promise<Written> {
  const texts: Record<string, string> = {};
  const events: EngineEvent[] = [];
  const stopping = new AbortController();
  const stream = writeByPrompts(order, model, stopping.signal);
  for (;;) {
    const next = await stream.next();
    if (next.done) return { texts, events, end: next.value };
    events.push(next.value);
    if (next.value.kind === 'piece') texts[pieceKey(next.value.piece)] = next.value.piece.text;
    if (next.value.kind === 'withdrawn') delete texts[pieceKey(next.value.place)];
    onEvent(next.value, () => stopping.abort());
  }
}

/** As if a good while passed between any two looks at the clock. */
function everyDeltaIsRead(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1_000;
    return now;
  });
}
afterEach(() => vi.restoreAllMocks());

const replies = (...list: FakeReply[]) => fakeModel((_, turn) => list[turn] ?? { text: '' });
const kinds = (events: EngineEvent[]) => events.map(({ kind }) => kind).filter((kind) => kind !== 'piece');

describe('writing by prompts', () => {
  test('gives every text with its place and sources, and closes each part when the next begins', async () => {
    const { texts, events, end } = await write(replies({ text: WHOLE }));
    expect(end).toEqual({ ok: true, value: null });
    expect(texts).toEqual({
      'title/0/0': '港湾4都市、共同防潮堤の建設で合意',
      'points/0/0': '4都市が共同の防潮堤を建設することで合意した。',
      'points/0/1': '総工費は12億ユーロで、2029年までの完成を目指す。',
      'lead/0/0': '4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。',
      'sections/0/0': '費用の負担をめぐる2年の協議が終わった。',
      'sections/2/-1': '合意までの経緯',
      'sections/2/0': '協議は2024年に始まり、費用をめぐって3回決裂した。',
      'sections/5/-1': '残る課題',
      'sections/5/0': '漁業団体は水路の閉鎖に反対している。',
    });
    const done = events.filter(({ kind }) => kind === 'part-done' || kind === 'passage-done');
    expect(done).toEqual([
      { kind: 'part-done', part: 'title' },
      { kind: 'part-done', part: 'points' },
      { kind: 'part-done', part: 'lead' },
      { kind: 'passage-done', blocks: [0] },
      { kind: 'passage-done', blocks: [2, 3] },
      { kind: 'passage-done', blocks: [5] },
    ]);
    const sources = events.findLast((event) => event.kind === 'piece' && event.piece.part === 'title');
    expect(sources).toMatchObject({ piece: { sourceIds: [1, 2] } });
  });

  test('reads the same from a model that holds to a schema', async () => {
    const text = (words: string, ...sources: number[]) => ({ text: words, sources });
    const json = JSON.stringify({
      title: text('港湾4都市、共同防潮堤の建設で合意', 1, 2),
      points: [text('4都市が合意した。', 1), text('総工費は12億ユーロ。', 8)],
      lead: [text('4都市は金曜日に合意した。', 1)],
      sections: [
        { heading: null, paragraphs: [text('2年の協議が終わった。', 2)] },
        { heading: text('合意までの経緯', 3), paragraphs: [text('協議は2024年に始まった。', 4)] },
        { heading: text('残る課題', 7), paragraphs: [text('漁業団体は反対している。', 9)] },
      ],
    });
    const model = fakeModel(() => ({ text: json }), { structured: true });
    const { texts, end } = await write(model);
    expect(end.ok).toBe(true);
    expect(Object.keys(texts)).toHaveLength(9);
    expect(texts['sections/5/-1']).toBe('残る課題');
    expect(model.prompts[0]).toContain('回答はJSONだけにする');
  });

  test('asks a reply cut at its length for what is missing, and says so', async () => {
    const cut = WHOLE.slice(0, WHOLE.indexOf('3回決裂'));
    const rest = WHOLE.slice(WHOLE.indexOf('見出し: 合意'));
    const model = replies({ text: cut, end: 'length' }, { text: rest });
    const { texts, events, end } = await write(model);
    expect(end.ok).toBe(true);
    expect(kinds(events)).toContain('continuing');
    expect(texts['sections/2/0']).toBe('協議は2024年に始まり、費用をめぐって3回決裂した。');
    expect(model.prompts).toHaveLength(2);
    expect(model.prompts[1]).toContain('ほかの部分はもう書いてある');
    expect(model.prompts[1]).not.toMatch(/^題名:/m);
    expect(model.prompts[1]).not.toContain('Four port cities agreed on Friday');
  });

  test('gives up with a reason when a model never gets to the end of anything', async () => {
    const { end } = await write(fakeModel(() => ({ text: '題名: 港湾', end: 'length' })));
    expect(end).toEqual({ ok: false, problem: { kind: 'too-short-a-limit' } });
  });

  test('asks once more for parts a reply left out, then names it incomplete and keeps the rest', async () => {
    const withoutLead = WHOLE.replace(/リード:\n.*\n/, '');
    const model = replies({ text: withoutLead }, { text: 'わかりました。' });
    const { texts, end } = await write(model);
    expect(model.prompts).toHaveLength(2);
    expect(LABELS.filter((label) => new RegExp(`^${label}:`, 'm').test(model.prompts[1] ?? ''))).toEqual(['リード']);
    expect(end.ok).toBe(false);
    expect(Object.keys(texts)).toHaveLength(8);
  });

  test.each([
    ['empty', { text: '' }],
    ['unreadable', { text: 'すみません、少し時間をください。' }],
    [
      'not-japanese',
      { text: 'Title: Port cities agree [1]\nPoints:\n- Four cities will build a barrier. [1]\n- It costs much. [8]' },
    ],
    ['cut-off', { text: WHOLE.slice(0, 90), problem: { kind: 'cut-off' } }],
    ['filtered', { text: WHOLE.slice(0, 90), problem: { kind: 'filtered' } }],
  ] as [string, FakeReply][])('ends with the reason: %s', async (kind, reply) => {
    const { end } = await write(replies(reply));
    expect(end).toMatchObject({ ok: false, problem: { kind } });
  });

  test('takes back every text of a reply that turns out not to be Japanese', async () => {
    const { texts } = await write(
      replies({ text: 'Title: Port cities agree [1]\nPoints:\n- Four cities agreed. [1]' }),
    );
    expect(texts).toEqual({});
  });

  test('stops at once, keeping the parts that were closed', async () => {
    everyDeltaIsRead();
    const { events, end } = await write(replies({ text: WHOLE }), sampleOrder(), (event, stop) => {
      if (event.kind === 'part-done' && event.part === 'points') stop();
    });
    expect(end).toEqual({ ok: false, problem: { kind: 'stopped' } });
    expect(kinds(events).filter((kind) => kind !== 'step')).toEqual(['part-done', 'part-done']);
  });

  test('shows what has come while a model pauses', async () => {
    const paused: TextModel = {
      ...fakeModel(() => ({ text: '' })),
      async *stream() {
        yield '題名: 港湾';
        yield '4都市、合意 [1]\n要点:\n- 4都市が';
        return new Promise(() => {});
      },
    };
    const stream = writeByPrompts(sampleOrder(), paused, new AbortController().signal);
    const seen: string[] = [];
    while (!seen.includes('4都市が')) {
      const { value } = await stream.next();
      if (value && 'piece' in value) seen.push(value.piece.text);
    }
    expect(seen).toEqual(['港湾', '港湾4都市、合意', '4都市が']);
  });

  test('works through 20,000 words in the context of a small model, every section written', async () => {
    const article = longArticle(14, 1_430);
    const order = sampleOrder({ article, depth: 'full' });
    const model = fakeModel(
      ({ text }) => {
        const asked = (label: string) => new RegExp(`^${label}:`, 'm').test(text);
        const sections = [...text.matchAll(/^\[(\d+)\] (【見出し】)?(.*)$/gm)].map(([, id, heading, words]) =>
          heading === undefined
            ? `${words?.match(/\d+ boats/)?.[0] ?? ''}の船があった。 [${id}]`
            : `見出し: 第${id}章 [${id}]\n本文:`,
        );
        return {
          text: [
            ...(asked('題名')
              ? ['題名: 船と港の長い記録 [1]', '要点:', '- 船は多い。 [1]', 'リード:', '港の記録である。 [1]']
              : []),
            ...(asked('本文') ? ['本文:', ...sections] : []),
          ].join('\n'),
        };
      },
      { limits: { input: 2_400, output: 1_200 } },
    );
    const { texts, end } = await write(model, order);
    expect(end).toEqual({ ok: true, value: null });
    expect(model.prompts.length).toBeGreaterThan(30);
    expect(Object.keys(texts).filter((key) => key.endsWith('/-1'))).toHaveLength(13);
  });

  test('asks for nothing where nothing is wanted', async () => {
    const model = replies();
    expect((await write(model, sampleOrder({ wanted: NOTHING_WANTED }))).end.ok).toBe(true);
    expect(model.prompts).toEqual([]);
  });
});
