import { once } from './once.ts';

/** Words that hold a figure without being one, with the English ones that mean the same; the Japanese reader knows none such. */
type ImpliedWords = [pattern: RegExp, english: string | ((...groups: string[]) => string)][];

const MONTHS_OF_QUARTER = ['first', 'second', 'third', 'fourth'];
const quarter = (figure: string): string => `${MONTHS_OF_QUARTER['一二三四1234'.indexOf(figure) % 4]} quarter`;
const CHINESE_DIGITS = '零一二三四五六七八九十';
const figureOf = (figure: string): number => Number(figure.replace(/[两兩]/, '2')) || CHINESE_DIGITS.indexOf(figure);

export const IMPLIED_WORDS: Record<string, () => ImpliedWords> = {
  zh: once(() => [
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
    [/절반|반(?= |으로|이)/g, 'half'],
    [/두 ?배|갑절|배로|배 (?:증가|늘)|배증/g, 'doubled'],
    [/([1-4])분기/g, (_, figure = '') => quarter(figure)],
    [/반년/g, '6 months'],
    [/첫|처음|최초|1위|우승/g, 'first'],
    [/준우승/g, 'second'],
    [/한(?= )/g, 'a'],
  ]),
};
