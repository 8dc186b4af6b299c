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
