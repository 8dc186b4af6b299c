/** Offsets of the zone names newspapers print; ET and PT alone do not say which half of the year they mean. */
const ZONES: Readonly<Record<string, string>> = {
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  IST: '+05:30',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};
/** Israel, India: the same letters mean another zone there. */
const LOCAL_ZONES: Readonly<Record<string, Readonly<Record<string, string>>>> = { he: { IST: '+02:00' } };

/** `+0900`, `GMT+7`, `CEST` as ISO 8601 writes it; empty for what names no zone. */
export function isoZone(zone: string | undefined, lang: string | null = null): string {
  if (zone === undefined) return '';
  const name = zone.toUpperCase();
  const named = LOCAL_ZONES[lang?.split('-')[0] ?? '']?.[name] ?? ZONES[name];
  if (named !== undefined) return named;
  const match = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  return match === null ? '' : `${match[1]}${match[2]?.padStart(2, '0')}:${match[3] ?? '00'}`;
}
