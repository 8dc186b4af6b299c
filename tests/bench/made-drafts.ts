import type { Article, SourceSentence } from '../../utils/article/article.ts';
import type { DraftSummary } from '../../utils/post/draft.ts';
import type { Post, PostBlock } from '../../utils/post/post.ts';

/** A draft as it lies in the store, row by row. */
export interface MadeDraft {
  summary: DraftSummary;
  post: { draftId: string; post: Post; revision: number };
  article: { id: string; canonicalUrl: string; article: Article; sentences: SourceSentence[]; clippedAt: number };
}

/** Characters of a post's text. */
const LENGTH = 3_000;
const DAY = 86_400_000;

const KANJI =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達良響阪帰針専推谷古候史天階程満敗管値歌買突兵接請器士光討路悪科攻崎督授催細効図週積丸他及湾録処省旧室憲太橋歩離岸客風紙激否周師摘材登系批郎母易健黒火戸速存花春飛殺央券赤号単盟座青破編捜竹除完降超責並療従右修捕隊危採織森競拡故館振給屋介読弁根色友苦就迎走販園具左異歴辞将秋因献厳馬愛幅休維富浜父遺彼般未塁貿講邦舞林装諸夏素亡劇河遣航抗冷模雄適婦鉄寄益込顔緊類児余禁印逆王返標換久短油妻暴輪占宣背昭廃植熱宿薬伊江清習険頼僚覚吉盛船倍均億途圧芸許皇臨踏駅署抜壊債便伸留罪停興爆陸玉源儀波創障継筋狙帯延羽努固闘精則葬乱避普散司康測豊洋静善逮婚厚喜齢囲卒迫略承浮惑崩順紀聴脱旅絶級幸岩練押軽倒了庁博城患締等救執層版老令角絡損房募曲撤裏払削密庭徒措仏績築貨志混載昇池陣我勤為血遅抑幕居染温雑招奈季困星傷永択秀著徴誌庫弾償刊像功拠香欠更秘拒刑坂刻底賛塚致抱繰服犯尾描布恐寺鈴盤息宇項喪伴遠養懸戻街巨震願絵希越契掲躍棄欲痛触邸依籍汚縮還枚属笑互複慮郵束仲栄札枠似夕恵板列露沖探逃借緩節需骨射傾届曜遊迷夢巻購揮君燃充雨閉緒跡包駐貢鹿弱却端賃折紹獲郡併草徹飲貴埼衝焦奪雇災浦暮替析預焼簡譲称肉納樹挑章臓律誘紛貸至宗促慎控贈智握照宙酒俊銭薄堂渋群銃悲秒操携奥診詰託晴撮誕侵括掛謝双孝刺到駆寝透津壁稲仮暗裂敏鳥純是飯排裕堅訳盗芝綱吸典賀扱顧弘看訟戒祉誉歓勉奏';
const KANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤラリルレロワンガギグゲゴダデドバビブベボパピプペポ';
const PARTICLES = ['は', 'が', 'を', 'に', 'で', 'と', 'の', 'の', 'も', 'へ', 'から', 'まで', 'による', 'について'];
const ENDS = [
  'した。',
  'している。',
  'すると発表した。',
  'と述べた。',
  'が決まった。',
  'となった。',
  'する見通しだ。',
  'を求めた。',
];
const SYLLABLES = [
  'ka',
  'ver',
  'to',
  'lin',
  'mar',
  'est',
  'po',
  'ran',
  'sel',
  'tion',
  'bor',
  'den',
  'ish',
  'al',
  'fre',
  'quo',
  'ment',
  'ra',
];

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Drafts of a writer of years, newest last: words as unevenly frequent as in real texts, each draft two thirds of a day after the one before. */
export function* madeDrafts(count: number, seed: number, now: number): Generator<MadeDraft> {
  const random = seededRandom(seed);
  const letters = [...KANJI];
  const kana = [...KANA];
  const below = (limit: number) => Math.floor(random() * limit);
  const from = (list: readonly string[], skew = 1) => list[Math.floor(random() ** skew * list.length)] ?? '';
  const times = (repeats: number, make: () => string) => Array.from({ length: repeats }, make).join('');
  const nouns = Array.from({ length: 6_000 }, (_, at) =>
    at % 5 === 4 ? times(3 + below(3), () => from(kana)) : times(2, () => from(letters, 1.5)),
  );
  const words = Array.from({ length: 4_000 }, () => times(2 + below(2), () => from(SYLLABLES)));
  const sites = Array.from({ length: 60 }, (_, at) => ({
    name: `${capital(words[at * 7] ?? '')} Post`,
    host: `${words[at * 7]}.example`,
  }));
  const phrase = () => from(nouns, 2.5) + from(PARTICLES);
  const sentence = () => times(3 + below(4), phrase) + from(nouns, 2.5) + from(ENDS);
  const english = () =>
    `${capital(from(words, 2))} ${Array.from({ length: 8 + below(12) }, () => from(words, 2)).join(' ')}.`;
  for (let at = 0; at < count; at += 1) {
    const id = `made-${seed}-${String(at).padStart(6, '0')}`;
    const createdAt = now - (count - at) * DAY * (2 / 3);
    const site = sites[below(sites.length)] ?? { name: '', host: '' };
    const title = `${phrase()}${phrase()}${from(nouns, 2.5)}`;
    const original = english().slice(0, -1);
    const url = `https://${site.host}/${new Date(createdAt).getUTCFullYear()}/${original.toLowerCase().replaceAll(' ', '-').slice(0, 60)}-${at}`;
    const blocks: PostBlock[] = [];
    const add = (kind: PostBlock['kind'], slot: PostBlock['slot'], text: string) =>
      blocks.push({ id: `${id}-${blocks.length}`, kind, slot, content: [{ text }], sourceIds: [] });
    add('title', 'title', title);
    for (let point = 0; point < 4; point += 1) add('item', 'points', sentence());
    for (let length = 0; length < LENGTH; ) {
      const text = times(2 + below(3), sentence);
      add('paragraph', 'sections', text);
      length += text.length;
    }
    add('paragraph', 'source', `出典: ${site.name} ${original}`);
    const sentences: SourceSentence[] = Array.from({ length: 40 }, (_, index) => ({
      id: index + 1,
      block: index >> 2,
      text: english(),
    }));
    const article: Article = {
      url,
      canonicalUrl: url,
      title: original,
      standfirst: null,
      siteName: site.name,
      lang: 'en',
      dir: 'ltr',
      authors: [`${capital(from(words, 2))} ${capital(from(words, 2))}`],
      published: new Date(createdAt).toISOString(),
      modified: null,
      section: null,
      leadImage: null,
      wordCount: 500,
      selectionOnly: false,
      origins: {},
      blocks: Array.from({ length: 10 }, (_, block) => ({
        kind: 'paragraph' as const,
        content: [
          {
            text: sentences
              .slice(block * 4, block * 4 + 4)
              .map((one) => one.text)
              .join(' '),
          },
        ],
      })),
    };
    yield {
      summary: {
        id,
        createdAt,
        updatedAt: createdAt + below(DAY),
        deletedAt: null,
        title,
        siteName: site.name,
        articleId: id,
        engine: 'extractive',
        depth: 'summary',
        templateId: 'news',
      },
      post: { draftId: id, post: { blocks }, revision: 1 },
      article: { id, canonicalUrl: url, article, sentences, clippedAt: createdAt },
    };
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
