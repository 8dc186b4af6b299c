import { fold, isBar, joinTitle, splitTitle, type TitlePart } from './split-title.ts';

/** Parts of a title that are no headline: the outlet's names, and what stands for its sections. */
export interface TitleSurroundings {
  siteNames: string[];
  /** Section names the page gives for itself; asked only where a title has more than one part. */
  sections: () => ReadonlySet<string>;
}

/** A name shorter than this may stand in any headline: only a part that is the name and nothing else is the site. */
const TELLING_NAME = 4;
/** From this length on a part that begins with the host's name is the outlet's longer name: `UC Davis Health System`. */
const UNMISTAKABLE_NAME = 6;
const LONGEST_OUTLET = 45;

/**
 * `Headline | Section | Outlet` → `Headline`: parts at either end that name the site or one of its sections go, as long
 * as a headline remains.
 */
export function dropSiteName(title: string, { siteNames, sections }: TitleSurroundings): string {
  const names = siteNames.map(fold).filter((name) => name !== '');
  let parts = splitTitle(withoutGluedName(title, siteNames));
  // What follows the name is slogan or section: cut from the site's name on.
  const siteAt = parts.findIndex(
    (part, index) => index > 0 && isSite(part, index === parts.length - 1, names, siteNames),
  );
  if (siteAt > 0) parts = parts.slice(0, siteAt);
  while (parts.length > 1 && isSite(parts[0] as TitlePart, false, names, siteNames)) parts = parts.slice(1);
  parts = withoutSections(parts, siteAt > 0, sections);
  const text = withoutAside(joinTitle(parts));
  return text === '' ? title : text;
}

/** From this length on, in characters, what stands before a bar is a headline by itself. */
const WHOLE_HEADLINE = 20;

/** `Twelve tools for the garden | Prices` → `Twelve tools for the garden`: what a bar sets apart and is half as long at most. */
function withoutAside(title: string): string {
  const [headline = '', aside = ''] = title.split(/\s+[|｜]\s+(.*)/);
  return headline.length >= WHOLE_HEADLINE && headline.length >= 2 * aside.length ? headline : title;
}

function isSite({ text, separator }: TitlePart, last: boolean, names: string[], siteNames: string[]): boolean {
  const folded = fold(text);
  if (folded === '') return false;
  for (const name of names) {
    if (folded === name) return true;
    if (name.length < TELLING_NAME) continue;
    if ((folded.startsWith(name) || folded.endsWith(name)) && folded.length <= name.length * 2) return true;
    if (!last || !isBar(separator)) continue;
    if (
      name.length >= UNMISTAKABLE_NAME &&
      folded.startsWith(name) &&
      text.length <= LONGEST_OUTLET &&
      !/\d/.test(text)
    )
      return true;
    // `Thrive Internet Marketing` of `Thrive Internet Marketing Agency`.
    if (folded.length >= UNMISTAKABLE_NAME && name.startsWith(folded)) return true;
  }
  return last && isInitials(text, siteNames);
}

/** `WFA` of World Future Awards; `Economic Research Service` at ers.example.gov. */
function isInitials(text: string, siteNames: string[]): boolean {
  const initials = initialsOf(text);
  return siteNames.some(
    (name) =>
      (/^[A-Z]{3,6}$/.test(text) && initialsOf(name) === text.toLowerCase()) ||
      (initials.length >= 3 && name.includes('.') && name.toLowerCase().split('.').includes(initials)),
  );
}

const initialsOf = (text: string): string =>
  text
    .split(/[\s-]+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word[0]?.toLowerCase())
    .join('');

/** Labels of kinds of text that English outlets put before or behind a bar. */
const LABEL =
  /^(?:opinion|editorials?|columns?|commentary|analysis|letters?(?: to the editor)?|op-?ed|guest (?:column|essay|opinion)|perspective|news|exclusive|explainer|review)$/i;

function withoutSections(parts: TitlePart[], hadSite: boolean, sections: () => ReadonlySet<string>): TitlePart[] {
  let [from, to] = [0, parts.length];
  const isSection = (part: TitlePart | undefined, separator: string | undefined): boolean =>
    part !== undefined &&
    separator !== undefined &&
    ((isBar(separator) && LABEL.test(part.text.trim())) ||
      ((isBar(separator) || hadSite) && sections().has(fold(part.text))));
  while (to - from > 1 && isSection(parts[to - 1], parts[to - 1]?.separator)) to -= 1;
  while (to - from > 1 && isSection(parts[from], parts[from + 1]?.separator)) from += 1;
  return parts.slice(from, to);
}

/** `Headline：Outlet`, `Headline-Outlet`, `host.example Headline`: the name without white space about its separator. */
function withoutGluedName(title: string, siteNames: string[]): string {
  for (const name of siteNames) {
    if (name.length >= 2 && title.length > name.length + 2 && title.toLowerCase().endsWith(name.toLowerCase())) {
      const before = title.slice(0, -name.length);
      const glue = /\s*[-–—|｜:：_＿ㅣ·]\s*$/.exec(before);
      if (glue !== null && glue.index > 0) return `${before.slice(0, glue.index)} | ${name}`;
    }
    if (name.includes('.') && title.toLowerCase().startsWith(`${name.toLowerCase()} `))
      return title.slice(name.length + 1);
  }
  return title;
}
