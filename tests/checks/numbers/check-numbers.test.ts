import { describe, expect, test } from 'vitest';
import { checkNumbers } from '../../../utils/checks/numbers/check-numbers.ts';
import { readSource } from '../../../utils/checks/source.ts';

const kinds = (
  source: string | string[],
  text: string,
  mode: 'full' | 'summary' = 'full',
  published: string | null = null,
) => {
  const sentences = typeof source === 'string' ? [source] : source;
  const target = mode === 'full' && sentences.length === 1 ? { text, sources: [0] } : { text };
  return checkNumbers([target], readSource(sentences, 'en', published), mode).findings.map(({ fact }) => fact.kind);
};

describe('checkNumbers', () => {
  const ofSentence = (source: string, text: string, mode: 'full' | 'summary') =>
    checkNumbers([{ text, sources: [0] }], readSource([source], 'en', null), mode).findings.map(
      ({ fact }) => fact.kind,
    );

  test.each(['full', 'summary'] as const)('what a text counts itself is no figure of the original (%s)', (mode) => {
    const shared = 'Hallmoor, the largest of the four, pays; Brenwick, Osterhaven and Saint Aldan share the rest.';
    expect(ofSentence(shared, '4市で最大のハルモアが払い、残りの3都市が分担する。', mode)).toEqual([]);
    const listed = '4市で最大のハルモアが払い、ブレンウィック、オスターヘイブン、セントオルダンの3都市が残りを持つ。';
    expect(ofSentence(shared, listed, mode)).toEqual([]);
    expect(ofSentence(shared, '5市で最大のハルモアが払う。', mode)).toContain('number-unsupported');
  });

  test.each([
    ['The country has reported 23,000 COVID-19 cases.', '同国では新型コロナの感染者が2万3000人報告されている。'],
    ['Three F-16 jets took off.', '戦闘機3機が離陸した。'],
    ['The deal is a 50-50 joint venture.', '折半出資の合弁事業だ。'],
  ])('a figure of a name is not missed: %s', (source, text) => {
    expect(ofSentence(source, text, 'full')).toEqual([]);
  });

  test('a summary that says 1つ contradicts no figure it left out', () => {
    const source = 'Four cities agreed to build a single barrier after talks that had broken down three times.';
    expect(ofSentence(source, '4都市は防潮堤を1つ建てることで合意した。', 'summary')).toEqual([]);
  });

  test.each([
    ['The firm paid $11.85 billion.', '同社は118億5,000万ドルを支払った。'],
    ['Winds reached 30 miles an hour.', '風速は時速48キロに達した。'],
    ['It was 86 degrees Fahrenheit.', '気温は30℃だった。'],
    ['He lived there for a decade.', '彼はそこに10年間住んだ。'],
    ['Two dozen boats came.', '24隻が来た。'],
    ['Some 1,198,432 people voted.', '約120万人が投票した。'],
    ['Half of the members left.', '会員の50%が去った。'],
    ['Henry VIII died.', 'ヘンリー8世が死去した。'],
    ['They came at noon.', '彼らは正午（12時）に来た。'],
    ['Between 5 and 6 million dollars went missing.', '500万ドルから600万ドルが消えた。'],
    ['He was one of the four killed.', '彼は死亡した4人のうちの1人だった。'],
    ['The temple burned on July 21, 356 BCE.', '神殿は紀元前356年7月21日に焼け落ちた。'],
    [
      'In 991 they met a fleet larger than any a century earlier.',
      '991年、彼らは100年前のどれよりも大きな船団に出会った。',
    ],
    ['In 991 Corvo met a fleet.', '991年、コルボは船団に出会った。'],
    ['It is a duel, one fencer facing another.', 'それは2人の選手の決闘だ。'],
    ['He was the first to score 60 goals in a season.', '1シーズンに60ゴールを決めたのは彼が初めてだ。'],
  ])('%s → %s', (source, text) => {
    expect(kinds(source, text)).toEqual([]);
  });

  test.each([
    ['another digit', 'The firm paid $11.85 billion.', '同社は118億6,000万ドルを支払った。', 'number-unsupported'],
    ['another scale', 'The firm paid $11.85 billion.', '同社は118万5,000ドルを支払った。', 'number-unsupported'],
    ['another currency', 'The firm paid $300.', '同社は300ユーロを支払った。', 'number-of-other-kind'],
    ['another unit', 'It lies 30 miles away.', '30キロメートル離れている。', 'number-of-other-kind'],
    ['the next day', 'He died on May 12.', '5月13日に死去した。', 'number-unsupported'],
    ['a score turned', 'They won 5-3.', '3対5で勝った。', 'numbers-swapped'],
    [
      'years exchanged',
      'He joined in 1945 and stayed until 1958.',
      '1958年に加わり、1945年まで残った。',
      'numbers-swapped',
    ],
    [
      'a year for a stretch of years',
      'About 3,000 years later, in 1610, he saw it.',
      '約1610年後の3,000年、彼はそれを見た。',
      'number-of-other-kind',
    ],
    ['a part and its whole', 'He was one of the four killed.', '彼は死亡した1人のうちの4人だった。', 'numbers-swapped'],
    [
      'a range turned',
      'The fair runs from the end of November to the middle of May.',
      '市は5月末から11月中旬まで続く。',
      'numbers-swapped',
    ],
    ['a share turned', 'One in five children is poor.', '子どもの1人に5人が貧しい。', 'numbers-swapped'],
    [
      'an age for times of the week',
      'Janet Ousby, 67, swims there two days a week.',
      'ジャネット・ウーズビーさん（2）は週に67日そこで泳ぐ。',
      'numbers-swapped',
    ],
    ['the part and all', 'Of 21 shots, eight of them went in.', 'シュート8本のうち21本が決まった。', 'numbers-swapped'],
    [
      'a score of the winner turned',
      'They beat the visitors 3-1 to go top.',
      '1―3で客を破り首位に立った。',
      'numbers-swapped',
    ],
    ['a rise turned', 'The death toll rose to 120 from 95.', '死者は120人から95人に増えた。', 'numbers-swapped'],
    [
      'another year’s sum',
      'Revenue was $5.2 billion in 2023 and $4.8 billion in 2022.',
      '売上高は2023年が48億ドル、2022年が52億ドルだった。',
      'numbers-swapped',
    ],
    ['billions of another currency', 'It lost billions of dollars.', '数十億円を失った。', 'number-of-other-kind'],
    ['millions of people for money', 'It lost millions of dollars.', '数百万人を失った。', 'number-of-other-kind'],
    ['the first minute', 'It came first, in two minutes.', '1分で1位だった。', 'number-of-other-kind'],
    ['a rounded figure rounded on', 'Winds were around 83 km/h.', '風は80km/h前後だった。', 'number-unsupported'],
    ['a count for an ordinal', 'Two classes run: First and Third.', '1つの等級がある。', 'number-of-other-kind'],
    ['one figure twice', 'The game ended 7-2 for them.', '試合は7対7で終わった。', 'number-repeated'],
  ])('%s is found', (_, source, text, kind) => {
    expect(kinds(source, text)).toContain(kind);
  });

  test('a weekday is resolved by the day the article came out', () => {
    const source = 'The mayor resigned on Monday.';
    expect(kinds(source, '市長は26日に辞任した。', 'full', '2026-01-27')).toEqual([]);
    expect(kinds(source, '市長は25日に辞任した。', 'full', '2026-01-27')).toEqual(['number-unsupported']);
  });

  test('a figure left out is told of a full translation, not of a summary', () => {
    const source = ['The harbour cost $3.5 million.', 'It has 240 berths and opened in May.'];
    expect(kinds(source, '港の建設費は350万ドルだった。港は5月に開いた。')).toEqual(['number-missing']);
    expect(kinds(source, '港の建設費は350万ドルだった。', 'summary')).toEqual([]);
  });

  test('a summary may take its figures from anywhere, but invents none', () => {
    const source = ['Rain fell on Tamsin Bay.', 'The harbour cost $3.5 million.', 'It has 240 berths.'];
    expect(kinds(source, '350万ドルの港には240の船着き場がある。', 'summary')).toEqual([]);
    expect(kinds(source, '港には260の船着き場がある。', 'summary')).toEqual(['number-unsupported']);
  });

  test('a figure that another sentence bears out is told where the sentence that says the same has one like it', () => {
    const source = ['Corvo retired from Tamsin in 2006.', 'The league of 2009 had 30 towns.'];
    expect(kinds(source, 'コルボは2006年にタムシンを去った。', 'summary')).toEqual([]);
    expect(kinds(source, 'コルボは2009年にタムシンを去った。', 'summary')).toEqual(['number-unsupported']);
    expect(kinds(['It flies to 39 cities in 30 countries.'], '30か国の30都市へ飛ぶ。', 'summary')).toEqual([
      'number-unsupported',
    ]);
  });

  test('figures of two sentences are told as exchanged where their words say so', () => {
    const source = ['The fire killed 22 people on the pier.', 'It destroyed 40 houses in the old town.'];
    expect(kinds(source, '火災で22人が死亡し、家屋40棟が焼けた。', 'summary')).toEqual([]);
    expect(kinds(source, '火災で40人が死亡し、家屋22棟が焼けた。', 'summary')).toEqual(['numbers-swapped']);
  });

  test('a score that another sentence of the article has as well is no exchanged one', () => {
    const source = [
      'Dray won 6-4 3-6 7-6 on Monday.',
      'She lost her opening match 3-6 6-7 a year ago.',
      'Her next opponent won 7-6 6-3 in 2023.',
    ];
    expect(kinds(source, 'ドレイは25日、6-4、3-6、7-6で勝った。', 'summary')).toEqual([]);
  });

  test.each([
    ['A 9-year-old girl was found.', '1歳の女児が見つかった。'],
    ['They expect a cut of a quarter of a percentage point.', '25ポイントの利下げを見込む。'],
    ['We pulled out a girl of eight after five hours.', '8歳の女児を8時間後に救い出した。'],
    ['People who sleep for six hours a night live longer.', '睡眠が1日5時間の人は長生きする。'],
    ['He was sent off after 57 minutes.', '彼は後半13分に退場した。'],
    ['Copper climbed to $8,976 a tonne.', '銅は1キログラム=8976ドルに上がった。'],
    ['The keeper of 1.93 metres won.', '身長1メートル94のキーパーが勝った。'],
  ])('a word near a figure bears out no other: %s', (source, text) => {
    expect(kinds(source, text)).not.toEqual([]);
  });

  test('the month before another is no slip of it, but does not stand for it either', () => {
    const source = 'Output grew 3 percent in January, slower than the 4 percent of the previous month.';
    expect(kinds(source, '1月の生産は3%増で、前月の4%増から減速した。', 'full', '2024-03-14')).toEqual([]);
    expect(kinds(source, '2月の生産は3%増で、前月の4%増から減速した。', 'full', '2024-03-14')).toEqual([
      'number-repeated',
    ]);
  });

  test('last week, of another sentence, bears out no day of this one', () => {
    const source = ['The council met in Tamsin on Tuesday, and all nine towns came.', 'Rain fell there last week.'];
    const text = (day: number) => `9つの町の評議会が${day}日、タムシンで開かれた。`;
    expect(kinds(source, text(12), 'summary', '2024-03-14')).toEqual([]);
    expect(kinds(source, text(11), 'summary', '2024-03-14')).toEqual(['number-unsupported']);
  });

  test('a weekday bears out a day, not a year', () => {
    expect(kinds('He resigned on Monday.', '3月26日に辞任した。')).toEqual([]);
    expect(kinds('He resigned on Monday.', '2019年に辞任した。')).toEqual(['number-unsupported']);
  });

  test('1つ and 2人 where the source has words are left alone', () => {
    expect(kinds('They often die because of the toxin.', '毒素が死因の1つだ。')).toEqual([]);
  });

  test.each([
    ['27億ドル(約4,000億円)を支払う。', []],
    ['27億ドル(約4兆円)を支払う。', [['high', 'number-unsupported']]],
    ['27億ドル(約25億ユーロ)を支払う。', [['info', 'money-converted']]],
  ])('a sum converted beside the source’s own is held against what the yen has been: %s', (text, told) => {
    const { findings } = checkNumbers(
      [{ text, sources: [0] }],
      readSource(['It pays $2.7 billion.'], 'en', null),
      'full',
    );
    expect(findings.map(({ severity, fact }) => [severity, fact.kind])).toEqual(told);
  });
});
