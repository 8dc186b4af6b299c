/** The sample article in Japanese as a model gives it that holds to a JSON schema: four sections, the first without a heading. */

const text = (words: string, ...sources: number[]) => ({ text: words, sources });

const title = text('港湾4都市、共同の防潮堤で合意', 3);
const points = [
  text('4都市が河口に防潮堤を1つ造る合意書に署名した。', 3),
  text('総工費は12億ユーロで、2029年末の完成を目指す。', 4),
];
const lead = [text('4つの港湾都市は月曜日、共同の防潮堤を造る合意書に署名した。', 3)];
export const SECTIONS = [
  { heading: null, paragraphs: [text('費用の40%を最大の都市ハルモアが持つ。', 5)] },
  { heading: text('合意までの経緯', 8), paragraphs: [text('協議は2024年3月に始まった。', 9)] },
  {
    heading: text('何が造られるのか', 17),
    paragraphs: [text('鋼鉄製の水門6基と閘門を造り、堤防をかさ上げする。', 18)],
  },
  { heading: text('漁業者は反対', 24), paragraphs: [text('漁業協会は、南側の水路を開けておくよう求めている。', 25)] },
];

export const WHOLE_ANSWER = JSON.stringify({ title, points, lead, sections: SECTIONS });

/** All that the post shows of it, in order. */
export const ANSWERED_TEXTS = [
  title.text,
  ...points.map((point) => point.text),
  ...lead.map((paragraph) => paragraph.text),
  ...SECTIONS.flatMap(({ heading, paragraphs }) => [
    ...(heading === null ? [] : [heading.text]),
    ...paragraphs.map((paragraph) => paragraph.text),
  ]),
];
