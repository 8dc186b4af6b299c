import { once } from './once.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
type RelativeWords = [pattern: RegExp, english: string][];

const word = (form: string): RegExp => new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, 'giu');
const days = (forms: string[]): RelativeWords => forms.map((form, index) => [word(form), DAYS[index] ?? '']);

const GERMAN_DAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', '(?:Samstag|Sonnabend)', 'Sonntag'];

/** Words that mean a date without naming it, with the English ones that mean the same. */
export const RELATIVE_WORDS: Record<string, () => RelativeWords> = {
  de: once(() => [
    ...days(GERMAN_DAYS.map((day) => `${day}(?:s|(?:abend|nacht|morgen|früh|vormittag|mittag|nachmittag)s?)?`)),
    // The night to Wednesday begins on Tuesday.
    ...days(
      [...GERMAN_DAYS.slice(1), ...GERMAN_DAYS.slice(0, 1)].map((day) => `Nacht (?:zu[mr]?|auf)(?: den)? ${day}`),
    ),
    [word('gestern'), 'yesterday'],
    [word('heute'), 'today'],
    [word('am (?:frühen |späten )?(?:Morgen|Vormittag|Mittag|Nachmittag|Abend)'), 'today'],
    [word('morgen'), 'tomorrow'],
    [word('(?:letzte|vergangene|vorige)[nr]? Woche'), 'last week'],
    [word('(?:nächste|kommende)[nr]? Woche'), 'next week'],
    [word('(?:letzten|vergangenen|vorigen) Monats?'), 'last month'],
    [word('(?:letzte|vergangene|vorige)[ns] Jahre?s?|Vorjahre?s?'), 'last year'],
    [word('diese[sn]? Jahre?s?'), 'this year'],
    [word('(?:nächste|kommende)[sn]? Jahre?s?'), 'next year'],
  ]),
  fr: once(() => [
    ...days(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']),
    [word('hier'), 'yesterday'],
    [word("aujourd[’']hui|ce (?:matin|midi|soir)|cet après-midi|dans la (?:matinée|soirée)"), 'today'],
    [word('demain'), 'tomorrow'],
    [word('(?:la )?semaine (?:dernière|passée)'), 'last week'],
    [word('(?:la )?semaine prochaine'), 'next week'],
    [word('mois (?:dernier|passé)'), 'last month'],
    [word("(?:l[’'])?(?:an dernier|année dernière|année passée)"), 'last year'],
    [word('cette année'), 'this year'],
    [word("(?:l[’'])?(?:an prochain|année prochaine)"), 'next year'],
  ]),
  es: once(() => [
    ...days(['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo']),
    [word('ayer'), 'yesterday'],
    [word('hoy|esta (?:mañana|tarde|noche)'), 'today'],
    [word('mañana'), 'tomorrow'],
    [word('semana pasada'), 'last week'],
    [word('próxima semana'), 'next week'],
    [word('mes pasado'), 'last month'],
    [word('año pasado'), 'last year'],
    [word('este año'), 'this year'],
    [word('próximo año|año próximo|año que viene'), 'next year'],
  ]),
  zh: once(() => [
    ...[...'一二三四五六'].map((day, index): [RegExp, string] => [
      new RegExp(`(?:[周週]|星期|礼拜|禮拜)${day}`, 'g'),
      DAYS[index] ?? '',
    ]),
    [/(?:[周週]|星期|礼拜|禮拜)[日天]/g, 'sunday'],
    [/昨(?!年)/g, 'yesterday'],
    [/今[天日晚晨早]/g, 'today'],
    [/明[天日]/g, 'tomorrow'],
    [/上[周週]|上个?星期/g, 'last week'],
    [/下[周週]|下个?星期/g, 'next week'],
    [/上[个個]?月/g, 'last month'],
    [/[本这這][个個]?月/g, 'this month'],
    [/下[个個]?月/g, 'next month'],
    [/去年/g, 'last year'],
    [/今年/g, 'this year'],
    [/明年/g, 'next year'],
  ]),
  ko: once(() => [
    ...[...'월화수목금토일'].map((day, index): [RegExp, string] => [new RegExp(`${day}요일`, 'g'), DAYS[index] ?? '']),
    [/어제/g, 'yesterday'],
    [/이날/g, 'today'],
    [/오늘/g, 'today'],
    [/내일/g, 'tomorrow'],
    [/지난 ?주/g, 'last week'],
    [/다음 ?주/g, 'next week'],
    [/지난 ?달/g, 'last month'],
    [/이번 ?달/g, 'this month'],
    [/다음 ?달/g, 'next month'],
    [/지난 ?해|작년/g, 'last year'],
    [/올해/g, 'this year'],
    [/내년/g, 'next year'],
  ]),
};
