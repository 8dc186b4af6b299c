const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** `2026-01-26T23:30:00-05:00` → 2026年1月26日 (in `lang` ja): the page's own day, never moved to another zone. */
export function formatPublished(published: string, lang: string): string {
  const [, year, month, day] = ISO_DAY.exec(published) ?? [];
  if (year === undefined) return published;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return formatIn(lang).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: that takes 2 ms, and a list of drafts or facts asks many times. */
function formatIn(lang: string): Intl.DateTimeFormat {
  const made = formats.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(lang, made);
  return made;
}
