import { minutesOfMatch } from '../minutes-of-match.ts';
import { once } from './once.ts';

/**
 * Words that hold a figure without being one, or one that Japanese tells by another figure, with the English ones that mean the same.
 * The Japanese reader knows none such.
 */
type ImpliedWords = [pattern: RegExp, english: string | ((...groups: string[]) => string)][];

const MONTHS_OF_QUARTER = ['first', 'second', 'third', 'fourth'];
const quarter = (figure: string): string => `${MONTHS_OF_QUARTER['一二三四1234'.indexOf(figure) % 4]} quarter`;
const CHINESE_DIGITS = '零一二三四五六七八九十';
const figureOf = (figure: string): number => Number(figure.replace(/[两兩]/, '2')) || CHINESE_DIGITS.indexOf(figure);

const minuteOfHalf = (minute: string): string =>
  minutesOfMatch(Number(minute))
    .map((one) => `${one} minutes`)
    .join(', ');
/** What Chinese measures by, in units of other countries. */
const inHectares = (figure: string): string => `${Number(((Number(figure) || 1) / 15).toPrecision(3))} ha`;
const EACH: Record<string, string> = {
  公升: 'liter',
  升: 'liter',
  公斤: 'kg',
  吨: 'ton',
  噸: 'ton',
  桶: 'barrel',
  瓦: 'watt',
  平方米: 'square meter',
  小时: 'hour',
  小時: 'hour',
};

const KOREAN_EACH: Record<string, string> = {
  리터: 'liter',
  킬로그램: 'kg',
  킬로: 'kg',
  톤: 'ton',
  배럴: 'barrel',
  시간: 'hour',
};

export const IMPLIED_WORDS: Record<string, () => ImpliedWords> = {
  de: once(() => [
    [/(?:ganzen?|gesamten?) (?:Vor)?[Jj]ahr|Vorjahr/g, '1 year'],
    [/(Zweit|Dritt|Viert)lig(?:ist|a)/g, (_, league = '') => `${['Zweit', 'Dritt', 'Viert'].indexOf(league) + 2}th`],
    [/Bundeslig(?:ist|a)/g, 'first'],
    [/Gelb-[Rr]ot/g, '2'],
  ]),
  fr: once(() => [[/adolescente?s?/gi, 'teenagers']]),
  // The English reader has these behind the figure.
  es: once(() => [
    [/adolescentes?/gi, 'teenagers'],
    [/(?:el|por) (kilo|litro)/gi, (_, unit = '') => `1 ${unit === 'kilo' ? 'kg' : 'liter'}`],
    [
      /la (tonelada|hora|noche)/gi,
      (_, unit = '') => `1 ${unit === 'tonelada' ? 'ton' : unit === 'hora' ? 'hour' : 'day'}`,
    ],
    [/minutos? (\d{2})/g, (_, minute = '') => minuteOfHalf(minute)],
    [/minutos \d{2} (?:y|e) (\d{2})/g, (_, minute = '') => minuteOfHalf(minute)],
  ]),
  zh: once(() => [
    [/第(\d{2})分[钟鐘]/g, (_, minute = '') => minuteOfHalf(minute)],
    [/[前头頭首][两兩][个個]?月/g, 'January to February'],
    [/日均|[每一][天日]/g, '1 day'],
    [/年均|每年|全年|上年/g, '1 year'],
    [/[标標]箱/g, '20 feet'],
    [/人均|每人/g, '1 person'],
    [/每股/g, '1 share'],
    [/每(公升|升|公斤|吨|噸|桶|瓦|平方米|小[时時])/g, (_, unit = '') => `1 ${EACH[unit]}`],
    [/([\d.]+)?[亩畝]/g, (_, figure = '') => inHectares(figure)],
    [/([\d.]+)[万萬][亩畝]/g, (_, figure = '') => inHectares(`${Number(figure) * 1e4}`)],
    [/斤/g, '500 grams'],
    [/[首][個个]?月|一[个個]月/g, '1 month'],
    [/[双雙]方|[两兩](?:国|國|者|人|位|名|党|黨|岸|地|家|国|次)|夫[妇婦]|[双雙](?![十])|一[对對]/g, 'both'],
    [/一半|半[数數]|半(?![岛島导導决決])/g, 'half'],
    [/翻了?一?番|翻倍|倍增|[翻加]倍|一倍/g, 'doubled, 100%'],
    [/翻了?[两兩]番/g, '4 times'],
    // What has grown by two times what it was is three times as much.
    [/([一两兩二三四五六七八九\d.]+)倍/g, (_, figure = '') => `${figureOf(figure) + 1} times`],
    [/([一二三四五六七八九\d])折/g, (_, figure = '') => `${figureOf(figure)}0%`],
    [/第?([一二三四1234])季度?/g, (_, figure = '') => quarter(figure)],
    [/半年/g, '6 months'],
    [/半[个個]月/g, '15 days, a fortnight'],
    [/(?:[个個])?小[时時]/g, 'an hour'],
    [/十年/g, 'decade'],
    [/首[次届屆个個位]|首(?=[席])|第一|冠[军軍]|最/g, 'first'],
    [/[亚亞][军軍]|其次/g, 'second'],
    [/季[军軍]/g, 'third'],
    [/一/g, 'a'],
    [/全[部体體]|[满滿]分/g, 'fully'],
    [/[对對兑兌]美元/g, '1 dollar'],
    [/[对對兑兌]人民[币幣]/g, '1 yuan'],
  ]),
  ko: once(() => [
    [/양측|양국|양당|양사|양쪽|쌍둥이|부부|두 /g, 'both'],
    [/월평균|월 평균/g, '1 month'],
    [/일주일/g, '1 week'],
    [/하루/g, '1 day, 24 hours'],
    [/한 ?달/g, '1 month'],
    [/주당/g, '1 share'],
    [/(리터|킬로그램|킬로|톤|배럴|시간)당/g, (_, unit = '') => `1 ${KOREAN_EACH[unit]}`],
    [/1인당/g, '1 person'],
    [/절반|반(?= |으로|이)/g, 'half'],
    [/두 ?배|갑절|배로|배 (?:증가|늘)|배증/g, 'doubled'],
    [/([1-4])분기/g, (_, figure = '') => quarter(figure)],
    [/반년/g, '6 months'],
    [/첫|처음|최초|1위|우승/g, 'first'],
    [/준우승/g, 'second'],
    [/한(?= )/g, 'a'],
  ]),
};
