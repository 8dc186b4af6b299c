import { describe, expect, test } from 'vitest';
import { checkNumbers } from '../../../utils/checks/numbers/check-numbers.ts';
import { readFigures } from '../../../utils/checks/numbers/read-figures.ts';
import { readSource } from '../../../utils/checks/source.ts';

const flagged = (lang: string, source: string, text: string) =>
  checkNumbers([{ text, sources: [0] }], readSource([source], lang, null), 'full').findings.map(({ fact }) => fact);

/** A sentence, its translation, and what in it a slip exchanges. */
const SENTENCES: Record<string, [source: string, text: string, right: string, wrong: string][]> = {
  de: [
    [
      'Am 12. Mai 2026 zahlte die Firma 1.234,5 Millionen Euro.',
      '2026年5月12日、同社は12億3450万ユーロを支払った。',
      '3450',
      '3460',
    ],
    ['Der Hafen kostete 3,5 Mrd. US-Dollar.', '港の建設費は35億ドルだった。', '億', '万'],
    ['Die Preise stiegen um 2,4 Prozent.', '物価は2.4%上がった。', '2.4', '24'],
    ['Um 14.30 Uhr kamen mehr als 1.200 Menschen.', '午後2時30分、1,200人以上が来た。', '午後2', '午後3'],
    ['Der 28-jährige Fischer fuhr drei Stunden.', '28歳の漁師は3時間走った。', '3時間', '5時間'],
    ['Im 19. Jahrhundert lebten dort 40 000 Menschen.', '19世紀、そこには4万人が住んでいた。', '19世紀', '18世紀'],
    ['Zwei Tote und fünf Verletzte wurden gezählt.', '死者2人、負傷者5人が確認された。', '5人', '6人'],
    [
      'Die Brücke ist 1,8 Kilometer lang und wiegt 900 Tonnen.',
      '橋は長さ1.8キロメートル、重さ900トンだ。',
      '900',
      '9000',
    ],
  ],
  fr: [
    [
      'Le 12 mai 2026, la société a payé 3,5 milliards de dollars.',
      '2026年5月12日、同社は35億ドルを支払った。',
      '12日',
      '13日',
    ],
    ['Le 1er juin, 12 000 personnes ont défilé.', '6月1日、1万2000人が行進した。', '1万2000', '1万3000'],
    ['Les prix ont augmenté de 2,4 % en trois mois.', '物価は3か月で2.4%上がった。', '3か月', '4か月'],
    ['La séance a commencé à 14h30.', '会議は午後2時30分に始まった。', '30分', '20分'],
    ['Le pont a coûté 250 millions d’euros.', '橋の建設費は2億5000万ユーロだった。', 'ユーロ', 'ドル'],
    ['Deux morts et cinq blessés ont été recensés.', '死者2人、負傷者5人が確認された。', '5人', '7人'],
    ['Au XIXe siècle, le village comptait 300 habitants.', '19世紀、村には300人が住んでいた。', '300', '800'],
    ['Il a marché pendant huit jours et 40 kilomètres.', '彼は8日間、40キロメートルを歩いた。', '8日間', '9日間'],
  ],
  es: [
    [
      'El 12 de mayo de 2026 pagó 350 millones de dólares.',
      '2026年5月12日、3億5000万ドルを支払った。',
      'ドル',
      'ユーロ',
    ],
    ['La deuda llegó a 1,2 billones de euros.', '債務は1兆2000億ユーロに達した。', '兆', '億'],
    ['Los precios subieron un 2,4 por ciento en tres meses.', '物価は3か月で2.4%上がった。', '2.4', '2.7'],
    ['Más de 15 mil personas llegaron a las 18:30.', '1万5000人以上が午後6時30分に着いた。', '1万5000', '2万5000'],
    ['Hubo dos muertos y cinco heridos.', '死者2人、負傷者5人が出た。', '5人', '8人'],
    ['El puente mide 1.800 metros.', '橋の長さは1,800メートルだ。', '1,800', '1,300'],
    ['Costó 3.000 millones de pesos.', '30億ペソかかった。', '30億', '3億'],
    ['Vivió allí cuatro años.', '彼はそこに4年間住んだ。', '4年', '6年'],
  ],
  zh: [
    ['该公司于2026年5月12日支付了3.5亿美元。', '同社は2026年5月12日に3億5000万ドルを支払った。', '5000', '6000'],
    ['物价上涨了2.4个百分点。', '物価は2.4%上がった。', '2.4', '2.5'],
    ['5月12号下午3点30分，三名渔民获救。', '5月12日午後3時30分、漁師3人が救助された。', '3人', '4人'],
    ['桥梁耗资2万亿元，全长36公里。', '橋の建設費は2兆元、全長は36キロメートルだ。', '36', '38'],
    ['约有百分之三十的人反对。', '約30%が反対した。', '30', '40'],
    ['他在那里住了8个月。', '彼はそこに8か月住んだ。', '8', '9'],
  ],
  ko: [
    [
      '회사는 2026년 5월 12일 3억 5000만 달러를 지급했다.',
      '同社は2026年5月12日に3億5000万ドルを支払った。',
      '5月',
      '6月',
    ],
    ['오후 3시 30분에 어부 세 명이 구조됐다.', '午後3時30分、漁師3人が救助された。', '3人', '5人'],
    ['물가가 2.4% 올랐고 임금은 5000원 줄었다.', '物価は2.4%上がり、賃金は5000ウォン減った。', 'ウォン', '円'],
    ['다리 길이는 36킬로미터다.', '橋の長さは36キロメートルだ。', '36', '63'],
    ['28세 선장이 8개월 동안 배를 몰았다.', '28歳の船長が8か月間船を動かした。', '8か月', '7か月'],
    ['1조 2000억 원이 들었다.', '1兆2000億ウォンかかった。', '1兆', '2兆'],
  ],
};

test.each([
  ['de', 'Der Bürgermeister trat am Montag zurück.'],
  ['fr', 'Le maire a démissionné lundi.'],
  ['es', 'El alcalde dimitió el lunes.'],
  ['zh', '市长于周一辞职。'],
  ['ko', '시장은 월요일에 사임했다.'],
])('%s: a weekday is resolved by the day the article came out', (lang, source) => {
  const kinds = (text: string) =>
    checkNumbers([{ text, sources: [0] }], readSource([source], lang, '2026-01-27'), 'full').findings.map(
      ({ fact }) => fact.kind,
    );
  expect(kinds('市長は26日に辞任した。')).toEqual([]);
  expect(kinds('市長は24日に辞任した。')).toEqual(['number-unsupported']);
});

describe.each(Object.entries(SENTENCES))('%s', (lang, sentences) => {
  test.each(sentences)('%s', (source, text, right, wrong) => {
    expect(flagged(lang, source, text)).toEqual([]);
    expect(flagged(lang, source, text.replace(right, wrong))).not.toEqual([]);
  });
});

test.each([
  ['de', 'Es kamen zweihundertfünfzig Gäste und dreißig Helfer.', ['zweihundertfünfzig', 'dreißig']],
  ['fr', 'L’hôtel a quatre-vingt-seize lits et douze étages.', ['quatre-vingt-seize', 'douze']],
  ['es', 'Llegaron treinta y dos barcos y veintidós aviones.', ['treinta y dos', 'veintidós']],
  ['zh', '二十五人和十艘船。', ['二十五人', '十艘']],
  ['ko', '스물다섯 명과 배 열두 척이 왔다.', ['스물다섯 명', '열두 척']],
])('%s: a figure read in other words stands where the original has it', (lang, source, figures) => {
  const written = readFigures(source, lang, null).filter(({ implied }) => implied !== true);
  expect(written.map(({ start, end }) => source.slice(start, end))).toEqual(figures);
});
