import { PLACEHOLDERS } from '../prompt/answer-form.ts';
import { emptyReply, isEmptyReply, type RawReply } from './raw-reply.ts';
import {
  AS_IS,
  BLANK,
  BULLET,
  DRESSED,
  HASHES,
  isChatter,
  isEnded,
  isRefusal,
  isSourced,
  stopOf,
} from './reply-line-shapes.ts';
import { replyLines } from './reply-lines.ts';
import { type LabelledPart, readLabel } from './reply-part-label.ts';

/** `free`: after a title or a list, where no label says what comes: items are points, text before a heading is the lead. */
type Place = 'before' | 'free' | LabelledPart;

/** Whoever wraps lines wraps them later than this: a shorter one that breaks off is a line of its own. */
const MIN_WRAPPED = 15;
/** A longer line is text, however it is dressed. */
const MAX_HEADING = 200;
/** Without a dress a shorter one is. */
const MAX_BARE_HEADING = 50;

/** The reply as labelled text or as Markdown, in any order and with parts missing; what fits no part before the first one is chatter. */
export function readTextReply(text: string): RawReply {
  const reader = newReader();
  const lines = replyLines(text);
  reader.labels = new Set(lines.map((line) => readLabel(line)?.part));
  // What a refusal goes on to offer is no part of a post.
  if (isRefusal(lines.find((line) => !BLANK.test(line)) ?? '') && reader.labels.size === 1 && !lines.some(isSourced))
    return reader.reply;
  for (const [index, line] of lines.entries()) if (!reader.over) readLine(reader, line, { lines, from: index + 1 });
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
  /** A second title came behind other parts: what follows is another version, and the first one counts. */
  over: boolean;
  /** What stood before the last item since a label, and before the last label. */
  mark: string | null;
  labelMark: string | null;
  labels: ReadonlySet<LabelledPart | undefined>;
}

function newReader(): Reader {
  return {
    reply: emptyReply(),
    place: 'before',
    gap: false,
    open: false,
    listed: false,
    over: false,
    mark: null,
    labelMark: null,
    labels: new Set(),
  };
}

function readLine(reader: Reader, line: string, following: Following): void {
  if (BLANK.test(line)) {
    reader.gap = true;
    return;
  }
  const label = labelOf(reader, line);
  if (label !== null) {
    reader.labelMark = markOf(line);
    reader.mark = null;
    enterPart(reader, label.part, label.rest, following);
  } else if (line.startsWith(AS_IS) || !readHeading(reader, line, following)) {
    addText(reader, line, following);
    reader.mark = markOf(line);
  }
  reader.gap = false;
}

/** The line's label; none where an item of a list (`- 概要: …`), or a text with its source (`注意: … [3]`), only begins like one. */
function labelOf(reader: Reader, line: string): ReturnType<typeof readLabel> {
  const label = readLabel(line);
  if (label === null || label.rest === '') return label;
  const mark = markOf(line);
  const isItem = mark !== null && mark !== reader.labelMark && (reader.place === 'points' || mark === reader.mark);
  const isFact = label.part === 'apart' && isSourced(label.rest) && /^(?:points|lead|body)$/.test(reader.place);
  return isItem || (isFact && /^[^[［【(（]/u.test(label.rest)) ? null : label;
}

/** What stands before an item, whatever its number. */
function markOf(line: string): string | null {
  return BULLET.exec(line)?.[0].replace(/\d+|[①-⑳]/u, '1') ?? null;
}

function enterPart(reader: Reader, part: LabelledPart, rest: string, following: Following): void {
  // `日付: …` is one line to pass over; a label alone passes over what follows it.
  if (part === 'apart' && rest.trim() !== '') return;
  // 見出し as a headline: it comes first, and no label of the reply says 題名.
  const isTitle =
    part === 'heading' && reader.reply.title === null && !reader.labels.has('title') && leadsToPoints(following);
  reader.place = isTitle ? 'title' : part;
  reader.open = false;
  if (part === 'title' && reader.reply.title !== null) {
    // Another candidate; behind other parts, another version.
    reader.over = !isEmptyReply({ ...reader.reply, title: null });
    reader.place = 'apart';
    return;
  }
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
  const words =
    hashes?.[2] ?? dressed?.slice(1, 5).find((text) => text !== undefined) ?? bareHeading(reader, line, following);
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
    (hashes?.[1]?.length === 1 || leadsToList(following) || hasDeeperHeadings(hashes?.[1], following))
  ) {
    reply.title = heading;
    reader.place = 'free';
  } else if (['body', 'apart', undefined].includes(readLabel(nextLine(following))?.part)) {
    // Right over the label of another part (`# 日本語原稿`, then 題名) it is the AI's own, and no section's.
    reply.sections.push({ heading, paragraphs: [] });
    reader.place = 'body';
  }
  reader.open = false;
  reader.mark = null;
  return true;
}

/** Marks of which a line alone over a paragraph makes a heading; dashes and dots make lists. */
const HEADING_MARK = /^\s*(?![-－+*•·・–])(?:[●○▪◦‣]|\p{Extended_Pictographic}\ufe0f?)?\s*/u;

/**
 * `1. 経緯`, `●経緯`, `🔹 **経緯**`, or `経緯 [3]` where no label says 見出し: short, not ended, over a text that ended, and not
 * the last item of a list.
 */
function bareHeading(reader: Reader, line: string, following: Following): string | undefined {
  const { reply, place, gap, mark, labels } = reader;
  const next = nextLine(following);
  const isMarked = BULLET.test(line)
    ? HEADING_MARK.test(line) && mark === null
    : gap && !labels.has('heading') && isSourced(line);
  const isPlaced = place === 'body' || (place === 'lead' && reply.lead.length > 0);
  const isOver = !BULLET.test(next) && /[。！？!?」』]/u.test(stopOf(next) ?? '');
  return isMarked && isPlaced && isOver && line.length <= MAX_BARE_HEADING && stopOf(line) === undefined
    ? line.replace(HEADING_MARK, '')
    : undefined;
}

function nextLine(following: Following): string {
  for (let at = following.from; at < following.lines.length; at++) {
    const line = following.lines[at] ?? '';
    if (!BLANK.test(line)) return line;
  }
  return '';
}

function leadsToList(following: Following): boolean {
  const next = nextLine(following);
  return BULLET.test(next) || readLabel(next)?.part === 'points';
}

function hasDeeperHeadings(hashes: string | undefined, following: Following): boolean {
  const depths = following.lines.slice(following.from).flatMap((line) => HASHES.exec(line)?.[1]?.length ?? []);
  return hashes !== undefined && depths.length > 0 && depths.every((depth) => depth > hashes.length);
}

/** What an AI writes where it has nothing. */
const NOTHING = /^[(（]?(?:なし|省略|N\/A)[)）]?$/u;
/** A text in quotes from end to end, its sources within or behind: YAML's, JSON's or the AI's own quotes. */
const QUOTED = /^"([^"]+)"((?:\s*\[[^\]]*\])*),?$/u;

function addText(reader: Reader, line: string, following: Following): void {
  const item = BULLET.test(line);
  // A table's bars may still stand around it.
  const bare = line
    .replace(BULLET, '')
    .replace(/^\s*\||\|\s*$/gu, '')
    .trim();
  const text = bare.replace(QUOTED, '$1$2').replace(AS_IS, '');
  if (text === '' || NOTHING.test(text) || PLACEHOLDERS.has(text.replace(/\s*\[番号\]$/u, ''))) return;
  const { reply } = reader;
  if (reader.place === 'points' && !item && reader.gap && reader.listed) reader.place = 'free';
  switch (reader.place) {
    case 'apart':
      return;
    case 'before':
      addUnlabelled(reader, text, item, line, following);
      return;
    case 'title':
      if (reply.title === null) reply.title = text;
      // In a list of candidates the first one counts.
      else if (!item || reader.mark === null) {
        reader.place = 'free';
        addText(reader, line, following);
      }
      return;
    case 'free':
      // Between the parts of a reply that names its lead: a dateline, a remark.
      if (item || !reader.labels.has('lead') || isSourced(line))
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
        // The number may be the article's own.
        section.heading = numberOf(line) + text;
        return;
      }
      reader.place = 'body';
      addText(reader, line, following);
      return;
    }
    case 'body': {
      if (reply.sections.length === 0) reply.sections.push({ heading: null, paragraphs: [] });
      // YAML's paragraphs are items in quotes.
      const mark = item && text === bare ? numberOf(line) || '・' : '';
      append(reader, reply.sections.at(-1)?.paragraphs ?? [], mark + text, item);
      return;
    }
  }
}

/** A list that counts, as `itemMarks` writes it to the chat. */
const NUMBERED = /^\s*(\d{1,2})[.．]\s/;

function numberOf(line: string): string {
  return NUMBERED.exec(line)?.[1]?.concat('. ') ?? '';
}

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
