import { ARTICLE_LIMITS } from '../article-limits.ts';
import { tidy } from '../dom.ts';
import { lowerInPlace } from '../letter-ranges.ts';
import { withoutByWords } from './byline-words.ts';
import { decodeEntities } from './entities.ts';
import { fold } from './split-title.ts';

// All of these are asked of the text in lower case, see `lowerInPlace`.

/** A sentence about the author. */
const SENTENCE = /\s+(?:is an?|is the|covers|writes|has been|was an?|contributed|joined|lives)\s.*$/;
/** From here on a byline names people who did something else. */
const OTHER_WORK =
  /[\s.,;|(]*\b(?:(?:medically |clinically |expert )?(?:reviewed|edited|fact-?checked|checked|translated|illustrated|photographed|produced) by|(?:photos?|photography|photographs|illustrations?|video|graphics|editing) by|with (?:reporting|contributions?|additional)|additional reporting)\b.*$|,\s+in\s.*$/;
/** A part that ends in a job names an office: `Crimson Staff Writer`, `Sr. Director of Operations`. */
const JOB_AT_END =
  /(?:\s|^)(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|director of .*|manager|officer|specialist|expert|staff|newsroom|login|sign in|subscribe)$|^\S+-\w*studio\s\S+$/;
/** Jobs that only behind a name are one: alone they may be a desk's or a pen name. */
const JOB_BEHIND =
  /(?:\s|^)(?:team|journalists?|coordinator|strategist|consultant|founder|co-founder|president|ceo|korrespondent(?:in)?|redakteur(?:in)?|reporterin|journaliste?|educator|\S+olog(?:ist|ue)|\S+tur(?:al)?ist|\S+ician|nutritionist|therapist|dietitian)$/;
/** Behind a name, the outlet it writes for: `Jane Harrow, The Jersey Journal`. */
const OUTLET_AT_END =
  /\s(?:journal|times|post|news|tribune|herald|press|media|magazine|network|agency|newsroom|service)$|\b(?:university|institutes?|college|hospital|association|committee|department)\b/;
/** Its name may hold an "and" itself: `Jane Harrow, Institute of Tides and Storm Surges`. */
const INSTITUTE =
  /,[^,;]*\b(?:institutes?|departments?|cent(?:er|re)|school|faculty|ministry|office) (?:of|for)\b[^,;]*/;
/** Parts behind a name that are an outlet by their form. */
const OUTLET_FORM =
  /^the\s|\.(?:com|org|net|co|de|fr|uk)\b|\b(?:media|network|news) for\b|\b(?:inc|ltd|llc|gmbh|corp)\.?$|株式会社/;
/** From here on a byline speaks of something else. */
const TAIL =
  /\s*(?:[|•·]|\s[-–—]\s|\/\/|\b(?:published|updated|posted|last modified|last updated|last reviewed|last$|modified|(?:on|in|for|at)(?=\s)|from the|using|follow|view|more|see|special to|link copied|sponsored|staff (?:writer|reporter)|\d+ (?:min|hours?|days?) )\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\s\d{1,2}\.?(?:\s|$)).*$/;
/** `Jane Harrow | Jan 5, 2024 | Storm Gates`: behind the date stand the topics. */
const FROM_DATE = /\s[|•·]\s(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}[ ./]).*$/;
/** Jobs and offices: with a name they go, alone they are no author. */
const ROLE =
  /^(?:(?:the\s+)?(?:senior|junior|chief|deputy|associate|assistant|contributing|guest|managing|executive|staff|news|sports?|political|politics|business|science|tech(?:nology)?|health|foreign|national|us|uk|world|digital|online|freelance|special|general|web|lead|copy|features?|investigative|data|home|city|local|europe|asia|africa|middle east|washington|london|paris|berlin|brussels|moscow|beijing|travel|culture|arts|food|fashion|money|finance|economics?|energy|environment|climate|education|legal|crime|defen[cs]e|diplomatic)\s+)*(?:reporters?|writers?|editors?|correspondents?|journalists?|columnists?|contributors?|author|staff|producer|photographer|analyst|blogger|founder|ceo|president|director|professor|lecturer|fellow|bureau chief|redakteure?(?:in)?|korrespondent(?:in)?|journaliste?|rédact(?:eur|rice)|redacción|redazione|redaktion|redaction|editorial team|newsroom|news desk|web desk)$/;
const NOBODY =
  /^(?:(?:\w+[ _])?admin(?:istrator)?|text|foto|editor|editors|guest|author|user|unknown|agencies|anonymous|none|null|undefined|n\/a|web ?master|root|test|website|home|share|comments?|login|log in|sign in|sign up|subscribe|read(?: more)?|my profile|view profile|written by|about the author|articles by .*|follow|contact|von|by|folgen|abbruch|facebook|twitter|instagram|linkedin|news|redaktion|getty images|full bio|fact.checked|save as .*|.*\bcomments?\b.*|\d* ?min(?:ute)?s?(?: read)?|\d+)$/;
/** A desk that signs as a whole: the author where no person is named. */
const DESK = /(?:\s|^)(?:staff|team|editors|desk|newsroom|redaktion|redacción|redazione|contributors?|editor)$/;
const SPLIT =
  /\s*(?:[;,，、؛،|•·&＆\n]|\/|\s-\s)\s*|\s+(?:and|und|et|y|och|og|ve|en|e|и|та|i|with|mit|avec|và|dan|và)\s+/i;
const CREDENTIAL = /^(?:ph\.?d|m\.?d|mph|msc|ma|mba|rn|rd|rdn|ldn|jd|esq|cfa|cpa|jr|sr|iii?)\.?$/;
/** Letters behind a name: `Jane Harrow, DVM, FACLM`. */
const LETTERS = /^(?:[A-Z][A-Za-z]?[A-Z]{0,4}|(?:[A-Z]\.){2,})\.?$/;
/** Agencies are written like that, and stand beside the author by right. */
const AGENCY = /^(?:sda|dpa|apa|afp|ap|efe|ansa|tass|ntb|tt|ritzau|reuters|pti|ani|belga|lusa|cna)$/;
/** `Center for Tide Evaluation and Research`: one name, though it has a "for" and an "and". */
const BODY =
  /^(?:the )?(?:(?:national|federal|u\.?s\.?) )?(?:centers?|centre|department|office|ministry|institute|bureau|council|commission|committee) (?:for|of|on) [a-z ,&'’-]+$/;
/** More words than any name has. */
const LONGEST_NAME_WORDS = 6;
const LONGEST_NAME = 70;

interface Cleaning {
  /** Names that are the outlet's, not an author's. */
  siteNames: string[];
  /** Takes a desk for an author: `News Staff`, `The Currency editors`. */
  desks?: boolean;
}

/** The names in what a page gives for its authors: without "By", jobs, handles, addresses, dates or the outlet's own name. */
export function cleanAuthors(raw: string[], { siteNames, desks = false }: Cleaning): string[] {
  const sites = new Set(siteNames.map((name) => name.toLowerCase()));
  const names: string[] = [];
  const seen = new Set<string>();
  for (const text of raw) {
    for (const [index, part] of splitByline(text).entries()) {
      const name = desks ? deskName(part) : cleanName(part);
      const key = name.toLowerCase();
      if (name === '' || seen.has(key) || names.length >= ARTICLE_LIMITS.authors) continue;
      // `example.com, Frankfurt, Germany`: behind the outlet stands its address.
      if (sites.has(key)) break;
      if (index > 0 && isOutletsArm(name, siteNames)) continue;
      seen.add(key);
      names.push(name);
    }
  }
  const persons = names.filter((name) => !has(COMPANY, name));
  return persons.length > 0 ? persons : names;
}

const COMPANY = /\b(?:inc|ltd|llc|gmbh|corp)\.?$|株式会社/;

/** `MDR Thüringen` behind a name on MDR's page, `South Florida Sun Sentinel` on the Sun Sentinel's. */
const isOutletsArm = (name: string, siteNames: string[]): boolean =>
  siteNames.map(fold).some((site) => site.length >= 3 && (fold(name).startsWith(site) || fold(name).endsWith(site)));

function splitByline(text: string): string[] {
  const line = tidy(decodeEntities(text.slice(0, 1_000))).replace(/^[\s\-–—|/•·:]+/, '');
  if (has(BODY, line)) return [line];
  const inverted = INVERTED.exec(line);
  if (inverted !== null) return [`${inverted[2]} ${inverted[1]}`];
  const own = without(
    OTHER_WORK,
    without(SENTENCE, without(FROM_DATE, withoutByWords(withoutByWords(line))).replace(/\s*\([^)]*\)/g, '')),
  );
  return without(INSTITUTE, own)
    .split(SPLIT)
    .filter(
      (part, index, parts) =>
        index === 0 ||
        !(isNoAuthor(part) || isJobBegun(part, parts[index + 1]) || (isLow(part) && !isLow(parts[0] ?? ''))),
    );
}

/** What stands behind a name, in a list of its own kind: jobs, outlets, letters. */
function isNoAuthor(part: string): boolean {
  const bare = without(TAIL, part).trim();
  if (has(JOB_AT_END, part.trim())) return true;
  if (has(JOB_AT_END, bare) || has(JOB_BEHIND, bare) || has(OUTLET_AT_END, bare) || has(OUTLET_FORM, part.trim()))
    return true;
  return LETTERS.test(bare) && !has(AGENCY, bare);
}

/** `physician` behind a name with capitals. */
const isLow = (part: string): boolean => part === part.toLowerCase() && part !== part.toUpperCase();

/** `Privacy` in `Jane Harrow, Privacy and Digital Security Expert`. */
const isJobBegun = (part: string, next: string | undefined): boolean =>
  next !== undefined && !part.includes(' ') && has(JOB_AT_END, next.trim());

/** `Harrow, Jane`: as libraries and some tags write it. Two first names in a row would be two people. */
const INVERTED = /^([A-ZÀ-Þ][^\s,]+), ([A-ZÀ-Þ][^\s,.]+(?: [A-Z]\.?)?)$/;

function deskName(part: string): string {
  const name = withoutByWords(tidy(part));
  return has(DESK, name) &&
    name.length <= LONGEST_NAME &&
    !/[@\d{}<>]/.test(name) &&
    !/^(?:editor|contributor)$/i.test(name)
    ? name
    : '';
}

function cleanName(part: string): string {
  const own = withoutByWords(tidy(part))
    .replace(/^(?:[Ww]ritten ?)?(?:[Bb]y|BY)(?=\p{Lu}\p{Ll})/u, '')
    .replace(/^(?:and|und|et|y|e|avec)\s+(?=\p{Lu})/u, '')
    .replace(/\S+@\S+|https?:\S+|(?:^|\s)@\S+/g, '');
  let name = (has(BODY, own) ? own : without(TAIL, own))
    .replace(/^.{0,6}[／\s]*(?:記者|记者)\s*|／.*(?:報導|报道)$/gu, '')
    .replace(/\s*(?:선임기자|기자|특파원|記者|记者|特派員|编辑|編輯)$/u, '')
    .replace(/^(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s+/i, '')
    .replace(/^[\s\-–—|:.,]+|[\s\-–—|:,]+$/g, '');
  if (name.split(' ').length >= 4) name = name.replace(/\s+(?:the\s+)?associated press$/i, '');
  if (name === name.toUpperCase() && name.includes(' ') && /\p{Lu}{3}/u.test(name)) name = capitalise(name);
  name = name.replace(/^(.{4,}) \1$/, '$1');
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
