import { ARTICLE_LIMITS } from '../article-limits.ts';
import { tidy } from '../dom.ts';
import { lowerInPlace } from '../letter-ranges.ts';
import { decodeEntities } from './entities.ts';

// All of these are asked of the text in lower case, see `lowerInPlace`.

/** "By" and its equals at the front of a byline. */
const BY =
  /^(?:(?:(?:written|posted|published|reported|story|words|text|analysis|opinion|review|edited|article)\s+)?by|von|par|por|di|da|door|av|af|przez|yazan|oleh|от|автор|автори|quelle|text[eo]?|autor(?:e|in|es)?|auteurs?|authors?|reporter|reporting by|文|撰文|作者|记者|記者|编辑|編輯|取材・文|執筆|著者|기자|글|بقلم|كتب|الكاتب)(?:\s*[:：|／/]\s*|\s+)/;
/** A sentence about the author. */
const SENTENCE = /\s+(?:is an?|is the|covers|writes|has been|was an?|contributed|joined|lives)\s.*$/;
/** A part that ends in a job names an office: `Crimson Staff Writer`, `Sr. Director of Operations`. */
const JOB_AT_END =
  /(?:\s|^)(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|director of .*|manager|officer|specialist|expert|staff|newsroom|login|sign in|subscribe)$/;
/** Behind a name, the outlet it writes for: `Jane Harrow, The Jersey Journal`. */
const OUTLET_AT_END =
  /\s(?:journal|times|post|news|tribune|herald|press|media|magazine|network|agency|newsroom|service)$/;
/** From here on a byline speaks of something else. */
const TAIL =
  /\s*(?:[|•·]|\s[-–—]\s|\/\/|\b(?:published|updated|posted|last modified|modified|on|in|for|at|with contributions|follow|view|more|see|special to|link copied|sponsored|staff (?:writer|reporter)|\d+ (?:min|hours?|days?) )\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d).*$/;
/** Jobs and offices: with a name they go, alone they are no author. */
const ROLE =
  /^(?:(?:the\s+)?(?:senior|junior|chief|deputy|associate|assistant|contributing|guest|managing|executive|staff|news|sports?|political|politics|business|science|tech(?:nology)?|health|foreign|national|us|uk|world|digital|online|freelance|special|general|web|lead|copy|features?|investigative|data|home|city|local|europe|asia|africa|middle east|washington|london|paris|berlin|brussels|moscow|beijing|travel|culture|arts|food|fashion|money|finance|economics?|energy|environment|climate|education|legal|crime|defen[cs]e|diplomatic)\s+)*(?:reporters?|writers?|editors?|correspondents?|journalists?|columnists?|contributors?|author|staff|producer|photographer|analyst|blogger|founder|ceo|president|director|professor|lecturer|fellow|bureau chief|redakteure?(?:in)?|korrespondent(?:in)?|journaliste?|rédact(?:eur|rice)|redacción|redazione|redaktion|redaction|editorial team|newsroom|news desk|web desk)$/;
const NOBODY =
  /^(?:admin(?:istrator)?|editor|editors|staff|guest|author|user|unknown|anonymous|none|null|undefined|n\/a|web ?master|root|test|website|home|share|comments?|login|log in|sign in|sign up|subscribe|read more|view profile|follow|contact|von|by|facebook|twitter|news|redaktion|\d+)$/;
const SPLIT = /\s*(?:[;,，、؛،|•·&＆\n]|\/|\s-\s)\s*|\s+(?:and|und|et|y|och|og|ve|en|e|и|та|i|with|mit)\s+/i;
const CREDENTIAL = /^(?:ph\.?d|m\.?d|mph|msc|ma|mba|rn|rd|rdn|ldn|jd|esq|cfa|cpa|jr|sr|iii?)\.?$/;
/** More words than any name has. */
const LONGEST_NAME_WORDS = 6;
const LONGEST_NAME = 70;

/** The names in what a page gives for its authors: without "By", jobs, handles, addresses, dates or the outlet's own name. */
export function cleanAuthors(raw: string[], siteNames: string[]): string[] {
  const sites = new Set(siteNames.map((name) => name.toLowerCase()));
  const names: string[] = [];
  const seen = new Set<string>();
  for (const part of raw.flatMap((text) => splitByline(text))) {
    const name = cleanName(part);
    const key = name.toLowerCase();
    if (name === '' || seen.has(key) || sites.has(key) || names.length >= ARTICLE_LIMITS.authors) continue;
    seen.add(key);
    names.push(name);
  }
  return names;
}

function splitByline(text: string): string[] {
  const line = tidy(decodeEntities(text.slice(0, 1_000))).replace(/^[\s\-–—|/•·:]+/, '');
  return without(SENTENCE, without(BY, without(BY, line)).replace(/\s*\([^)]*\)/g, ''))
    .split(SPLIT)
    .filter((part, index) => index === 0 || !(has(JOB_AT_END, part.trim()) || has(OUTLET_AT_END, part.trim())));
}

function cleanName(part: string): string {
  const own = without(BY, tidy(part))
    .replace(/^(?:[Ww]ritten ?)?(?:[Bb]y|BY)(?=\p{Lu}\p{Ll})/u, '')
    .replace(/\S+@\S+|https?:\S+|(?:^|\s)@\S+/g, '');
  let name = without(TAIL, own)
    .replace(/\s*(?:기자|記者|记者|特派員|编辑)$/u, '')
    .replace(/^(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s+/i, '')
    .replace(/^[\s\-–—|:.,]+|[\s\-–—|:,]+$/g, '');
  if (name.split(' ').length >= 4) name = name.replace(/\s+(?:the\s+)?associated press$/i, '');
  if (name === name.toUpperCase() && name.includes(' ') && /\p{Lu}{3}/u.test(name)) name = capitalise(name);
  const words = name.split(' ').length;
  if (name.length < 2 || name.length > LONGEST_NAME || words > LONGEST_NAME_WORDS) return '';
  if (has(NOBODY, name) || has(ROLE, name) || has(JOB_AT_END, name) || has(CREDENTIAL, name)) return '';
  return !/\p{L}/u.test(name) || /\d{2}|[{}<>=;_[\]]/.test(name) ? '' : name;
}

const has = (pattern: RegExp, text: string): boolean => pattern.test(lowerInPlace(text));

/** The text without what the pattern finds in it first. */
function without(pattern: RegExp, text: string): string {
  const match = pattern.exec(lowerInPlace(text));
  return match === null ? text : text.slice(0, match.index) + text.slice(match.index + match[0].length);
}

/** `MARA ELLISON-ROTH` → `Mara Ellison-Roth`. */
const capitalise = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s\-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
