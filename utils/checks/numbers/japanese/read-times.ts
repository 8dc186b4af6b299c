import { openTime, timeReading } from '../english/read-times.ts';
import type { Quantity, Reading } from '../quantity.ts';

const TIME = new RegExp(
  [
    String.raw`(?:(?<lapHours>\d{1,2})時間)?(?<lapMinutes>\d{1,2})分(?<lapSeconds>\d{1,2})秒(?<lapRest>\d{1,3})?`,
    String.raw`(?<dashSeconds>\d{1,2})秒(?<dashRest>\d{1,3})`,
    String.raw`(?<half>午前|午後|朝|夜|深夜|未明|夕方|昼|AM|PM)?(?:の|\s)?(?<hour>[01]?\d|2[0-4])時(?!間|速|代の|点|期|差)(?:\s?(?<minute>[0-5]?\d)分|(?<thirty>半))?`,
    String.raw`(?<half2>午前|午後|朝|夜|深夜|未明|夕方|昼|AM|PM)?(?<![\d.,:])(?<hour2>[01]?\d|2[0-4]):(?<minute2>[0-5]\d)(?<after>:\d{2}|\.\d+)?(?!\d)\s?(?<half3>am|pm|AM|PM)?`,
  ].join('|'),
  'g',
);
const BEFORE_NOON = /午前|朝|未明|深夜|AM/i;
const AFTER_NOON = /午後|夜|夕方|PM/i;

/** Times of day, and running times (2分11秒60). */
export function readJapaneseTimes(text: string): Quantity[] {
  return [...text.matchAll(TIME)].map((match) => {
    const [reading = timeReading(0), ...others] = readingsAt(match);
    return { ...reading, others, start: match.index, end: match.index + match[0].length, step: 1 };
  });
}

function readingsAt({ groups = {} }: RegExpMatchArray): Reading[] {
  if (groups.lapMinutes !== undefined) {
    const minutes = Number(groups.lapHours ?? 0) * 60 + Number(groups.lapMinutes);
    const seconds = minutes * 60 + Number(`${groups.lapSeconds}.${groups.lapRest ?? 0}`);
    return [{ kind: 'duration', value: Number(seconds.toFixed(3)), unit: 'second' }];
  }
  if (groups.dashSeconds !== undefined) {
    return [{ kind: 'duration', value: Number(`${groups.dashSeconds}.${groups.dashRest}`), unit: 'second' }];
  }
  const hour = Number(groups.hour ?? groups.hour2);
  const minute = groups.thirty === undefined ? Number(groups.minute ?? groups.minute2 ?? 0) : 30;
  if (groups.after !== undefined) {
    const seconds = groups.after.startsWith(':')
      ? (hour * 60 + minute) * 60 + Number(groups.after.slice(1))
      : hour * 60 + minute + Number(groups.after);
    return [{ kind: 'duration', value: Number(seconds.toFixed(3)), unit: 'second' }];
  }
  const half = groups.half ?? groups.half2 ?? groups.half3 ?? '';
  const clock = hour * 60 + minute;
  const spans: Reading[] =
    groups.hour2 === undefined
      ? []
      : [
          { kind: 'duration', value: clock, unit: 'minute' },
          { kind: 'duration', value: clock, unit: 'second' },
        ];
  if (AFTER_NOON.test(half))
    return [timeReading(hour < 12 ? clock + 720 : clock), ...(half === '午後' ? [] : [timeReading(clock)])];
  if (BEFORE_NOON.test(half)) return [timeReading(hour === 12 ? clock - 720 : clock)];
  return [openTime(clock), ...spans];
}
