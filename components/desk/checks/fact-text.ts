import { i18n } from '#i18n';
import type { Fact } from '../../../utils/checks/finding.ts';
import type { QuantityKind } from '../../../utils/checks/numbers/quantity.ts';
import type { Tell } from '../../../utils/checks/style/style-fact.ts';

/** What is the matter and what to do about it, in the writer's language. */
export function factText(fact: Fact): string {
  const t = i18n.t;
  switch (fact.kind) {
    case 'number-unsupported':
      return fact.source === null
        ? t('desk.check.fact.unsupported', [fact.written])
        : t('desk.check.fact.unsupportedBut', [fact.written, fact.source]);
    case 'number-of-other-kind':
      return t('desk.check.fact.otherKind', [fact.written, fact.source, t(`desk.check.kind.${KINDS[fact.quantity]}`)]);
    case 'number-elsewhere':
      return t('desk.check.fact.elsewhere', [fact.written, fact.source]);
    case 'numbers-swapped':
      return t('desk.check.fact.swapped', [fact.written, fact.other, fact.source, fact.otherSource]);
    case 'number-repeated':
      return t('desk.check.fact.repeated', [fact.written, fact.source]);
    case 'money-converted':
      return t('desk.check.fact.converted', [fact.written]);
    case 'number-missing':
      return t('desk.check.fact.missing', [fact.source]);
    case 'name-not-in-source':
      return t('desk.check.fact.nameUnknown', [fact.written]);
    case 'glossary-form':
      return t('desk.check.fact.glossary', [fact.written, fact.japanese]);
    case 'name-in-two-forms':
      return t('desk.check.fact.twoForms', [fact.written, fact.other]);
    case 'title-of-another':
      return t('desk.check.fact.otherTitle', [fact.written, fact.source]);
    case 'quoted-share':
      return t('desk.check.fact.share', [String(fact.percent)]);
    case 'verbatim-run':
      return t('desk.check.fact.verbatim', [String(fact.characters)]);
    case 'quote-without-cite':
      return t('desk.check.fact.noCite');
    case 'source-block-missing':
      return t('desk.check.fact.noSource');
    case 'source-lacks':
      return t('desk.check.fact.lacks', [t(`desk.check.part.${fact.part}`), fact.value]);
    case 'no-own-words':
      return t('desk.check.fact.noOwnWords');
    case 'width':
      return t('desk.check.fact.width', [fact.written]);
    case 'half-katakana':
      return t('desk.check.fact.halfKatakana', [fact.written]);
    case 'doubled-punctuation':
      return t('desk.check.fact.doubled', [fact.written]);
    case 'foreign-punctuation':
      return t('desk.check.fact.foreign', [fact.written]);
    case 'unclosed-bracket':
      return t('desk.check.fact.bracket', [fact.written]);
    case 'nested-quotes':
      return t('desk.check.fact.nested');
    case 'mixed-tone':
      return t(fact.tone === 'polite' ? 'desk.check.fact.polite' : 'desk.check.fact.plain');
    case 'long-sentence':
      return t('desk.check.fact.long', [String(fact.characters)]);
    case 'untranslated-sentence':
      return t('desk.check.fact.untranslated');
    case 'translation-tell':
      return t(`desk.check.tell.${TELLS[fact.tell]}`, [fact.written]);
    case 'spelling-variant':
      return t('desk.check.fact.spelling', [fact.written, fact.other]);
    case 'title-too-long':
      return t('desk.loss.titleTooLong', [String(fact.length), String(fact.limit)]);
  }
}

const KINDS = {
  number: 'number',
  count: 'number',
  ordinal: 'ordinal',
  multiple: 'multiple',
  fraction: 'fraction',
  money: 'money',
  percent: 'percent',
  measure: 'measure',
  duration: 'duration',
  age: 'age',
  date: 'date',
  time: 'time',
  decade: 'date',
  century: 'date',
  vague: 'vague',
} as const satisfies Record<QuantityKind, string>;

const TELLS = {
  'sore-wa': 'soreWa',
  'kare-ra': 'kareRa',
  'doubled-particle': 'doubledParticle',
  'koto-ga-dekiru': 'kotoGaDekiru',
  'doubled-no': 'doubledNo',
  'ni-yotte': 'niYotte',
} as const satisfies Record<Tell, string>;
