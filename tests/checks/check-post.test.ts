import { describe, expect, test } from 'vitest';
import { checkPost, readOriginal } from '../../utils/checks/check-post.ts';
import { dismissalKey } from '../../utils/checks/dismissal-key.ts';
import type { PostReport } from '../../utils/checks/post-finding.ts';
import type { Depth } from '../../utils/post/depth.ts';
import type { GlossaryEntry } from '../../utils/post/glossary.ts';
import type { PostBlock } from '../../utils/post/post.ts';
import { sampleArticle } from '../sample-article.ts';

const sentences = [
  'Four cities will share the cost of €1.2 billion.',
  'Work starts in 2027 and takes 30 months.',
  'Fishing groups around Hallmoor object to the closure of the channel.',
].map((text, index) => ({ id: index + 5, block: 0, text }));

let made = 0;
const block = (slot: PostBlock['slot'], text: string, more: Partial<PostBlock> = {}): PostBlock => ({
  id: `b${++made}`,
  kind: slot === 'title' ? 'title' : 'paragraph',
  slot,
  content: [{ text }],
  sourceIds: [],
  ...more,
});
const SOURCE = [
  block('source', '出典: The Harbour Courier 「Port cities agree on shared flood barrier」 Mara Ellison, 01/26/2026', {
    kind: 'line',
  }),
  block('source', 'https://courier.example/flood', {
    kind: 'line',
    content: [{ text: 'https://courier.example/flood', href: 'https://courier.example/flood' }],
  }),
  block('comment', '港のことは港の人が決めるのがよい。'),
];

interface Given {
  depth?: Depth;
  glossary?: GlossaryEntry[];
  lang?: string | null;
  known?: typeof sentences;
}

function check(blocks: PostBlock[], { depth = 'summary', glossary = [], lang = 'en', known = sentences }: Given = {}) {
  return checkPost(
    { post: { blocks: [...blocks, ...SOURCE] }, depth, glossary },
    readOriginal(sampleArticle({ lang }), known),
  );
}
const kinds = ({ findings }: PostReport) => findings.map(({ fact }) => fact.kind);

describe('a post held against its original', () => {
  test('is fine where every figure is borne out, the source is whole and the writer has said something', () => {
    const report = check([block('lead', '4都市が12億ユーロを分担する。', { sourceIds: [5] })]);
    expect(report.findings).toEqual([]);
    expect(report.figures).toEqual({ found: 2, supported: 2 });
  });

  test('has a wrong figure placed in its block, beside its sentence, with what may stand instead', () => {
    const wrong = block('lead', '4都市が13億ユーロを分担する。', { sourceIds: [5] });
    const { findings, figures } = check([wrong]);
    expect(findings).toMatchObject([
      {
        group: 'numbers',
        severity: 'high',
        blockId: wrong.id,
        start: 4,
        end: 10,
        sourceId: 5,
        fix: { kind: 'replace', edits: [{ start: 4, end: 10, text: '12億ユーロ' }] },
        safe: false,
      },
    ]);
    expect(figures).toEqual({ found: 2, supported: 1 });
  });

  test('offers nothing for a small count, which languages say differently', () => {
    const { findings } = check([block('lead', '5都市が費用を分担する。', { sourceIds: [5] })]);
    expect(findings).toMatchObject([{ group: 'numbers', severity: 'low', fix: null }]);
  });

  test('misses a figure in a section translated in full, and in a summary does not', () => {
    const section = block('sections', '工事は2027年に始まる。', { sourceIds: [6] });
    expect(kinds(check([section], { depth: 'full' }))).toContain('number-missing');
    expect(kinds(check([section], { depth: 'summary' }))).not.toContain('number-missing');
    const lead = block('lead', '工事は2027年に始まる。', { sourceIds: [6] });
    expect(kinds(check([lead], { depth: 'full' }))).not.toContain('number-missing');
  });

  test('may take figures and names from the headline', () => {
    const report = check([block('title', 'Port citiesの合意')]);
    expect(kinds(report)).toEqual([]);
  });

  test('has standing texts, what is still to be translated and foreign quotations left alone', () => {
    const report = check([
      block('notice', '第9999号、ＡＢＣ', { kind: 'line' }),
      block('lead', 'It costs €99 billion and takes 77 months.', { untranslated: true }),
    ]);
    expect(report.figures).toEqual({ found: 0, supported: 0 });
    expect(kinds(report)).toEqual([]);
  });

  test('writes a name as the glossary does, each place with its fix', () => {
    const glossary = [{ id: 'g', source: 'Hallmoor', japanese: 'ハルモア' }];
    const lead = block('lead', 'Hallmoorの漁業団体は、Hallmoorの閉鎖に反対している。', { sourceIds: [7] });
    const { findings } = check([lead], { glossary });
    expect(findings.map(({ start, fix }) => [start, fix])).toEqual([
      [0, { kind: 'replace', edits: [{ start: 0, end: 8, text: 'ハルモア' }] }],
      [15, { kind: 'replace', edits: [{ start: 15, end: 23, text: 'ハルモア' }] }],
    ]);
  });

  test('has its graver findings first, and only style is safe to take unread', () => {
    const { findings } = check([
      block('lead', '漁業団体は反対している。。', { sourceIds: [7] }),
      block('sections', '費用は13億ユーロになる。', { sourceIds: [5] }),
    ]);
    expect(findings.map(({ group, safe }) => [group, safe])).toEqual([
      ['numbers', false],
      ['style', true],
    ]);
  });

  test('says why it cannot be held against an original without text, or in a language nobody reads here', () => {
    const lead = block('lead', '費用は13億ユーロになる。');
    const without = check([lead], { known: [] });
    expect([without.unchecked, without.figures, kinds(without)]).toEqual(['no-original', null, []]);
    const finnish = check([lead], { lang: 'fi' });
    expect([finnish.unchecked, finnish.figures, kinds(finnish)]).toEqual(['language', null, []]);
    expect(check([lead], { lang: null }).unchecked).toBeNull();
  });

  test('has a quotation that does not say where it is from given that line', () => {
    const { findings } = check([
      block('quote', '「工事は早い」', { kind: 'quote' }),
      block('lead', '港で工事が始まる。'),
    ]);
    expect(findings.find(({ fact }) => fact.kind === 'quote-without-cite')?.fix).toEqual({ kind: 'cite' });
  });

  test('has two findings of one kind in one block told apart', () => {
    const { findings } = check([block('lead', '反対している。。賛成している。。')]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a dismissal', () => {
  const fact = { kind: 'number-unsupported', written: '13億', source: null } as const;
  const key = (text: string) => {
    const start = text.indexOf('13億');
    return dismissalKey(fact, text, start, start + 3);
  };

  test('is remembered by its sentence, whatever stands around it', () => {
    expect(key('前の文。費用は13億だ。後の文。')).toBe(key('別の文。費用は13億だ。'));
    expect(key('費用は13億だ。')).not.toBe(key('費用は約13億だ。'));
  });

  test('of a share holds while the share is about the same', () => {
    const share = (percent: number) => dismissalKey({ kind: 'quoted-share', percent }, '', 0, 0);
    expect(share(61)).toBe(share(63));
    expect(share(61)).not.toBe(share(80));
  });
});
