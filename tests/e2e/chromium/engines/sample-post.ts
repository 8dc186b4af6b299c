import type { WantedParts } from '../../../../utils/engines/job/wanted-parts.ts';

/** A text of the post with the sentences it was made from. */
export interface SampleText {
  text: string;
  sources: number[];
}

export interface SamplePost {
  title: SampleText;
  points: SampleText[];
  lead: SampleText[];
  sections: Array<{ heading: SampleText | null; paragraphs: SampleText[] }>;
}

const text = (words: string, ...sources: number[]): SampleText => ({ text: words, sources });

/** What a good model writes about `scripts/sample/article.html` at 要約; the numbers are those of its sentences. */
export const SAMPLE_POST: SamplePost = {
  title: text('港湾4都市、共同防潮堤の建設で合意', 3),
  points: [
    text('4都市が、河口に共同の防潮堤を1つ建設する合意書に署名した。', 3),
    text('総工費は12億ユーロで、2029年末までの完成を目指す。', 4),
    text('漁業協会は、南側の水路が18か月閉鎖されることに反対している。', 25, 26),
  ],
  lead: [text('4つの港湾都市は月曜日、レンネ川の河口に共同の防潮堤を建設する合意書に署名した。', 3)],
  sections: [
    {
      heading: null,
      paragraphs: [
        text('費用は最大のハルモアが40%を負担し、残りの3都市は人口に応じて分担する。', 5),
        text('河口では約31万人が、観測された最高潮位4.8メートルより低い土地に暮らしている。', 6, 7),
      ],
    },
    {
      heading: text('合意までの経緯', 8),
      paragraphs: [
        text('協議は2024年3月、各都市がまだ独自の堤防を計画していたころに始まった。', 9, 10),
        text('ブレンウィックのイネス・マーロウ市長は「だれも最後にはなりたくなかった」と話す。', 11),
      ],
    },
    {
      heading: text('何が造られるのか', 17),
      paragraphs: [
        text('計画は、水門6基、北側の船舶用閘門、両岸の堤防かさ上げの3つからなる。', 18, 19, 20, 21),
        text('水門を上げるのは年に5回ほどだが、2050年までに年20回になる見通しだ。', 22, 23),
      ],
    },
    {
      heading: text('漁業者は反対', 24),
      paragraphs: [
        text('漁業協会は、140隻が使う南側の水路を工事の間も開けておくよう求めている。', 25),
        text('協会は3月31日までの回答を求め、建設許可は地方議会の承認を待つ。', 28, 30),
      ],
    },
  ],
};

/** What a prompt asks for, as a reader of it understands it. */
export interface Asked {
  title: boolean;
  points: boolean;
  lead: boolean;
  sections: boolean;
  /** Numbers of the sentences it shows. */
  shown: number[];
  material: string;
  form: 'json' | 'lines';
}

/** Null where it is no prompt for a post. */
export function readPrompt(prompt: string): Asked | null {
  const [, rest] = prompt.split('# 回答の形\n');
  if (rest === undefined) return null;
  const [form = '', material = ''] = rest.split('\n# 資料');
  return {
    title: /^題名:|"title":/m.test(form),
    points: /^要点:|"points":/m.test(form),
    lead: /^リード:|"lead":/m.test(form),
    sections: /^本文:|"sections":/m.test(form),
    shown: [...material.matchAll(/^\[(\d+)\]/gm)].map(([, number]) => Number(number)),
    material,
    form: form.startsWith('{') ? 'json' : 'lines',
  };
}

/**
 * A model that does as it is told: it gives the parts of that post which a prompt asks for, and nothing it is not shown.
 * Anything else than such a prompt is a greeting to it.
 */
export const modelFor =
  (post: SamplePost) =>
  (prompt: string): string => {
    const asked = readPrompt(prompt);
    if (asked === null) return 'はい';
    const isShown = ({ sources }: SampleText) => sources.every((id) => asked.shown.includes(id));
    const sections = post.sections
      .map(({ heading, paragraphs }) => ({
        heading: heading !== null && isShown(heading) ? heading : null,
        paragraphs: paragraphs.filter(isShown),
      }))
      .filter(({ paragraphs }) => paragraphs.length > 0);
    const parts = {
      ...(asked.title ? { title: post.title } : {}),
      ...(asked.points ? { points: post.points } : {}),
      ...(asked.lead ? { lead: post.lead } : {}),
      ...(asked.sections ? { sections } : {}),
    };
    return asked.form === 'json' ? JSON.stringify(parts) : asLines(parts);
  };

export const sampleModel = modelFor(SAMPLE_POST);

function asLines({ title, points, lead, sections }: Partial<SamplePost>): string {
  const line = ({ text: words, sources }: SampleText) => `${words} ${sources.map((id) => `[${id}]`).join('')}`;
  return [
    ...(title ? [`題名: ${line(title)}`] : []),
    ...(points ? ['要点:', ...points.map((point) => `- ${line(point)}`)] : []),
    ...(lead ? ['リード:', ...lead.map(line)] : []),
    ...(sections ?? []).flatMap(({ heading, paragraphs }) => [
      ...(heading ? [`見出し: ${line(heading)}`] : []),
      '本文:',
      ...paragraphs.map(line),
    ]),
  ].join('\n');
}

/** A block of a post as the desk shows it, or as it is stored. */
export interface WrittenBlock {
  slot: string;
  kind: string;
  text: string;
  sources: number[];
}

/** The post as the blocks it becomes. */
export function blocksOf({ title, points, lead, sections }: SamplePost): WrittenBlock[] {
  const block = (slot: string, kind: string, { text: words, sources }: SampleText): WrittenBlock => ({
    slot,
    kind,
    text: words,
    sources,
  });
  return [
    block('title', 'title', title),
    ...points.map((point) => block('points', 'item', point)),
    ...lead.map((paragraph) => block('lead', 'paragraph', paragraph)),
    ...sections.flatMap(({ heading, paragraphs }) => [
      ...(heading ? [block('sections', 'heading', heading)] : []),
      ...paragraphs.map((paragraph) => block('sections', 'paragraph', paragraph)),
    ]),
  ];
}

/** The whole reply of `sampleModel` in JSON, character by character. */
const REPLY = Array.from(JSON.stringify(SAMPLE_POST));

/** Where in that reply a word of it ends: a server that holds there has said it. */
export function endOf(words: string): number {
  const at = REPLY.join('').indexOf(words);
  if (at === -1) throw new Error(`the reply does not say ${words}`);
  return Array.from(REPLY.join('').slice(0, at + words.length)).length;
}

/** With title, points, lead and the first section finished, the second begun: half of the reply, where faults come. */
export const HALF = Math.ceil(REPLY.length / 2);
export const FINISHED_AT_HALF: WrittenBlock[] = blocksOf({
  ...SAMPLE_POST,
  sections: SAMPLE_POST.sections.slice(0, 1),
});
export const BEGUN_AT_HALF = SAMPLE_POST.sections[1]?.heading?.text ?? '';
/** The first sentence that is still to be asked for then. */
export const LEFT_AT_HALF = SAMPLE_POST.sections[1]?.heading?.sources[0] ?? 0;
/** What the job still wants then; the blocks are the article's, without those headings that have text below them. */
export const WANTED_AT_HALF: WantedParts = {
  title: false,
  points: false,
  lead: false,
  blocks: [6, 7, 8, 9, 11, 12, 13, 15, 16, 17],
};
