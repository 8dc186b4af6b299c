import { isoZone } from './time-zone.ts';

/** How far behind a date its time may stand, and how far ahead of it. */
const BEHIND = 40;
const AHEAD = 30;

/** Morning and afternoon stand before the hour in East Asia, behind it elsewhere. */
const TIME =
  /(上午|下午|午前|午後|早上|晚上|오전|오후|am|pm)?\s*(?<![\d:.])(\d{1,2})(?:\s?[:：.h時시点點]\s?)(\d{2})(?:[:：分분]?(\d{2})(?!\d))?\s*(?:uhr|分|분)?\s*(?:([ap])\.?\s?m\b\.?|(पूर्वाह्न|अपराह्न|ص|م))?(?!\d)\s*\(?((?:gmt|utc)\s?[+-]\d{1,2}(?::?\d{2})?|[a-z]{3,4}\b|[+-]\d{2}:?\d{2})?/;
const AFTERNOON = /下午|午後|晚上|오후|pm|अपराह्न|م/;

/** The time of day that stands right behind the date (`from`–`to`), or right before it; empty where none does. `lower` is in lower case. */
export function timeIn(lower: string, from: number, to: number, lang: string | null): string {
  const match = TIME.exec(lower.slice(to, to + BEHIND)) ?? TIME.exec(lower.slice(Math.max(0, from - AHEAD), from));
  if (match === null) return '';
  const [, before, hourText = '', minute = '', second, half, after, zone] = match;
  let hour = Number(hourText);
  const part = half === undefined ? (before ?? after) : `${half}m`;
  if (part !== undefined && hour <= 12) hour = (hour % 12) + (AFTERNOON.test(part) ? 12 : 0);
  if (hour > 23 || Number(minute) > 59) return '';
  const time = `T${String(hour).padStart(2, '0')}:${minute}`;
  return `${time}${second === undefined ? '' : `:${second}`}${isoZone(zone, lang)}`;
}
