import { hostOf } from '../article/site-rules/host-of.ts';
import { fitsHost } from '../article/site-rules/rule-for.ts';
import { HOST } from '../article/site-rules/site-rule-schema.ts';
import type { Template } from './template.ts';

type Chosen = Pick<Template, 'id' | 'sites' | 'languages'>;

export interface TemplateMatch<Kind extends Chosen> {
  template: Kind;
  /** What it was chosen by. */
  by: 'site' | 'language';
}

/** The template meant for a page: by its site (the most specific, then the first listed), else by its language; null where none is. */
export function matchTemplate<Kind extends Chosen>(
  { url, lang }: { url: string; lang: string | null },
  templates: readonly Kind[],
): TemplateMatch<Kind> | null {
  const host = hostOf(url);
  const bySite = templates.flatMap((template) =>
    template.sites
      .map(siteOf)
      .filter((site) => site !== null && host !== null && fitsHost(host, site))
      .map((site) => ({ template, weight: weigh(site ?? '') })),
  );
  const [first] = bySite.toSorted((one, other) => other.weight - one.weight);
  if (first !== undefined) return { template: first.template, by: 'site' };
  const template =
    lang === null ? undefined : templates.find(({ languages }) => languages.some((one) => speaks(lang, one)));
  return template === undefined ? null : { template, by: 'language' };
}

/** The host a site is matched by, from what was typed or pasted: a host, `*.` before it, or an address; null where it is none. */
export function siteOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const host = /^[a-z]+:\/\//.test(text) ? hostOf(text) : text.replace(/\/.*$/, '');
  return host?.includes('.') && HOST.test(host) ? host : null;
}

/** A name before a suffix of hosts, the longer before the shorter. */
const weigh = (site: string): number => (site.startsWith('*.') ? site.length - LONGEST : site.length);

/** More than any host has characters. */
const LONGEST = 1_000;

/** `zh-TW` is asked for by `zh` and by itself. */
function speaks(lang: string, asked: string): boolean {
  const [spoken, wanted] = [lang.toLowerCase(), asked.toLowerCase()];
  return spoken === wanted || spoken.startsWith(`${wanted}-`);
}
