import { hostOf } from './host-of.ts';
import type { SiteRule } from './site-rule.ts';

/**
 * The rule for the page at `url`, or null. A taught rule wins over a built-in one, then the more specific host (a name
 * over a suffix, a longer suffix over a shorter), then the longer path pattern, then the newer rule.
 */
export function ruleFor<Rule extends SiteRule>(url: string, rules: readonly Rule[]): Rule | null {
  const host = hostOf(url);
  const path = URL.parse(url)?.pathname ?? '/';
  if (host === null) return null;
  const fitting = rules.filter(
    (rule) => fitsHost(host, rule.host) && (rule.path === null || fitsPath(path, rule.path)),
  );
  return fitting.sort(byVote)[0] ?? null;
}

function byVote(one: SiteRule, other: SiteRule): number {
  const [a, b] = [weigh(one), weigh(other)];
  const deciding = a.findIndex((weight, index) => weight !== b[index]);
  return deciding === -1 ? 0 : (b[deciding] ?? 0) - (a[deciding] ?? 0);
}

const weigh = ({ origin, host, path, at }: SiteRule): number[] => [
  origin === 'taught' ? 1 : 0,
  host.startsWith('*.') ? 0 : 1,
  host.length,
  path?.length ?? 0,
  at,
];

/** Whether the host (`hostOf`) is the pattern's, or under it where that begins with `*.`. */
export function fitsHost(host: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return host === pattern.replace(/^www\./, '');
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/** Piece by piece instead of as a regular expression: rules come from files, and a pattern of many `*` could take for ever. */
function fitsPath(path: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!path.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return path === first;
  let at = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
