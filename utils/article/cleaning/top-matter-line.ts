/** What bylines and date lines are made of besides names: they leave nothing over. */
const PIECES: readonly RegExp[] = [
  // dates
  /\d{4}\s*[-./年년]\s*\d{1,2}\s*[-./月월]\s*\d{1,2}\s*[日일]?/g,
  /\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}/g,
  /(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s*(?:de\s+)?)?\b(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|janv|févr|fevr|mars|avr|juin|juil|août|aout|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|enero|mayo|maj|maart|mei)[^\s\d,.;:/()|–—-]*\.?\s*(?:de\s+)?(?:\d{1,2}(?:st|nd|rd|th)?)?,?\s*(?:de\s+)?(?:\d{4})?/gi,
  // times and zones
  /\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:uhr|[ap]\.?m\.?)?/gi,
  /\b(?:UTC|GMT|[ECMP][SD]?T|BST|CES?T|JST|KST|IST|[+-]\d{2}:?\d{2})\b/g,
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b/gi,
  // reading time and counters
  /\d+\s*(?:-\s*)?(?:min(?:ute)?s?|minuten|分|분)\.?\s*(?:read|lesezeit|de lecture|de lectura|listen)?/gi,
  /\d+\s*(?:comments?|kommentare|shares?|views?)/gi,
  // who drew the pictures, and whom a press release is from
  /\b(?:[Pp]hoto\w*|[Pp]ictures|[Ii]llustrat\w+) by(?: \p{Lu}\S*){0,4}|\bSource: .+$/gu,
  // words of bylines
  /\b(?:words|by|von|par|por|di|written|reported|published|posted|updated|modified|last|first|on|at|am|um|le|el|à|le|and|und|et|y|stand|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|read|reading time|lesezeit|hours?|days?|minutes?|ago|vor|stunden?|il y a|heures?|in|for|staff|reporter|writer|editor|correspondent|author|autor|redaktion|uhr|press(?: release)?|news|agency)\b/gi,
  /(?:发布|發布|来源|來源|作者|记者|記者|编辑|入力|수정|기자|公開|更新|文|نشر|تحديث|بقلم|обновлено|опубликовано|оновлено|опубліковано)\s*[:：]?/gi,
];
const LONGEST_LINE = 160;
/** Letters that may be left over when only glue was: separators and a stray abbreviation. */
const LEFT_OVER = 3;

const MONEY_OR_SHARE = /[$€£¥₩₹%]/;

const NAME_ALONE = /^(?:\s*\p{Lu}[\p{L}.'’-]*){2,4}\s*[,.|]?\s*$/u;

/** Whether the line says only who wrote the article and when. `authors` are the names already known. */
export function isTopMatterLine(text: string, authors: string[]): boolean {
  if (text.length > LONGEST_LINE) return false;
  const lower = text.toLowerCase();
  const named = authors.some((name) => lower.includes(name.toLowerCase()));
  const dated = /\d/.test(text);
  const byline = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i)\s+\p{Lu}/u.test(text);
  if (!named && !dated && !byline) return false;
  // `CETLast modified`: side by side on the page, without a space in the source.
  let rest = text.replace(/(\p{Lu}{2,}|\p{Ll}|\d)(?=\p{Lu}\p{Ll})/gu, '$1 ');
  for (const name of authors) rest = removeAll(rest, name);
  for (const piece of PIECES) rest = rest.replace(piece, ' ');
  // `$149+` has no letters either, and is what the article is about.
  if (!named && !byline && (MONEY_OR_SHARE.test(text) || bare(rest) === bare(text))) return false;
  const letters = rest.match(/\p{L}/gu)?.length ?? 0;
  // "By Mara Ellison" where the metadata knows no author: a name and nothing else, though it begins like a month.
  if (byline && [rest, text.replace(/^\S+/, '')].some((words) => NAME_ALONE.test(words))) return true;
  return letters <= LEFT_OVER && !/^\s*\d+\s*$/.test(text);
}

const bare = (text: string): string => text.replace(/\s+/g, '');

function removeAll(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + name.length)}`;
}
