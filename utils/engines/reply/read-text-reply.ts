import { PLACEHOLDERS } from '../prompt/relay-format.ts';
import { emptyReply, type RawReply } from './raw-reply.ts';
import { BLANK, BULLET, DRESSED, HASHES, isChatter, isEnded, isSourced } from './reply-line-shapes.ts';
import { type LabelledPart, readLabel } from './reply-part-label.ts';

/** `free`: after a title or a list, where no label says what comes: items are points, text before a heading is the lead. */
type Place = 'before' | 'free' | LabelledPart;

/** Whoever wraps lines wraps them later than this: a shorter one that breaks off is a line of its own. */
const MIN_WRAPPED = 15;
/** A longer line is text, however it is dressed. */
const MAX_HEADING = 200;
/** The reply as labelled text or as Markdown, in any order and with parts missing; what fits no part before the first one is chatter. */
export function readTextReply(text: string): RawReply {
  const reader = newReader();
  const lines = dropChatter(answerBlock(text).split('\n'));
  reader.labels = new Set(lines.map((line) => readLabel(line)?.part));
  for (const [index, line] of lines.entries()) readLine(reader, line, { lines, from: index + 1 });
  return reader.reply;
}

/** The lines after the one being read. */
interface Following {
  lines: string[];
  from: number;
}

interface Reader {
  reply: RawReply;
  place: Place;
  /** A blank line came since the last text. */
  gap: boolean;
  /** The last text broke off: a line that goes on may be joined to it. */
  open: boolean;
  /** The points so far came as a list; without marks each line is one. */
  listed: boolean;
  labels: ReadonlySet<LabelledPart | undefined>;
}

function newReader(): Reader {
  return { reply: emptyReply(), place: 'before', gap: false, open: false, listed: false, labels: new Set() };
}

/** Text around the one fenced block that holds the labels is chatter; other fences are only lines to leave out. */
function answerBlock(text: string): string {
  const blocks = [...text.matchAll(/^\s*(?:```|~~~)[^\n]*\n([\s\S]*?)(?:^\s*(?:```|~~~)\s*$|$(?![\s\S]))/gmu)].map(
    (match) => match[1] ?? '',
  );
  const labelled = blocks.filter((block) => block.split('\n').filter((line) => readLabel(line) !== null).length > 1);
  const answer = labelled.length === 1 ? (labelled[0] ?? '') : text;
  return answer.replace(/^\s*(?:```|~~~).*$/gmu, '');
}

/** Leaves out lines to the reader at the very end, after a gap. What carries a source number is never one. */
function dropChatter(lines: string[]): string[] {
  const kept = [...lines];
  for (;;) {
    while (kept.length > 0 && BLANK.test(kept.at(-1) ?? '')) kept.pop();
    const gap = kept.findLastIndex((line) => BLANK.test(line));
    const tail = kept.slice(gap + 1);
    if (gap === -1 || tail.length === 0 || !tail.every(turnsToReader)) return kept;
    kept.length = gap;
  }
}

function turnsToReader(line: string): boolean {
  return isChatter(line) && !isSourced(line) && !BULLET.test(line) && readLabel(line) === null;
}

function readLine(reader: Reader, line: string, following: Following): void {
  if (BLANK.test(line)) {
    reader.gap = true;
    return;
  }
  const label = readLabel(line);
  if (label !== null) enterPart(reader, label.part, label.rest, following);
  else if (!readHeading(reader, line, following)) addText(reader, line, following);
  reader.gap = false;
}

function enterPart(reader: Reader, part: LabelledPart, rest: string, following: Following): void {
  // `日付: …` is one line to pass over; a label alone passes over what follows it.
  if (part === 'apart' && rest.trim() !== '') return;
  // 見出し as a headline: it comes first, and no label of the reply says 題名.
  const isTitle =
    part === 'heading' && reader.reply.title === null && !reader.labels.has('title') && leadsToPoints(following);
  reader.place = isTitle ? 'title' : part;
  reader.open = false;
  if (part === 'heading' && !isTitle) reader.reply.sections.push({ heading: null, paragraphs: [] });
  if (rest.trim() !== '') addText(reader, rest, following);
}

function leadsToPoints(following: Following): boolean {
  for (let at = following.from; at < following.lines.length; at++) {
    const part = readLabel(following.lines[at] ?? '')?.part;
    if (part !== undefined) return part === 'points' || part === 'lead';
  }
  return false;
}

/** Takes a line that is dressed as a heading; false where it is text. */
function readHeading(reader: Reader, line: string, following: Following): boolean {
  if (line.length > MAX_HEADING) return false;
  const hashes = HASHES.exec(line);
  const dressed = DRESSED.exec(line);
  const words = hashes?.[2] ?? dressed?.slice(1, 5).find((text) => text !== undefined);
  if (words === undefined || words.trim() === '' || (hashes === null && /[。]\s*$/u.test(words))) return false;
  const { reply } = reader;
  if (reader.place === 'title' && reply.title === null) {
    addText(reader, words, following);
    return true;
  }
  const heading = words + (dressed?.[5] ?? '');
  const first =
    reply.title === null && !reader.labels.has('title') && reply.sections.length === 0 && reply.points.length === 0;
  if (
    first &&
    reader.place === 'before' &&
    (hashes?.[1] === '#' || leadsToList(following) || hasDeeperHeadings(hashes?.[1], following))
  ) {
    reply.title = heading;
    reader.place = 'free';
  } else {
    reply.sections.push({ heading, paragraphs: [] });
    reader.place = 'body';
  }
  reader.open = false;
  return true;
}

function leadsToList(following: Following): boolean {
  const next = following.lines.find((line, at) => at >= following.from && line.trim() !== '');
  return next !== undefined && (BULLET.test(next) || readLabel(next)?.part === 'points');
}

function hasDeeperHeadings(hashes: string | undefined, following: Following): boolean {
  const depths = following.lines.slice(following.from).flatMap((line) => HASHES.exec(line)?.[1]?.length ?? []);
  return hashes !== undefined && depths.length > 0 && depths.every((depth) => depth > hashes.length);
}

function addText(reader: Reader, line: string, following: Following): void {
  const item = BULLET.test(line);
  const text = line.replace(BULLET, '').replace(/^>\s*/u, '').trim();
  if (text === '' || PLACEHOLDERS.has(text.replace(/\s*\[番号\]$/u, ''))) return;
  const { reply } = reader;
  if (reader.place === 'points' && !item && reader.gap && reply.points.length > 0) reader.place = 'free';
  switch (reader.place) {
    case 'apart':
      return;
    case 'before':
      addUnlabelled(reader, text, item, line, following);
      return;
    case 'title':
      if (reply.title === null) reply.title = text;
      else {
        reader.place = 'free';
        addText(reader, line, following);
      }
      return;
    case 'free':
      append(reader, item ? reply.points : reply.lead, text, item);
      return;
    case 'points':
      reader.listed ||= item;
      reader.open &&= reader.listed;
      append(reader, reply.points, text, item);
      return;
    case 'lead':
      // A list under リード or 要約 where no points are told apart is the points.
      append(reader, item && !reader.labels.has('points') ? reply.points : reply.lead, text, item);
      return;
    case 'heading': {
      const section = reply.sections.at(-1);
      if (section?.heading === null) {
        section.heading = text;
        return;
      }
      reader.place = 'body';
      addText(reader, line, following);
      return;
    }
    case 'body': {
      if (reply.sections.length === 0) reply.sections.push({ heading: null, paragraphs: [] });
      append(
        reader,
        reply.sections.at(-1)?.paragraphs ?? [],
        item ? `${NUMBERED.exec(line)?.[1]?.concat('. ') ?? '・'}${text}` : text,
        item,
      );
      return;
    }
  }
}

/** A list that counts, as `itemMarks` writes it to the chat. */
const NUMBERED = /^\s*(\d{1,2})[.．]\s/;

/** Before any label or heading: a list is the points; a line without a full stop the title, if it has a source or stands over a list. */
function addUnlabelled(reader: Reader, text: string, item: boolean, line: string, following: Following): void {
  const { reply } = reader;
  const sourced = isSourced(line);
  const addressesReader = isChatter(line) || /[:：]\s*$/u.test(line);
  if (!sourced && (addressesReader || !(item || leadsToList(following)))) return;
  reader.place = 'free';
  if (item) append(reader, reply.points, text, true);
  else if (!reader.labels.has('title') && reply.title === null && !/。/u.test(text)) reply.title = text;
  else if (sourced) append(reader, reply.lead, text, false);
  else reader.place = 'before';
}

/** A line that goes on where the last one broke off is joined to it: some chats wrap their lines. */
function append(reader: Reader, texts: string[], text: string, item: boolean): void {
  const last = texts.at(-1);
  if (reader.open && !item && !reader.gap && last !== undefined) texts[texts.length - 1] = last + text;
  else texts.push(text);
  reader.open = text.length >= MIN_WRAPPED && !isEnded(text);
}
