import type { Finding, Severity } from '../finding.ts';
import { surroundings } from './affinity.ts';
import { findSwaps } from './find-swaps.ts';
import { isSmall } from './is-small.ts';
import { looksMistyped } from './looks-mistyped.ts';
import { agreement, type Match, matchQuantities } from './match-quantities.ts';
import type { NumberFact } from './number-fact.ts';
import { type Quantity, readingsOf, type SourceQuantity } from './quantity.ts';
import { isDoubtful, spareFor, untakenOf } from './spare-figures.ts';
import { convertedFrom, isMomentInJapan, yenRateOf } from './told-for-japan.ts';
import { isFree, isListed, isNone, isOnPodium, isRemainder, isUnit } from './told-without-source.ts';

export interface NumbersOrder {
  text: string;
  targetIndex: number;
  targets: readonly Quantity[];
  /** Of the sentences the text comes from. */
  own: readonly SourceQuantity[];
  /** Of the others, where the figure may be borne out if its own sentences do not do it. */
  beyond(): readonly SourceQuantity[];
  /** All the source's figures that stand there as such. */
  written: readonly SourceQuantity[];
  /** Sentences are known and few: what is left over of them says something. */
  close: boolean;
  /** All of the source is said again: a figure left over of it is missing. A summary leaves out what it likes. */
  whole: boolean;
  /** Whether a figure that only other sentences bear out is worth a word. */
  tellElsewhere: boolean;
  /** How much the text shares with a sentence besides one of its figures; absent where its sentences are known. */
  likeness?(figure: number, sentence: number): number;
  sourceTexts: readonly string[];
}

export interface NumbersResult {
  findings: Finding<NumberFact>[];
  found: number;
  supported: number;
  /** Figures of `own` that the text does not have. */
  left: SourceQuantity[];
}

/** The figures of one text against those of the sentences it comes from. */
export function checkSentenceNumbers(order: NumbersOrder): NumbersResult {
  const { text, targetIndex, targets, own, close, whole, tellElsewhere, sourceTexts } = order;
  const matches = matchQuantities(targets, own);
  const untaken = untakenOf(matches, own);
  const left = untaken.filter((source) => !targets.some((target) => agreement(target, source) > 0));
  const findings: Finding<NumberFact>[] = [];
  const written = (quantity: Quantity) => text.slice(quantity.start, quantity.end);
  const original = (source: Quantity) => {
    const { sentence, start, end } = source as SourceQuantity;
    return sourceTexts[sentence]?.slice(start, end) ?? '';
  };
  // Where nothing says which sentences a text is from, a bare figure may be any of the article's.
  const enough = own.length === 0 ? 1 : 2;
  let [found, supported] = [0, 0];
  const tell = ({ start, end }: Quantity, severity: Severity, fact: NumberFact, source?: Quantity) =>
    findings.push({
      check: 'number',
      severity,
      targetIndex,
      start,
      end,
      fact,
      ...(source === undefined ? {} : { sourceIndex: (source as SourceQuantity).sentence }),
    });

  for (const [index, match] of matches.entries()) {
    const { target } = match;
    const rival = rivalOf(index, match, order);
    if (rival !== undefined) {
      found += 1;
      const fact = { kind: 'number-unsupported' as const, written: written(target), source: original(rival) };
      tell(target, severityOf(target, text), fact, rival);
      continue;
    }
    if (match.source === null && isMomentInJapan(target, text, own)) {
      found += 1;
      supported += 1;
      continue;
    }
    const spare = close && (whole || !isFree(target)) ? spareFor(match, untaken) : undefined;
    const isRest = spare?.kind === 'ordinal' && isSmall(target) && isRemainder(target, text);
    if (match.source !== null && (isRest || !(isDoubtful(match) && spare !== undefined))) {
      found += 1;
      supported += 1;
      continue;
    }
    if (match.source !== null && spare !== undefined) {
      found += 1;
      tell(
        target,
        severityOf(target, text),
        { kind: 'number-repeated', written: written(target), source: original(spare) },
        spare,
      );
      continue;
    }
    const elsewhere = isSmall(target)
      ? undefined
      : order
          .beyond()
          .find((source) => source.open === undefined && !isBroad(source) && agreement(target, source) >= enough);
    const likely = elsewhere === undefined ? undefined : untaken.find((source) => looksMistyped(target, source));
    if (elsewhere !== undefined && likely === undefined) {
      found += 1;
      supported += 1;
      if (tellElsewhere)
        tell(
          target,
          'info',
          { kind: 'number-elsewhere', written: written(target), source: original(elsewhere) },
          elsewhere,
        );
      continue;
    }
    if (isNone(target, text) || isUnit(target, text, own)) continue;
    // 1つの and 2人 stand where other languages have a word (a, they): told only if a figure of the source is left over.
    if ((isFree(target) || (whole && isOnPodium(target))) && close && spare === undefined) continue;
    if (
      isSmall(target) &&
      (isListed(target, text) ||
        ((!whole || spare === undefined || spare.kind === 'ordinal') && isRemainder(target, text)))
    )
      continue;
    if (isSmall(target) && !close && order.beyond().some((source) => agreement(target, source) > 0)) continue;
    found += 1;
    const converted = convertedFrom(target, matches, text);
    const isYen = converted === undefined ? false : yenRateOf(target, converted);
    if (isYen === true) {
      supported += 1;
      continue;
    }
    if (converted !== undefined && isYen === null) {
      tell(target, 'info', { kind: 'money-converted', written: written(target) });
      continue;
    }
    const meant = likely ?? untaken.find((source) => looksMistyped(target, source));
    const ofOtherKind =
      meant === undefined ? own.find((source) => source.implied !== true && source.value === target.value) : undefined;
    const instead = meant ?? spare ?? left.find((source) => source.kind === target.kind);
    if (ofOtherKind !== undefined) {
      tell(
        target,
        severityOf(target, text),
        {
          kind: 'number-of-other-kind',
          written: written(target),
          source: original(ofOtherKind),
          quantity: ofOtherKind.kind,
        },
        ofOtherKind,
      );
    } else {
      tell(
        target,
        severityOf(target, text),
        {
          kind: 'number-unsupported',
          written: written(target),
          source: instead === undefined ? null : original(instead),
        },
        instead,
      );
    }
  }

  for (const { one, other } of findSwaps(
    matches,
    surroundings(text, (source) => sourceTexts[(source as SourceQuantity).sentence] ?? ''),
  )) {
    if (one.source === null || other.source === null) continue;
    supported -= 1;
    tell(
      one.target,
      'high',
      {
        kind: 'numbers-swapped',
        written: written(one.target),
        other: written(other.target),
        source: original(one.source),
        otherSource: original(other.source),
      },
      one.source,
    );
  }
  return { findings, found, supported, left };
}

/** Days that a word like `Wednesday` or `today` may mean. */
const FEW_DAYS = 3;

/** `last week` of another sentence bears out no day of this one. */
const isBroad = (source: Quantity): boolean =>
  source.kind === 'date' && source.implied === true && readingsOf(source).length > FEW_DAYS;

/** A sentence that shares this much with the text says the same thing: a name, or two small figures. */
const TELLING = 1.4;
const CLEARLY_MORE = 1;

/**
 * A figure of the source that a summary's figure may be a slip for, though another sentence bears the slip out: the one it stands in
 * shares more with the text otherwise, or it is the other one of the same sentence (30カ国39都市 as 30カ国30都市).
 */
function rivalOf(
  index: number,
  { target, source, again }: Match,
  { targets, likeness, written }: NumbersOrder,
): SourceQuantity | undefined {
  if (likeness === undefined || source === null || isSmall(target)) return undefined;
  const { sentence } = source as SourceQuantity;
  const here = likeness(index, sentence);
  return written.find((other) => {
    if (!looksMistyped(target, other)) return false;
    const there = likeness(index, other.sentence);
    const isLikelier =
      other.sentence === sentence ? again || source.implied === true : there >= TELLING && there >= here + CLEARLY_MORE;
    return isLikelier && !targets.some((one) => agreement(one, other) > 0);
  });
}

/** Of the dead and hurt every figure is a grave one. */
const CASUALTIES = /^[^。]{0,12}(?:死|亡くな|犠牲|負傷|けが|重傷|軽傷|行方不明|殺)/;

function severityOf(target: Quantity, text: string): Severity {
  return isSmall(target) && !CASUALTIES.test(text.slice(target.end)) ? 'low' : 'high';
}
