import type { Quantity, Reading } from '../quantity.ts';

const TIME = new RegExp(
  [
    String.raw`(?<lap>\b\d{1,2}:\d{2}(?::\d{2})?[.:]\d{1,3}\b)`,
    String.raw`\b(?<hour>[01]?\d|2[0-4])[:.](?<minute>[0-5]\d)\s?(?<half>a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b)`,
    String.raw`\b(?<hour24>[01]?\d|2[0-4]):(?<minute24>[0-5]\d)\b`,
    String.raw`\b(?<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:UTC|GMT|hours\b|hrs\b|EST|JST|local))`,
    String.raw`\b(?<whole>1[0-2]|0?\d)\s?(?<wholeHalf>a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b)`,
    String.raw`\b(?<clock>1[0-2]|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:o[’']clock|in the (?:morning|afternoon|evening))`,
    String.raw`\b(?<noon>noon|midday)\b`,
    String.raw`\b(?<midnight>midnight)\b`,
  ].join('|'),
  'gi',
);
const CLOCK_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Times of day, and running times such as `2:11.60`. */
export function readEnglishTimes(text: string): Quantity[] {
  return [...text.matchAll(TIME)].map((match) => {
    const [reading, ...others] = readingsAt(match);
    return {
      ...(reading ?? timeReading(0)),
      others,
      start: match.index,
      end: match.index + match[0].length,
      step: 1,
      ...((match.groups?.noon ?? match.groups?.midnight) ? { implied: true as const } : {}),
    };
  });
}

function readingsAt({ groups = {}, 0: text }: RegExpMatchArray): Reading[] {
  if (groups.lap !== undefined) return [{ kind: 'duration', value: lapSeconds(text), unit: 'second' }];
  if (groups.noon !== undefined) return [timeReading(12 * 60)];
  if (groups.midnight !== undefined) return [timeReading(0)];
  if (groups.military !== undefined) {
    const figure = Number(text);
    return [timeReading(Math.floor(figure / 100) * 60 + (figure % 100)), { kind: 'number', value: figure, unit: null }];
  }
  if (groups.clock !== undefined) {
    const word = CLOCK_WORDS.indexOf(groups.clock.toLowerCase());
    return [openTime((word === -1 ? Number(groups.clock) : word + 1) * 60)];
  }
  if (groups.hour24 !== undefined) {
    const minutes = Number(groups.hour24) * 60 + Number(groups.minute24);
    return [
      openTime(minutes),
      { kind: 'duration', value: minutes, unit: 'minute' },
      { kind: 'duration', value: minutes, unit: 'second' },
    ];
  }
  const half = (groups.half ?? groups.wholeHalf ?? '').toLowerCase();
  const hour = Number(groups.hour ?? groups.whole) % 12;
  return [timeReading((hour + (half.startsWith('p') ? 12 : 0)) * 60 + Number(groups.minute ?? 0))];
}

export const timeReading = (value: number): Reading => ({ kind: 'time', value: value % 1440, unit: null });
/** Before noon and after it look the same. */
export const openTime = (value: number): Reading => ({
  ...timeReading(value),
  ...(value <= 12 * 60 + 59 ? { halfDay: true as const } : {}),
});

/** `2:11.60`, `1:09:02.5`. */
function lapSeconds(text: string): number {
  const parts = text.split(':').map(Number);
  return Number(parts.reduce((sum, part) => sum * 60 + part, 0).toFixed(3));
}
