/** A unit of measure: what it measures, and how many of the dimension's base unit it is. */
export interface Unit {
  dimension: string;
  factor: number;
  /** For temperatures: added after `factor`. */
  offset?: number;
}

const FOOT = 0.3048;
const MILE = 1609.344;
const POUND = 0.45359237;
const YEAR = 365.25 * 86_400;

export const UNITS: Record<string, Unit> = {
  nm: { dimension: 'length', factor: 1e-9 },
  μm: { dimension: 'length', factor: 1e-6 },
  mm: { dimension: 'length', factor: 1e-3 },
  cm: { dimension: 'length', factor: 0.01 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1000 },
  inch: { dimension: 'length', factor: FOOT / 12 },
  foot: { dimension: 'length', factor: FOOT },
  yard: { dimension: 'length', factor: FOOT * 3 },
  mile: { dimension: 'length', factor: MILE },
  'nautical-mile': { dimension: 'length', factor: 1852 },
  'light-year': { dimension: 'length', factor: 9.4607e15 },
  m2: { dimension: 'area', factor: 1 },
  mm2: { dimension: 'area', factor: 1e-6 },
  cm2: { dimension: 'area', factor: 1e-4 },
  km2: { dimension: 'area', factor: 1e6 },
  ha: { dimension: 'area', factor: 1e4 },
  acre: { dimension: 'area', factor: 4046.8564 },
  mile2: { dimension: 'area', factor: MILE ** 2 },
  foot2: { dimension: 'area', factor: FOOT ** 2 },
  inch2: { dimension: 'area', factor: (FOOT / 12) ** 2 },
  m3: { dimension: 'volume', factor: 1000 },
  foot3: { dimension: 'volume', factor: FOOT ** 3 * 1000 },
  l: { dimension: 'volume', factor: 1 },
  ml: { dimension: 'volume', factor: 1e-3 },
  kl: { dimension: 'volume', factor: 1000 },
  gallon: { dimension: 'volume', factor: 3.785411784 },
  barrel: { dimension: 'volume', factor: 158.987 },
  mg: { dimension: 'mass', factor: 1e-6 },
  g: { dimension: 'mass', factor: 1e-3 },
  kg: { dimension: 'mass', factor: 1 },
  ton: { dimension: 'mass', factor: 1000 },
  lb: { dimension: 'mass', factor: POUND },
  ounce: { dimension: 'mass', factor: POUND / 16 },
  stone: { dimension: 'mass', factor: POUND * 14 },
  'km/h': { dimension: 'speed', factor: 1000 / 3600 },
  'm/s': { dimension: 'speed', factor: 1 },
  'km/s': { dimension: 'speed', factor: 1000 },
  mph: { dimension: 'speed', factor: MILE / 3600 },
  'mile/s': { dimension: 'speed', factor: MILE },
  knot: { dimension: 'speed', factor: 1852 / 3600 },
  '°C': { dimension: 'temperature', factor: 1 },
  '°F': { dimension: 'temperature', factor: 5 / 9, offset: -160 / 9 },
  degree: { dimension: 'degree', factor: 1 },
  W: { dimension: 'power', factor: 1 },
  kW: { dimension: 'power', factor: 1e3 },
  MW: { dimension: 'power', factor: 1e6 },
  GW: { dimension: 'power', factor: 1e9 },
  horsepower: { dimension: 'power', factor: 735.5 },
  kWh: { dimension: 'energy', factor: 1e3 },
  MWh: { dimension: 'energy', factor: 1e6 },
  GWh: { dimension: 'energy', factor: 1e9 },
  Hz: { dimension: 'frequency', factor: 1 },
  kHz: { dimension: 'frequency', factor: 1e3 },
  MHz: { dimension: 'frequency', factor: 1e6 },
  GHz: { dimension: 'frequency', factor: 1e9 },
  kB: { dimension: 'data', factor: 1e3 },
  MB: { dimension: 'data', factor: 1e6 },
  GB: { dimension: 'data', factor: 1e9 },
  TB: { dimension: 'data', factor: 1e12 },
  V: { dimension: 'voltage', factor: 1 },
  hPa: { dimension: 'pressure', factor: 100 },
  mbar: { dimension: 'pressure', factor: 100 },
  calorie: { dimension: 'calorie', factor: 1 },
  kcal: { dimension: 'calorie', factor: 1 },
  second: { dimension: 'duration', factor: 1 },
  minute: { dimension: 'duration', factor: 60 },
  hour: { dimension: 'duration', factor: 3600 },
  day: { dimension: 'duration', factor: 86_400 },
  week: { dimension: 'duration', factor: 7 * 86_400 },
  month: { dimension: 'duration', factor: YEAR / 12 },
  year: { dimension: 'duration', factor: YEAR },
};

/** The value in the dimension's base unit. */
export function inBase(value: number, { factor, offset = 0 }: Unit): number {
  return value * factor + offset;
}
