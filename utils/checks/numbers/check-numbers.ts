import { type AlignedText, alignAnywhere, alignInOrder } from '../align.ts';
import type { Finding } from '../finding.ts';
import { remembered } from '../remembered.ts';
import { sentencesOf } from '../sentences-of.ts';
import type { Source } from '../source.ts';
import { checkSentenceNumbers, type NumbersOrder } from './check-sentence-numbers.ts';
import { readJapanese } from './japanese/read-japanese.ts';
import type { NumberFact } from './number-fact.ts';
import type { Quantity, SourceQuantity } from './quantity.ts';

/** How the texts relate to the original: all of it said again, or the gist. */
export type TranslationMode = 'full' | 'summary';

export interface TargetText {
  text: string;
  /** Indices of the source's sentences it was made from; absent where nobody knows. */
  sources?: readonly number[];
}

export interface NumberReport {
  findings: Finding<NumberFact>[];
  /** Figures of the texts, and those the original bears out. */
  numbers: { found: number; supported: number };
}

/** A text or one of its sentences, where it begins, and what it comes from. */
interface Piece extends AlignedText {
  targetIndex: number;
  start: number;
  scope: number[];
  /** Said by whoever made the text; else found out by likeness. */
  known: boolean;
  /** Of a summary's sentence: how much it shares with a sentence of the source besides one of its figures. */
  likeness?: NumbersOrder['likeness'];
}

/** Above this many sentences, what a text leaves out of them says nothing. */
const FEW = 4;

/** Every figure of the texts against the original, sentence against sentence. */
export function checkNumbers(targets: readonly TargetText[], source: Source, mode: TranslationMode): NumberReport {
  const pieces = targets.flatMap((target, index) => piecesOf(target, index, source));
  const unknown = pieces.filter(({ known }) => !known);
  const { scopes, besides } =
    mode === 'full' ? { scopes: alignInOrder(unknown, source), besides: undefined } : alignAnywhere(unknown, source);
  unknown.forEach((piece, index) => {
    piece.scope = scopes[index] ?? [];
    if (besides !== undefined) piece.likeness = (figure, sentence) => besides(index, figure, sentence);
  });

  const all = placedFigures(source);
  const written = all.flat().filter(({ implied }) => implied !== true);
  const findings: Finding<NumberFact>[] = [];
  const numbers = { found: 0, supported: 0 };
  const left: { quantity: SourceQuantity; piece: Piece }[] = [];
  for (const piece of pieces) {
    const result = checkSentenceNumbers({
      text: piece.text,
      targetIndex: piece.targetIndex,
      targets: piece.quantities,
      own: piece.scope.flatMap((sentence) => all[sentence] ?? []),
      beyond: () => all.filter((_, sentence) => !piece.scope.includes(sentence)).flat(),
      written,
      ...(piece.likeness === undefined ? {} : { likeness: piece.likeness }),
      close: piece.scope.length > 0 && piece.scope.length <= FEW && (piece.known || mode === 'full'),
      whole: mode === 'full',
      tellElsewhere: piece.known && mode === 'full',
      sourceTexts: source.sentences,
    });
    numbers.found += result.found;
    numbers.supported += result.supported;
    left.push(...result.left.map((quantity) => ({ quantity, piece })));
    findings.push(
      ...result.findings.map((finding) => ({
        ...finding,
        start: finding.start + piece.start,
        end: finding.end + piece.start,
      })),
    );
  }
  if (mode === 'full') findings.push(...missing(left, pieces, findings, source));
  return { findings, numbers };
}

const placed = new WeakMap<Source, SourceQuantity[][]>();

/** The source's figures with the sentences they stand in. */
function placedFigures(source: Source): SourceQuantity[][] {
  const known = placed.get(source);
  if (known !== undefined) return known;
  const figures = source.quantities.map((quantities, sentence) =>
    quantities.map((quantity): SourceQuantity => ({ ...quantity, sentence })),
  );
  placed.set(source, figures);
  return figures;
}

const figuresOf = remembered((text): readonly Quantity[] => readJapanese(text));

function piecesOf({ text, sources }: TargetText, targetIndex: number, { sentences }: Source): Piece[] {
  const scope = (sources ?? []).filter((index) => index >= 0 && index < sentences.length);
  if (scope.length > 0) {
    return [{ text, targetIndex, start: 0, scope, known: true, quantities: figuresOf(text) }];
  }
  return sentencesOf(text).map(({ text: own, start }) => ({
    text: own,
    targetIndex,
    start,
    scope: [],
    known: false,
    quantities: figuresOf(own),
  }));
}

/** Figures worth a word when a full translation leaves them out: no small count, no word that is no numeral. */
const TOLD_FROM = 13;

function missing(
  left: readonly { quantity: SourceQuantity; piece: Piece }[],
  pieces: readonly Piece[],
  findings: readonly Finding<NumberFact>[],
  source: Source,
): Finding<NumberFact>[] {
  const textOf = ({ sentence }: SourceQuantity) => source.sentences[sentence] ?? '';
  return left
    .filter(({ quantity }) => !isOfName(quantity, textOf(quantity)))
    .filter(({ quantity }) => {
      const isFact =
        ['money', 'percent', 'date', 'measure', 'age'].includes(quantity.kind) || quantity.value >= TOLD_FROM;
      const other = findings.some(({ sourceIndex, fact }) => {
        if (sourceIndex !== quantity.sentence || fact.kind === 'number-missing' || fact.kind === 'money-converted')
          return false;
        return fact.source === source.sentences[quantity.sentence]?.slice(quantity.start, quantity.end);
      });
      return isFact && !other && quantity.kind !== 'vague';
    })
    .filter(({ quantity }) => !pieces.some((piece) => isSaid(piece, quantity)))
    .map(({ quantity, piece }) => ({
      check: 'missing-number',
      severity: 'low',
      targetIndex: piece.targetIndex,
      start: piece.start + piece.text.length,
      end: piece.start + piece.text.length,
      sourceIndex: quantity.sentence,
      fact: {
        kind: 'number-missing',
        source: source.sentences[quantity.sentence]?.slice(quantity.start, quantity.end) ?? '',
      },
    }));
}

/** COVID-19, F-16: often translated by another name. 50-50 is 折半. */
const isOfName = ({ start, end }: Quantity, text: string): boolean =>
  /[A-Za-z]-?$/.test(text.slice(0, start)) || /\b50[-/–]50\b/.test(text.slice(Math.max(0, start - 3), end + 3));

/** 前年同期比 for the year it means; a time in another zone beside 日本時間. */
const TOLD_OTHERWISE: [is: (quantity: Quantity) => boolean, words: RegExp][] = [
  [({ date }) => date?.year !== undefined && date.month === undefined, /[前昨去今本同翌来]年/],
  [({ kind }) => kind === 'time', /日本時間/],
];

const isSaid = ({ scope, quantities, text }: Piece, quantity: SourceQuantity): boolean =>
  scope.includes(quantity.sentence) &&
  (quantities.some((one) => one.value === quantity.value) ||
    TOLD_OTHERWISE.some(([is, words]) => is(quantity) && words.test(text)));
