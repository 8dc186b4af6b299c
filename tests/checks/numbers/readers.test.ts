import { describe, expect, test } from 'vitest';
import { checkNumbers } from '../../../utils/checks/numbers/check-numbers.ts';
import { readSource } from '../../../utils/checks/source.ts';

const flagged = (lang: string, source: string, text: string, published: string | null = null) =>
  checkNumbers([{ text, sources: [0] }], readSource([source], lang, published), 'full')
    .findings.filter(({ check }) => check === 'number')
    .map(({ fact }) => fact);

/** What a reader has to understand: a sentence, its translation, and what in it a slip exchanges. */
const RULES: Record<string, [lang: string, source: string, text: string, right: string, wrong: string][]> = {
  'a plain ポイント is a point of percent or of an index': [
    ['en', 'Support fell 6 percentage points to 31 percent.', '支持は6ポイント下がり31%となった。', '6ポ', '7ポ'],
    ['en', 'The bank cut rates by 50 basis points.', '同行は金利を0.5ポイント下げた。', '0.5', '5'],
    ['en', 'The index rose by 240 points.', '指数は240ポイント上がった。', '240', '250'],
    ['de', 'Der Anteil sank um 1,5 Prozentpunkte.', '割合は1.5ポイント下がった。', '1.5', '1.6'],
    ['fr', 'Le taux a baissé de 0,4 point de pourcentage.', '率は0.4ポイント下がった。', '0.4', '0.5'],
    ['es', 'La tasa subió tres décimas.', '率は0.3ポイント上がった。', '0.3', '0.4'],
    ['zh', '失业率上升0.3个百分点。', '失業率は0.3ポイント上がった。', '0.3', '0.4'],
    ['zh', '央行降息25个基点。', '中央銀行は金利を0.25ポイント下げた。', '0.25', '2.5'],
    ['ko', '금리를 0.5%포인트 내렸다.', '金利を0.5ポイント下げた。', '0.5', '0.6'],
  ],
  'what follows by and from is as often an amount as a year': [
    ['en', 'Complaints rose by 287 to 3,410.', '苦情は287件増えて3410件となった。', '287', '297'],
    ['en', 'The staff shrank from 640 in 2018.', '職員は2018年の640人から減った。', '640', '610'],
    ['fr', 'La mairie va créer 1 250 emplois.', '市は1250人分の雇用を生む。', '1250', '1350'],
  ],
  'figures of two units are one': [
    ['en', 'A barrel cost $68.45.', '1バレルは68ドル45セントだった。', '45', '54'],
    ['en', 'The dollar bought 151.30 yen.', '1ドルは151円30銭だった。', '30銭', '40銭'],
    ['en', 'A pint costs £5.20.', '1杯5ポンド20ペンスだ。', '20', '30'],
    ['en', 'Exports hit a 17-month high.', '輸出は1年5カ月ぶりの高さとなった。', '5カ', '6カ'],
    ['en', 'The 30-month-old boy was found.', '2歳6カ月の男の子が見つかった。', '6カ', '7カ'],
    ['en', 'The door is 2.04 metres high.', '扉の高さは2メートル4センチだ。', '4セ', '5セ'],
    ['en', 'She ran it in 2:17:45.', '彼女は2時間17分45秒で走った。', '17', '18'],
    ['en', 'She ran it in 2 hours, 17 minutes and 45 seconds.', '彼女は2時間17分45秒で走った。', '17', '18'],
    ['en', 'The 6-foot-5 goalkeeper stayed.', '身長6フィート5インチのキーパーは残った。', '5イ', '6イ'],
    ['en', 'He is 5ft 9in tall.', '彼の身長は175センチだ。', '175', '185'],
    ['en', 'The boxer weighs 13st 4lb.', 'このボクサーの体重は13ストーン4ポンドだ。', '13', '14'],
  ],
  'a half may stand behind what it is a half of': [
    ['en', 'The strike lasted a year and a half.', 'ストは1年半続いた。', '1年', '2年'],
    ['en', 'It took an hour and a half.', '1時間半かかった。', '1時', '2時'],
    ['en', 'They waited a decade and a half.', '彼らは15年間待った。', '15', '16'],
    ['en', 'A million and a half people came.', '150万人が来た。', '150', '160'],
  ],
  'times of day in words': [
    ['en', 'He left at quarter past four.', '彼は4時15分に出た。', '15', '25'],
    ['en', 'She rose at half past seven.', '彼女は7時半に起きた。', '7', '8'],
    ['en', 'It starts at a quarter to ten.', '9時45分に始まる。', '45', '15'],
    ['en', 'They met at 10 in the morning.', '午前10時に会った。', '午前', '午後'],
  ],
  'a single letter before a hyphen is no unit, and metres may end a sentence': [
    ['en', 'Two F-15 jets took off.', 'F15戦闘機2機が離陸した。', '2機', '3機'],
    ['en', 'The two L-shaped halls burned.', 'L字型のホール2棟が焼けた。', '2棟', '3棟'],
    ['en', 'Lena won the 400m.', 'レナは400メートルで勝った。', '400', '800'],
  ],
  'one in many is a share': [['en', 'The risk is 1 in 2,500.', '危険は2500分の1だ。', '2500', '2600']],
  'stretches of months': [
    ['en', 'Sales fell in the three months through June.', '4〜6月期の売上は減った。', '6月', '9月'],
    ['en', 'It grew in the final three months of the year.', '10〜12月期に伸びた。', '12月', '11月'],
    ['ko', '2분기 이익이 늘었다.', '第2四半期の利益が増えた。', '第2', '第4'],
  ],
  'words that hold a figure': [
    ['en', 'Shops closed after the 9/11 attacks.', '9・11同時多発テロの後、店は閉まった。', '9・11', '9・12'],
    ['en', 'A dozen people were treated.', '10人以上が手当てを受けた。', '10', '20'],
    ['en', 'The octogenarian swims daily.', '80代の男性は毎日泳ぐ。', '80', '70'],
    ['en', 'Output grew three-tenths of a percent.', '生産は0.3%伸びた。', '0.3', '0.4'],
    ['en', 'Half of those over 70 live alone.', '70歳以上の半数は一人暮らしだ。', '70', '80'],
    ['en', 'They marked the 40th anniversary of the flood.', '洪水から40年を迎えた。', '40', '50'],
    ['en', 'He scored in the 31st minute.', '彼は31分に得点した。', '31', '41'],
  ],
  'conversions are rounded as people do': [
    ['en', 'Snow lay up to 18 inches deep.', '雪は最大で約45センチ積もった。', '45', '54'],
    ['en', 'The fish can grow to 15 feet.', 'この魚は体長4.5メートルになる。', '4.5', '5.4'],
    ['en', 'It dives to more than 1,500 feet.', '450メートルより深く潜る。', '450', '540'],
    ['en', 'The estate covers 1,200 acres.', 'この地所の広さはおよそ485ヘクタールだ。', '485', '845'],
    ['en', 'The path is just under four miles long.', '道の長さは6キロ余りだ。', '6キ', '8キ'],
    ['en', 'Temperatures drop below 14 °F.', '気温は氷点下10度を下回る。', '10', '20'],
    [
      'en',
      'The island is 12 miles long and no more than three wide.',
      '島は長さ約19キロ、幅は5キロ足らずだ。',
      '5キ',
      '7キ',
    ],
  ],
  'parts of what was named': [
    ['en', 'Over a quarter of a million people fled.', '25万人以上が逃げた。', '25', '35'],
    ['en', 'Half of a million homes lost power.', '50万戸が停電した。', '50', '60'],
    ['en', 'The trip takes an hour and a quarter.', '所要時間は1時間15分だ。', '15', '25'],
    ['en', 'A litre costs a dollar and a half more.', '1リットルあたり1ドル50セント高い。', '50', '60'],
    ['en', 'The town has four quarters.', '町には4つの地区がある。', '4つ', '6つ'],
    ['en', 'A third offence costs $500.', '3回目の違反には500ドルが科される。', '3回', '4回'],
    [
      'en',
      'It sold for £11 million, two million below the asking price.',
      '希望価格を200万ポンド下回る1100万ポンドで売れた。',
      '200',
      '300',
    ],
  ],
  'words with hyphens, and spans without a number': [
    ['en', 'It was the worst single-day loss.', '1日の下げ幅としては最悪だった。', '1日', '2日'],
    ['en', 'The man was in his mid-forties.', '男は40代半ばだった。', '40', '50'],
    ['en', 'A couple of minutes later it rained.', '2、3分後に雨が降った。', '3分', '8分'],
    ['en', 'It was the third straight monthly decline.', '3か月連続の低下となった。', '3か', '4か'],
    ['en', 'Thousands lived there a century ago.', '1世紀前には数千頭がいた。', '1世', '2世'],
    ['en', 'The fish lives for up to 200 years.', 'この魚は最長200年生きる。', '200', '300'],
  ],
  'times and eras as Japanese writes them': [
    ['en', 'The boat left at 00:25.', '船が出たのは0時25分のことだった。', '25', '35'],
    ['en', 'He founded it in 1603.', '彼は慶長8年（1603年）にこれを開いた。', '慶長8', '慶長18'],
    ['en', 'It goes back to the year 869.', '貞観11年（869年）にさかのぼる。', '869', '896'],
    ['en', 'Shares closed down 4.2 percent.', '株は４・２％安で引けた。', '・２', '・３'],
  ],
  'exchange rates': [
    [
      'en',
      'The yen rose to 147.2 against the dollar, from 149.1.',
      '円は149.1円から1ドル＝147.2円に上がった。',
      '147.2',
      '174.2',
    ],
  ],
  'business news': [
    ['en', 'It took a six-and-a-half-hour spacewalk.', '6時間半の船外活動だった。', '6時', '7時'],
    ['en', 'My grandmother, who is 94 now, gardens.', '今年94歳の祖母は庭いじりをする。', '94', '84'],
    [
      'en',
      'They spent 30 percent of it on food, and today less than 10.',
      '30%を食費に使い、今は10%未満だ。',
      '10%',
      '20%',
    ],
    ['en', 'Shares fell to 142.50 crowns.', '株は142.50クローネに下がった。', '142', '124'],
    ['en', 'Profit rose in the quarter ended Dec. 31.', '10─12月期の利益は増えた。', '10', '11'],
    ['en', 'Profit for the April-December period rose.', '4─12月期の利益は増えた。', '4─', '5─'],
    ['en', 'The Dow Jones Industrial Average rose 37 points.', 'ダウ工業株30種は37ドル高だった。', '37', '47'],
    ['en', 'It snapped a three-day losing streak.', '4日ぶりに反発した。', '4日', '6日'],
    ['en', 'It stayed below 50 for the fifth month in a row.', '5カ月連続で50を下回った。', '5カ', '6カ'],
    [
      'en',
      'Lenders gave 33 billion euros, and 12 billion in loans.',
      '330億ユーロ、融資120億ユーロを出した。',
      '120億ユーロ',
      '120億ポンド',
    ],
  ],
  'what Japanese says in another way': [
    ['en', 'The Nikkei 225 closed above 40,000.', '日経平均株価は4万円を超えた。', '4万', '5万'],
    ['en', 'From 9 to 5, the office is full.', '9時から5時まで、オフィスは満員だ。', '5時', '6時'],
    ['en', 'The number of billionaires rose.', '資産10億ドル以上の富豪が増えた。', '10億', '20億'],
    ['en', 'They won back-to-back titles.', '2連覇を果たした。', '2連', '3連'],
    ['en', 'It had winds of 155 mph.', '風速155マイル(約70メートル)に達した。', '70', '80'],
    ['en', 'He was on the run for 36 hours.', '彼は1日半逃走した。', '1日', '2日'],
  ],
  'stretches and days without their word': [
    ['en', 'He scored in the 78th minute.', '後半33分に得点した。', '33', '43'],
    ['en', 'He was jailed for two years and six months.', '懲役2年6月の判決を受けた。', '6月', '8月'],
    ['en', 'He scored in the 12th and 67th minutes.', '前半12分と後半の67分に得点した。', '12', '13'],
    ['es', 'Actuará los días 22 y 23 de marzo.', '3月22、23の両日に公演を行う。', '22', '21'],
  ],
  'figures that other languages have in another order': [
    [
      'de',
      'Sie endete 2:2, nachdem die Gäste mit 2:0 geführt hatten.',
      '2対0でリードしていたが、2対2に終わった。',
      '2対0',
      '0対2',
    ],
    ['de', 'Es streicht 900 der 7.200 Stellen.', '7200人のうち900人を削減する。', '900', '950'],
    ['fr', 'Trois des sept otages ont été libérés dimanche.', '人質7人のうち3人が日曜日に解放された。', '7人', '8人'],
    [
      'fr',
      'Il gisait sous deux mètres de neige, à 2 400 mètres d’altitude.',
      '標高2400メートルで、2メートルの雪の下にいた。',
      '2400',
      '2500',
    ],
    [
      'es',
      'La inflación se moderó una décima en febrero, hasta el 2,8 %.',
      '2月のインフレ率は0.1ポイント鈍化し2.8%となった。',
      '2.8',
      '2.9',
    ],
    ['zh', '上证综指收报3068.46点,上涨22.44点。', '上海総合指数は22.44ポイント高の3068.46で引けた。', '22.44', '22.54'],
    ['zh', '她以2分05秒37夺冠,比去年快了1秒12。', '昨年を1秒12上回る2分05秒37で優勝した。', '1秒12', '1秒22'],
  ],
  'units told once, streaks, and days of the week': [
    ['de', 'Am Freitag werden bis zu 18 Grad erwartet.', '金曜日は最高18度と予想されている。', '18', '19'],
    [
      'de',
      'Von den 42 Millionen Euro sind erst 5,5 Millionen abgerufen.',
      '4200万ユーロのうち利用は550万ユーロだ。',
      '550',
      '560',
    ],
    [
      'de',
      'Statt der geplanten 60 Millionen dürfte er 85 Millionen Euro kosten.',
      '6000万ユーロの計画を上回り8500万ユーロになる。',
      '6000',
      '7000',
    ],
    [
      'en',
      'Instead of the planned 60 million it will cost 85 million euros.',
      '6000万ユーロの計画を上回り8500万ユーロになる。',
      '6000',
      '7000',
    ],
    ['en', 'Prices fell, the third monthly drop in a row.', '価格は3カ月連続で下がった。', '3カ', '4カ'],
    ['en', 'They blocked the road for a second day.', '2日連続で道路を封鎖した。', '2日', '3日'],
    ['en', 'It was down for a third straight session.', '3日続落だった。', '3日', '4日'],
    ['en', 'It grew in the first eight months of last year.', '昨年1月から8月にかけて増えた。', '8月', '9月'],
    ['es', 'Creció en los primeros ocho meses del año pasado.', '昨年1月から8月にかけて増えた。', '8月', '9月'],
    [
      'fr',
      'Le trafic a été interrompu entre 6 h 20 et 9 heures sur la ligne B.',
      '午前6時20分から9時まで止まった。',
      '9時',
      '8時',
    ],
    [
      'zh',
      '周四公布的数据显示,2月份房价下跌。',
      '木曜日に発表されたデータによると、2月は住宅価格が下落した。',
      '2月',
      '3月',
    ],
    ['zh', '最低工資調高至27470元。', '最低賃金は2万7470台湾元に引き上げられた。', '7470', '7740'],
    ['ko', '환율은 1,317.6원으로 3.1원 올랐다.', '相場は3.1ウォン安の1317.6ウォンだった。', '3.1', '3.2'],
  ],
  'what a translator adds or says again': [
    [
      'en',
      'It was the highest for March since records began in 1906.',
      '1906年の観測開始以来、3月としては最高だった。',
      '3月',
      '4月',
    ],
    [
      'en',
      'Nine of the ten were foreigners; the tenth was their driver.',
      '10人のうち9人は外国人で、残る1人は運転手だった。',
      '9人',
      '8人',
    ],
    ['en', 'The Dutchman is 27 points clear at the top.', 'オランダ人は2位に27ポイント差をつけている。', '27', '37'],
    ['en', 'She came third.', '彼女は3位だった。', '3位', '2位'],
  ],
  'birthdays, shares and pairs': [
    ['en', 'It was the third time in as many weeks.', 'この3週間で3度目だった。', '3週', '4週'],
    ['en', 'It marked the king’s 60th birthday.', '国王の60歳の誕生日を祝った。', '60', '70'],
    ['en', 'The 1,200-year-old temple burned.', '1200年の歴史を持つ寺が焼けた。', '1200', '1300'],
    [
      'en',
      'Two of the three were arrested; the third is at large.',
      '3人のうち2人は逮捕され、残る1人は逃走中だ。',
      '2人',
      '4人',
    ],
    ['en', 'The twin spires can be seen from far.', '2本の尖塔は遠くから見える。', '2本', '4本'],
    ['en', 'It is held every second year.', '2年に1度開かれる。', '2年', '3年'],
    ['en', 'It had one-millionth of the power.', '百万分の一の能力だった。', '百万', '十億'],
    [
      'en',
      'The vaccine will be offered to all children aged 12 to 15 from September.',
      'このワクチンは9月から、12歳から15歳までのすべての子どもに提供される。',
      '15',
      '16',
    ],
    [
      'en',
      'The midfielder will be out for six to eight weeks with a hamstring injury.',
      'このミッドフィルダーはハムストリングの負傷により、6~8週間離脱する。',
      '8週',
      '9週',
    ],
    [
      'en',
      'Cases were confirmed in 11 of the country’s 18 provinces.',
      '同国の18州のうち11州で確認された。',
      '18',
      '19',
    ],
    [
      'en',
      'They have 54 points from 28 games, six behind the leaders.',
      '28試合で勝ち点54、首位とは6ポイント差だ。',
      '54',
      '45',
    ],
    [
      'en',
      'They have lost once in 15 games and need four points from the remaining two.',
      '15試合で1敗しかしておらず、残り2試合で勝ち点4を挙げればよい。',
      '点4',
      '点6',
    ],
  ],
  'figures that Japanese turns': [
    ['en', 'Crude settled at $84.03, up $2.11.', '原油は2.11ドル高の84.03ドル。', '2.11', '2.21'],
    [
      'en',
      'It raised $12.5 billion, exceeding a target of $10 billion.',
      '目標の100億ドルを上回る125億ドルを集めた。',
      '100',
      '110',
    ],
    ['en', 'It won 176 seats, eight more than before.', '前回を8議席上回る176議席を得た。', '8議', '9議'],
    ['en', 'She waited 47 minutes, although the target is eight.', '目標は8分だが、彼女は47分待った。', '8分', '9分'],
  ],
  'numbers in words of other languages': [
    ['de', 'Ein Drittel der Felder lag brach.', '畑の3分の1は休閑地だった。', '3分の1', '3分の2'],
    ['de', 'Der Umbau dauerte zweieinhalb Jahre.', '改修には2年半かかった。', '2年', '3年'],
    ['de', 'Der Bau dauerte fünfundzwanzig Jahre.', '建設には25年かかった。', '25', '35'],
    ['de', 'Tausende Menschen kamen.', '数千人が来た。', '数千', '数百'],
    ['fr', 'Les deux tiers des champs sont secs.', '畑の3分の2は乾いている。', '3分の2', '3分の1'],
    ['fr', 'Il a vécu là quarante-deux ans.', '彼はそこに42年住んだ。', '42', '45'],
    ['fr', 'Des milliers de personnes sont venues.', '数千人が来た。', '数千', '数万'],
    ['fr', 'Le prix est passé de 30 à 45 euros.', '値段は30ユーロから45ユーロに上がった。', '30ユ', '20ユ'],
    ['es', 'La feria será el 3 y 4 de mayo.', '市は5月3日からだ。', '3日', '5日'],
    ['es', 'Vivió allí treinta y dos años.', '彼はそこに32年住んだ。', '32', '33'],
    ['es', 'Llegaron cientos de personas.', '数百人が来た。', '数百', '数千'],
    ['zh', '四分之三的人同意。', '4分の3の人が賛成した。', '4分の3', '4分の1'],
    ['zh', '该省有3400多万人口。', '同省には3400万の人口がある。', '3400', '3500'],
    ['zh', '塔高50米。', '塔の高さは50メートルだ。', '50', '60'],
    ['ko', '스무 명이 왔다.', '20人が来た。', '20', '30'],
    ['ko', '주민의 4분의 1이 떠났다.', '住民の4分の1が去った。', '4分の1', '4分の3'],
  ],
};

describe.each(Object.entries(RULES))('%s', (_, rows) => {
  test.each(rows)('%s: %s', (lang, source, text, right, wrong) => {
    expect(flagged(lang, source, text)).toEqual([]);
    expect(flagged(lang, source, text.replace(right, wrong))).not.toEqual([]);
  });
});

test('the French article is no Roman numeral', () => {
  expect(flagged('fr', 'L’incendie a repris.', '50件目だ。')).not.toEqual([]);
});

/** Wednesday. */
const PUBLISHED = '2024-07-10';
test.each([
  ['The mayor was elected two years ago.', '市長は2022年に選ばれた。', '2022', '2023'],
  ['The plant closed last month.', '工場は6月に閉じた。', '6月', '7月'],
  ['The plant closed last year.', '工場は2023年に閉じた。', '2023', '2024'],
  ['The plant closed last December.', '工場は2023年12月に閉じた。', '2023', '2024'],
  ['The plant will open next year.', '工場は2025年に開く。', '2025', '2024'],
  ['She arrived over the weekend.', '彼女は6日に着いた。', '6日', '9日'],
  ['She arrived three days ago.', '彼女は7日に着いた。', '7日', '4日'],
])('%s means a date by the day the article came out', (source, text, right, wrong) => {
  expect(flagged('en', source, text, PUBLISHED)).toEqual([]);
  expect(flagged('en', source, text.replace(right, wrong), PUBLISHED)).not.toEqual([]);
});
