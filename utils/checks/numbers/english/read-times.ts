import type { Quantity, Reading } from '../quantity.ts';
import { SMALL_WORDS } from './number-words.ts';

const CLOCK_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const CLOCK = `1[0-2]|\\d|${CLOCK_WORDS.join('|')}`;
const TIME = new RegExp(
  [
    String.raw`\b(?:(?<part>a quarter|quarter|half|(?:five|ten|twenty|twenty-five|\d{1,2})(?: minutes)?) past|(?<=\b(?:at|about|around|until|till|before|after|by)\s)(?<short>(?:a )?quarter|(?:five|ten|twenty|twenty-five|\d{1,2}) minutes) to)\s(?<spoken>${CLOCK})\b(?![\d.,]*\d|\s(?:percent|hundred|thousand|million|billion))(?:\sin the (?<spokenHalf>morning|afternoon|evening))?`,
    String.raw`(?<lap>\b\d{1,2}:\d{2}(?::\d{2})?[.:]\d{1,3}\b)`,
    String.raw`(?<=\b(?:at|by|around|about|until|before|after)\s)(?<dotHour>1[0-2]|[1-9])\.(?<dotMinute>[0-5]\d)(?=\s(?:on|last|this|that|in the|the (?:next|following|same)|yesterday|every|each|tomorrow|tonight)\b)`,
    String.raw`\b(?<runMinutes>2[5-9]|[3-9]\d|1\d{2}):(?<runSeconds>[0-5]\d)\b`,
    String.raw`\b(?<hour>[01]?\d|2[0-4])[:.](?<minute>[0-5]\d)\s?(?<half>a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b)`,
    String.raw`\b(?<hour24>[01]?\d|2[0-4]):(?<minute24>[0-5]\d)\b`,
    String.raw`\b(?<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:UTC|GMT|hours\b|hrs\b|EST|JST|local))`,
    String.raw`\b(?<whole>1[0-2]|0?\d)\s?(?<wholeHalf>a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b)`,
    String.raw`\b(?<clock>${CLOCK})\s(?:o[’']clock(?:\sin the (?<clockHalf>morning|afternoon|evening))?|in the (?<dayHalf>morning|afternoon|evening))|(?<=\b(?:at|by|until|till|from|before|after|around|about)\s)(?<each>${CLOCK})\s(?:each|every|that|this|yesterday|tomorrow|on [A-Z][a-z]+day)\s(?<eachHalf>morning|afternoon|evening)`,
    String.raw`\b(?<noon>noon|midday)\b`,
    String.raw`\b(?<midnight>midnight)\b`,
  ].join('|'),
  'gi',
);
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
  if (groups.dotHour !== undefined) return [openTime(Number(groups.dotHour) * 60 + Number(groups.dotMinute))];
  if (groups.runMinutes !== undefined) return [{ kind: 'duration', value: lapSeconds(text), unit: 'second' }];
  if (groups.lap !== undefined) return [{ kind: 'duration', value: lapSeconds(text), unit: 'second' }];
  if (groups.noon !== undefined) return [timeReading(12 * 60)];
  if (groups.midnight !== undefined) return [timeReading(0)];
  if (groups.military !== undefined) {
    const figure = Number(text);
    return [timeReading(Math.floor(figure / 100) * 60 + (figure % 100)), { kind: 'number', value: figure, unit: null }];
  }
  if (groups.clock !== undefined) {
    return [spokenTime(hourOf(groups.clock) * 60, groups.clockHalf ?? groups.dayHalf)];
  }
  if (groups.each !== undefined) return [spokenTime(hourOf(groups.each) * 60, groups.eachHalf)];
  if (groups.spoken !== undefined) {
    const minutes = minutesOf(groups.part ?? groups.short ?? '');
    const hour = hourOf(groups.spoken) * 60;
    return [spokenTime(groups.part === undefined ? hour - minutes : hour + minutes, groups.spokenHalf)];
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

function hourOf(word: string): number {
  const index = CLOCK_WORDS.indexOf(word.toLowerCase());
  return index === -1 ? Number(word) : index + 1;
}

/** `quarter`, `half`, `ten minutes`, `20`. */
function minutesOf(words: string): number {
  if (/quarter/i.test(words)) return 15;
  if (/half/i.test(words)) return 30;
  const [figure = ''] = words.toLowerCase().split(' ');
  return figure === 'twenty-five' ? 25 : (SMALL_WORDS[figure] ?? Number(figure));
}

/** `ten`, `quarter past three`: of either half of the day where the words do not say. */
function spokenTime(minutes: number, half: string | undefined): Reading {
  const clock = (minutes + 720) % 720;
  if (half === undefined) return openTime(clock === 0 ? 720 : clock);
  return timeReading(half.toLowerCase() === 'morning' ? clock : clock + 720);
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
