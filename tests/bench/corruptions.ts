/** A slip put into a Japanese text; null where it has nothing to spoil. */
type Corrupt = (text: string, random: () => number) => string | null;

/** Numbers from 0 to 1 that are the same each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Span {
  start: number;
  end: number;
  text: string;
}
const FIGURE = /[0-9](?:[0-9,.]*[0-9])?/g;
const spans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: found }));
const pick = <Item>(items: readonly Item[], random: () => number): Item | undefined =>
  items[Math.floor(random() * items.length)];
const put = (text: string, { start, end }: Span, instead: string): string =>
  text.slice(0, start) + instead + text.slice(end);

const digit =
  (figures: (text: string) => Span[]): Corrupt =>
  (text, random) => {
    const figure = pick(figures(text), random);
    if (figure === undefined) return null;
    const at =
      pick(
        [...figure.text.matchAll(/\d/g)].map(({ index }) => index),
        random,
      ) ?? 0;
    const others = [...'0123456789'].filter((one) => one !== figure.text[at] && !(at === 0 && one === '0'));
    return put(text, figure, figure.text.slice(0, at) + pick(others, random) + figure.text.slice(at + 1));
  };

/** Ten times nothing is nothing, and a nought behind the parts of a second (4秒310) changes none. */
const changesTenfold = (figure: Span, text: string): boolean =>
  Number(figure.text.replaceAll(',', '')) !== 0 && text[figure.start - 1] !== '秒';

const tenfold: Corrupt = (text, random) => {
  const figure = pick(
    spans(text, FIGURE).filter((figure) => changesTenfold(figure, text)),
    random,
  );
  if (figure === undefined) return null;
  const parts = /^([\d,]+)\.(\d)(\d*)$/.exec(figure.text);
  return put(
    text,
    figure,
    parts === null ? `${figure.text}0` : `${parts[1]}${parts[2]}${parts[3] === '' ? '' : `.${parts[3]}`}`,
  );
};

const scale: Corrupt = (text, random) => {
  const mark = pick(spans(text, /(?<=[0-9]\s?|数[十百千]?)[万億兆]/g), random);
  if (mark === undefined) return null;
  return put(
    text,
    mark,
    pick(
      ['万', '億', '兆'].filter((one) => one !== mark.text),
      random,
    ) ?? '',
  );
};

const decimal: Corrupt = (text, random) => {
  const figure = pick(
    spans(text, FIGURE).filter(({ text: found }) => found.includes('.')),
    random,
  );
  return figure === undefined ? null : put(text, figure, figure.text.replace('.', ''));
};

const swap: Corrupt = (text, random) => {
  const figures = spans(text, FIGURE);
  const pairs = figures.flatMap((one, index) =>
    figures.slice(index + 1).flatMap((other) => (one.text === other.text ? [] : [[one, other] as const])),
  );
  const pair = pick(pairs, random);
  if (pair === undefined) return null;
  const [one, other] = pair;
  return put(put(text, other, one.text), one, other.text);
};

const date: Corrupt = (text, random) => {
  const part = pick(spans(text, /(?<![0-9.,])[0-9]{1,2}(?=月(?!間)|日(?![間券]))/g), random);
  if (part === undefined) return null;
  const value = Number(part.text);
  const last = text[part.end] === '月' ? 12 : 31;
  const next = value === 1 ? 2 : value >= last || random() < 0.5 ? value - 1 : value + 1;
  return put(text, part, String(next));
};

const UNITS: [pattern: RegExp, instead: string][] = [
  [/(?<=[0-9万億兆]\s?)(?:米)?ドル/g, 'ユーロ'],
  [/(?<=[0-9万億兆]\s?)ユーロ/g, 'ポンド'],
  [/(?<=[0-9万億兆]\s?)円/g, 'ドル'],
  [/(?<=[0-9万億兆]\s?)ポンド/g, 'ユーロ'],
  [/(?<=[0-9万億]\s?)(?:キロメートル|km(?![/h]))/g, 'マイル'],
  [/(?<=[0-9万億]\s?)マイル/g, 'キロメートル'],
  [/(?<=[0-9万億]\s?)(?:メートル|m(?![\w/]))/g, 'フィート'],
  [/(?<=[0-9万億]\s?)フィート/g, 'メートル'],
  [/(?<=[0-9]\s?)(?:%|パーセント)/g, 'ドル'],
  [/(?<=[0-9]\s?)時間/g, '分'],
  [/(?<=[0-9]\s?)(?:kg|キログラム)/g, 'ポンド'],
  [/(?<=[0-9万]\s?)トン/g, 'キログラム'],
  [/(?<=[0-9]\s?)年間/g, 'か月'],
  [/(?<=[0-9]\s?)℃/g, '℉'],
];

const unit: Corrupt = (text, random) => {
  const found = UNITS.flatMap(([pattern, instead]) => spans(text, pattern).map((span) => ({ span, instead })));
  const one = pick(found, random);
  return one === undefined ? null : put(text, one.span, one.instead);
};

export const CORRUPTIONS: Record<string, Corrupt> = {
  digit: digit((text) => spans(text, FIGURE)),
  tenfold,
  scale,
  decimal,
  swap,
  date,
  unit,
};

/** Smaller figures are found in some sentence or other of any article. */
const LARGE = 13;
export const SUMMARY_CORRUPTIONS: Record<string, Corrupt> = {
  'from 13': digit((text) =>
    spans(text, FIGURE).filter(({ text: found }) => Number(found.replaceAll(',', '')) >= LARGE),
  ),
  money: digit((text) => spans(text, /[0-9](?:[0-9,.]*[0-9])?(?=\s?[万億兆]?\s?(?:米?ドル|円|ユーロ|ポンド))/g)),
  percent: digit((text) => spans(text, /[0-9](?:[0-9,.]*[0-9])?(?=\s?(?:%|％|パーセント))/g)),
  dates: date,
};
