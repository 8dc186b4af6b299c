/**
 * `npm run bench:checks -- --source pairs.en --target pairs.ja [--lang en] [--published 2026-01-26] [--half odd|even] [--errors 12,40] [--show …]`: how many
 * figures of human translations are flagged, how many slips put into them are found, and what names and style find. The files hold one
 * sentence a line, line by line each other's translation. Line numbers are those of the files; `--errors` names lines whose translation
 * somebody found to be wrong, which are counted apart. `--show` prints the cases of `flags`, of a slip (`digit` …), of `names`, `style` or
 * one of their kinds.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkTexts } from '../../utils/checks/check-texts.ts';
import { checkNames } from '../../utils/checks/names/check-names.ts';
import { checkNumbers, type TranslationMode } from '../../utils/checks/numbers/check-numbers.ts';
import { readSource, type Source } from '../../utils/checks/source.ts';
import { checkStyle } from '../../utils/checks/style/check-style.ts';
import { wordFact } from '../../utils/checks/word-fact.ts';
import { CORRUPTIONS, SUMMARY_CORRUPTIONS, seeded } from './corruptions.ts';

/** Rounds of chance for each sentence. */
const ROUNDS = 3;
/** Sentences of one made-up article: 2,000 words of news. */
const ARTICLE = 25;
/** Cases of one kind of name or style that are shown. */
const SHOWN = 20;
const SEED = 20_260_126;

interface Pair {
  line: number;
  source: string;
  target: string;
}

const { values } = parseArgs({
  options: {
    source: { type: 'string' },
    target: { type: 'string' },
    lang: { type: 'string', default: 'en' },
    published: { type: 'string' },
    half: { type: 'string' },
    errors: { type: 'string', default: '' },
    show: { type: 'string' },
  },
});
if (values.source === undefined || values.target === undefined) {
  console.error(
    'Usage: npm run bench:checks -- --source pairs.en --target pairs.ja [--half odd|even] [--errors 12,40] [--show flags]',
  );
  process.exit(2);
}
/** The day the sentences came out, against which `on Monday` is read. */
const published = values.published ?? null;
const errors = new Set(values.errors.split(',').map(Number));
const pairs = readPairs(values.source, values.target).filter(
  ({ line }) => values.half === undefined || (line % 2 === 1) === (values.half === 'odd'),
);

// First, as nothing is known yet.
measureTime();
const sentences = pairs.map((pair) => ({ pair, source: readSource([pair.source], values.lang, published), at: 0 }));
measure('sentence against sentence', sentences, 'full', CORRUPTIONS);
const articles = chunked(pairs, ARTICLE).flatMap((part) => {
  const source = readSource(
    part.map((pair) => pair.source),
    values.lang,
    published,
  );
  return part.map((pair, at) => ({ pair, source, at }));
});
measure('a sentence of a summary against the whole article', articles, 'summary', SUMMARY_CORRUPTIONS);
measureDocuments();
measureHabits();

function measure(
  title: string,
  cases: { pair: Pair; source: Source; at: number }[],
  mode: TranslationMode,
  corruptions: typeof CORRUPTIONS,
): void {
  const check = (source: Source, text: string) => {
    const sources = mode === 'full' ? { sources: [0] } : {};
    const { findings, numbers } = checkNumbers([{ text, ...sources }], source, mode);
    return {
      findings: findings.filter((finding) => finding.check === 'number'),
      missing: findings.filter((finding) => finding.check === 'missing-number'),
      numbers,
    };
  };
  const [clean, found] = [new Set<Pair>(), { figures: 0, flags: 0, inErrors: 0, missing: 0 }];
  for (const { pair, source } of cases) {
    const { findings, missing, numbers } = check(source, pair.target);
    found.figures += numbers.found;
    if (errors.has(pair.line)) found.inErrors += findings.length;
    else found.flags += findings.length;
    found.missing += missing.length;
    if (findings.length === 0) clean.add(pair);
    if (values.show === 'flags') {
      for (const { fact, severity } of findings)
        console.log(`${pair.line} ${severity} ${wordFact(fact)}\n  ${pair.source}\n  ${pair.target}`);
    }
  }
  console.log(`\n${title}`);
  console.log(
    `flagged in human translations ${ratio(found.flags, found.figures)}, in those that are wrong ${found.inErrors}, left out ${found.missing}`,
  );
  for (const [name, corrupt] of Object.entries(corruptions)) {
    const random = seeded(SEED);
    let [made, caught] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { pair, source } of cases) {
        if (!clean.has(pair)) continue;
        const text = corrupt(pair.target, random);
        if (text === null || text === pair.target) continue;
        made += 1;
        if (check(source, text).findings.length > 0) caught += 1;
        else if (values.show === name) console.log(`${pair.line} ${pair.source}\n  ${text}`);
      }
    }
    console.log(`${name.padEnd(12)} caught ${ratio(caught, made)}`);
  }
}

/** Whole articles in full translation, nobody saying which sentence came from which. */
function measureDocuments(): void {
  const totals = { found: 0, flags: 0, missing: 0 };
  for (const part of chunked(pairs, ARTICLE)) {
    const source = readSource(
      part.map((pair) => pair.source),
      values.lang,
      null,
    );
    const { findings, numbers } = checkNumbers(
      part.map(({ target }) => ({ text: target })),
      source,
      'full',
    );
    totals.found += numbers.found;
    totals.flags += findings.filter(({ check }) => check === 'number').length;
    totals.missing += findings.filter(({ check }) => check === 'missing-number').length;
  }
  console.log(`\nwhole articles, sentences matched by the aligner`);
  console.log(`flagged in human translations ${ratio(totals.flags, totals.found)}, left out ${totals.missing}`);
}

/** What names and style find in human translations, 25 sentences a post: most of it cries wolf, as people wrote them. */
function measureHabits(): void {
  const kinds = new Map<string, string[]>();
  for (const part of chunked(pairs, ARTICLE)) {
    const texts = part.map(({ target }) => target);
    const sources = part.map(({ source }) => source);
    for (const { check, fact, targetIndex, start, end } of [...checkNames(texts, sources), ...checkStyle(texts)]) {
      const text = texts[targetIndex] ?? '';
      const kind = `${check === 'name' ? 'names' : check} ${fact.kind}${fact.kind === 'translation-tell' ? ` ${fact.tell}` : ''}`;
      const shown = `${part[targetIndex]?.line} ${text.slice(Math.max(0, start - 20), start)}【${text.slice(start, end)}】${text.slice(end, end + 20)}${'other' in fact ? ` (${fact.other})` : ''}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), shown]);
    }
  }
  console.log('\nnames and style, findings a hundred sentences');
  for (const [kind, cases] of [...kinds].sort()) {
    console.log(`${kind.padEnd(42)} ${((cases.length / pairs.length) * 100).toFixed(2)} (${cases.length})`);
    if (values.show !== undefined && kind.split(' ').includes(values.show))
      for (const one of cases.slice(0, SHOWN)) console.log(`  ${one}`);
  }
}

/**
 * All checks of a post of 3,000 characters against 2,000 words, the original read as well: the first one of a fresh process, others
 * whose texts were never seen, and the same again after an edit.
 */
function measureTime(): void {
  const orders = madeOrders();
  const timed = ({ texts, originals }: { texts: string[]; originals: string[] }): number => {
    const start = performance.now();
    const source = readSource(originals, values.lang, '2026-01-26');
    checkTexts(
      texts.map((text) => ({ text })),
      source,
      'summary',
    );
    return performance.now() - start;
  };
  const [first, ...others] = orders;
  if (first === undefined) return;
  const cold = timed(first);
  const unseen = others.map(timed);
  const edited = Array.from({ length: 30 }, (_, round) =>
    timed({
      ...first,
      texts: first.texts.map((text, at) => (at === round % first.texts.length ? `${text}${round}人が見た。` : text)),
    }),
  );
  console.log(`${first.texts.join('').length} characters against ${first.originals.join(' ').split(' ').length} words`);
  console.log(`first of a fresh process ${cold.toFixed(1)} ms`);
  console.log(
    `texts never seen: median ${median(unseen)} ms of ${unseen.length}, slowest ${Math.max(...unseen).toFixed(1)} ms`,
  );
  console.log(
    `after an edit: median ${median(edited)} ms of ${edited.length}, slowest ${Math.max(...edited).toFixed(1)} ms`,
  );
}

/** Posts and articles of the wanted length, no pair in two of them. */
function madeOrders(): { texts: string[]; originals: string[] }[] {
  const orders: { texts: string[]; originals: string[] }[] = [];
  let [texts, originals] = [[] as string[], [] as string[]];
  for (const { source, target } of pairs) {
    if (texts.join('').length < 3_000) texts.push(target);
    originals.push(source);
    if (originals.join(' ').split(' ').length < 2_000) continue;
    orders.push({ texts, originals });
    [texts, originals] = [[], []];
  }
  return orders;
}

function median(times: readonly number[]): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1);
}

function ratio(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? '–' : ((part / whole) * 100).toFixed(2)} %)`;
}

function chunked<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function readPairs(source: string, target: string): Pair[] {
  const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');
  const targets = lines(target);
  return lines(source).map((text, index) => ({ line: index + 1, source: text, target: targets[index] ?? '' }));
}
