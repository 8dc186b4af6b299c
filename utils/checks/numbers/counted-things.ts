/**
 * Classes of things counted, by their English nouns and Japanese counters or nouns. Only to tell which of two figures belongs where
 * (3 dead, 5 hurt): a class nobody lists never makes a finding by itself.
 */
interface CountedThing {
  id: string;
  english: string;
  /** What may stand right behind a Japanese figure. */
  japanese: string;
}

export const COUNTED_THINGS: CountedThing[] = [
  {
    id: 'person',
    english:
      'people|persons?|men|women|man|woman|boys?|girls?|children|child|students?|pupils?|soldiers?|troops|victims?|patients?|employees?|workers?|staff|passengers?|residents?|deaths?|fatalities|casualties|killed|dead|died|injured|wounded|hurt|members?|officers?|players?|voters?|candidates?|prisoners?|inmates?|hostages?|refugees?|migrants?|tourists?|visitors?|users?|customers?|fans|protesters|protestors|demonstrators|teachers?|doctors?|nurses?|lawmakers?|senators?|ministers?|leaders?|experts?|scientists?|researchers?|civilians?|citizens?|suspects?|defendants?|survivors?|witnesses|athletes?|spectators?|guests?|sons?|daughters?|brothers?|sisters?|siblings?|friends?|drivers?|pilots?|astronauts?|firefighters?|policemen|militants?|fighters?|rebels?|terrorists?|adults?|infants?|babies|respondents?|applicants?|jurors?|judges?|actors?|singers?|subscribers?|followers?|participants?|volunteers?|population|inhabitants|lives|signatures|crew|delegates|speakers|artists|Americans|Britons',
    japanese: '人|名(?!古)|児|姉妹|兄弟',
  },
  {
    id: 'company',
    english:
      'companies|company|firms?|corporations?|businesses|banks?|airlines?|startups?|newspapers?|manufacturers?|retailers?',
    japanese: '社|行(?=[が|を|の|は|に])',
  },
  {
    id: 'case',
    english:
      'cases?|incidents?|infections?|complaints?|lawsuits?|applications?|transactions?|reports?|attacks?|murders?|crimes?|accidents?|documents?|tests?|claims?|requests?|contracts?|bills?|projects?|orders?|emails?|messages?|calls|tweets?|comments?',
    japanese: '事?件',
  },
  {
    id: 'time',
    english: 'times|occasions?|visits?|rounds?|innings?|attempts?|sessions?|laps?',
    japanese: '回|度(?!を|目)|ラウンド|周(?!年)',
  },
  { id: 'store', english: 'stores?|shops?|outlets?|branches|restaurants?', japanese: '店' },
  { id: 'rank', english: 'place|ranked|ranking|seeds?|seeded', japanese: '位(?!置)|シード' },
  { id: 'point', english: 'points?|pts|pointers?', japanese: '得?点(?!で)|ポイント' },
  {
    id: 'game',
    english: 'games?|matches|match|appearances|caps|starts|tests|races?|fights?|bouts?',
    japanese: '試合|戦(?=[し|連|を|で|の|目])|レース',
  },
  { id: 'win', english: 'wins?|victories|victory|won', japanese: '勝' },
  { id: 'loss', english: 'loss(?:es)?|defeats?|lost', japanese: '敗' },
  { id: 'draw', english: 'draws?|ties', japanese: '分け|引き?分' },
  { id: 'goal', english: 'goals?|tries|touchdowns?', japanese: 'ゴール|トライ' },
  { id: 'homer', english: 'home runs?|homers?', japanese: '本塁打|ホームラン|号(?![線機室棟車])' },
  { id: 'country', english: 'countries|country|nations?', japanese: '[かカヵケヶ箇]国|国(?=[がはのをにで、])' },
  { id: 'city', english: 'cities|city|towns?|villages?', japanese: '都市|市(?![場民長])|町|村' },
  { id: 'region', english: 'regions?|areas?|districts?', japanese: '地域|地区' },
  { id: 'state', english: 'states?|provinces?', japanese: '州' },
  { id: 'place', english: 'places|sites?|locations?|spots?|points', japanese: '[かカヵケヶ箇]所|箇所' },
  {
    id: 'vehicle',
    english:
      'cars?|vehicles?|trucks?|buses|bus|machines?|computers?|cameras?|carriages|telescopes?|phones?|laptops?|tractors?|robots?|pianos?|tanks?|ambulances|engines',
    japanese: '台|両',
  },
  { id: 'ship', english: 'ships?|boats?|vessels?|tankers?|submarines?', japanese: '隻|艘' },
  {
    id: 'aircraft',
    english: 'planes?|aircraft|jets?|helicopters?|airplanes?|drones?|aeroplanes?|satellites?',
    japanese: '機',
  },
  {
    id: 'animal',
    english:
      'animals?|dogs?|cats?|cows?|horses?|sheep|fish|birds?|elephants?|tigers?|lions?|pigs?|chickens?|whales?|sharks?|pandas?',
    japanese: '頭|匹|羽',
  },
  { id: 'copy', english: 'copies|books?|volumes?', japanese: '冊|部(?!門|隊|屋|分|族|下|署)|巻' },
  {
    id: 'building',
    english: 'buildings?|houses?|homes?|skyscrapers?|hotels?|apartments?|rooms?|units?',
    japanese: '棟|軒|戸|室|部屋',
  },
  { id: 'household', english: 'households?|families', japanese: '世帯|家族' },
  { id: 'party', english: 'parties|party', japanese: '政?党(?!員|首|大会)' },
  { id: 'seat', english: 'seats?', japanese: '議席|席' },
  { id: 'vote', english: 'votes?|ballots?', japanese: '票' },
  { id: 'shot', english: 'shots?|rounds|missiles?|bullets?|rockets?|bombs?', japanese: '発' },
  { id: 'floor', english: 'floors?|stor(?:e)?ys?|stories|storeys|levels?', japanese: '階(?!級)' },
  { id: 'page', english: 'pages?', japanese: 'ページ|頁' },
  { id: 'kind', english: 'kinds?|types?|species|varieties|categories|versions?', japanese: '種(?:類)?|品種' },
  { id: 'language', english: 'languages?', japanese: '言語|[かカヵケヶ]国語' },
  { id: 'school', english: 'schools?|universities|colleges', japanese: '校|大学' },
  { id: 'team', english: 'teams?|clubs?|sides?|squads?', japanese: 'チーム|クラブ' },
  { id: 'episode', english: 'episodes?', japanese: '話|エピソード' },
  { id: 'season', english: 'seasons?', japanese: 'シーズン' },
  { id: 'share', english: 'shares?|stocks?', japanese: '株' },
  {
    id: 'film',
    english:
      'films?|movies?|songs?|singles|albums?|works?|titles?|pieces?|trees?|bottles?|flights?|lines?|goals?|roads?|bridges?',
    japanese: '本(?!部|社|人|格|当|来|塁)|作(?!品|業|戦)|曲|枚(?!舌)',
  },
  { id: 'set', english: 'sets?', japanese: 'セット' },
  { id: 'lap', english: 'laps?', japanese: '周(?!年|辺)' },
  { id: 'term', english: 'terms?', japanese: '期(?!間|待|限)' },
  { id: 'medal', english: 'medals?', japanese: '(?:個の)?メダル' },
  { id: 'pixel', english: 'pixels?|dpi|megapixels?', japanese: '画素|ピクセル' },
  { id: 'anniversary', english: 'anniversary', japanese: '周年' },
];
