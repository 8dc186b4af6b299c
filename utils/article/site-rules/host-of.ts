/** The host a rule for the page at `url` is kept under: without `www.`; null for a page that has none (a file). */
export function hostOf(url: string): string | null {
  const host = URL.parse(url)?.hostname ?? '';
  return host === '' ? null : host.replace(/^www\./, '');
}
