import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { segmentArticle } from '../../../utils/article/segment-article.ts';
import { type ParsedReply, parseRelayReply } from '../../../utils/engines/reply/parse-relay-reply.ts';
import type { Writing, WrittenText } from '../../../utils/post/writing.ts';
import { EXPECTED_REPLIES, type ExpectedReply, type ReplyOutline } from './corpus/expected-replies.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
/** How much a reply grows between two readings. */
const STEP = 40;
/** Milliseconds a reading may take on average; a stream is read 25 times a second. */
const MAX_READING = 4;
/** A round bracket may hold an age: it is a source only where a second text has one, and until then it stands in the title. */
const SETTLED_LATER = 'ids-in-round-brackets';

const replies = Object.entries(EXPECTED_REPLIES).map(
  ([name, expected]) => [name, readFileSync(join(CORPUS, `${name}.txt`), 'utf8'), expected] as const,
);

function parse(reply: string, { article }: ExpectedReply) {
  return parseRelayReply(reply, article, segmentArticle(article), 'summary');
}

/** What was read, also where it is taken for another article's: a reply that has only begun has few clues. */
function readSoFar(reply: string, expected: ExpectedReply): ParsedReply | null {
  const result = parse(reply, expected);
  if (result.ok) return result.value;
  return result.problem.kind === 'another-article' ? result.problem.reply : null;
}

const tied = ({ text, sourceIds }: WrittenText) => (sourceIds.length === 0 ? text : `${text} ${sourceIds.join(',')}`);
const outline = ({ title, points, lead, sections }: Writing): ReplyOutline => ({
  title: title === null ? null : tied(title),
  points: points.map(tied),
  lead: lead.map(tied),
  sections: sections.map(({ heading, paragraphs }) => [
    heading === null ? null : tied(heading),
    ...paragraphs.map(tied),
  ]),
});

function textsOf({ title, points, lead, sections }: Writing): WrittenText[] {
  const inSections = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
  return [title, ...points, ...lead, ...inSections].filter((text) => text !== null);
}

describe('the corpus', () => {
  test('has a reply for each expectation and an expectation for each reply', () => {
    const files = readdirSync(CORPUS).filter((file) => file.endsWith('.txt'));
    expect(files.map((file) => file.replace('.txt', '')).toSorted()).toEqual(Object.keys(EXPECTED_REPLIES).toSorted());
  });
});

describe('a reply in the shape of', () => {
  test.each(replies)('%s is read part by part, and what it lacks is named', (_name, reply, { article, expected }) => {
    const result = parse(reply, { article, expected });
    if ('problem' in expected) {
      expect(result).toMatchObject({ ok: false, problem: { kind: expected.problem } });
      return;
    }
    if (!result.ok) throw new Error(`the reply was turned away: ${result.problem.kind}`);
    const { missing, ...parts } = expected;
    expect(outline(result.value.writing)).toEqual(parts);
    expect(result.value.missing).toEqual(missing);
  });

  test.each(replies)('%s gives no word that is not in it, in its order', (_name, reply, expected) => {
    const read = readSoFar(reply, expected);
    const from = lettersOf(reply);
    for (const { text } of read === null ? [] : textsOf(read.writing)) {
      let at = 0;
      for (const letter of lettersOf(text)) at = from.indexOf(letter, at) + 1 || Number.NaN;
      expect(at, text).not.toBeNaN();
    }
  });
});

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('a reply that is still being written', () => {
  const settled = replies.filter(([name]) => name !== SETTLED_LATER);
  test.each(settled)('%s keeps its title once the title has been read', (_name, reply, expected) => {
    const title = readSoFar(reply, expected)?.writing.title?.text ?? null;
    const lengths = Array.from({ length: Math.ceil(reply.length / STEP) }, (_, index) => (index + 1) * STEP);
    const titles = lengths.map((length) => readSoFar(reply.slice(0, length), expected)?.writing.title?.text ?? null);
    if (title === null) return;
    // Behind what a model thought aloud, where a draft of the title may stand.
    const end = reply.indexOf(title, reply.search(/<\/think>|\[\/THINK\]|final<\|message\|>/) + 1) + title.length;
    const complete = reply.indexOf('\n', end) + 1 || reply.length;
    const since = titles.filter((_, index) => (lengths[index] ?? 0) > complete);
    const first = since.findIndex((one) => one !== null);
    expect(new Set(since.slice(first === -1 ? since.length : first))).toEqual(new Set(since.length > 0 ? [title] : []));
  });

  test('is read fast enough for every screen', () => {
    let readings = 0;
    const start = performance.now();
    for (const [, reply, expected] of replies) {
      const { article } = expected;
      const sentences = segmentArticle(article);
      for (let length = STEP; length < reply.length; length += STEP) {
        parseRelayReply(reply.slice(0, length), article, sentences, 'summary');
        readings++;
      }
    }
    expect((performance.now() - start) / readings).toBeLessThan(MAX_READING);
  });
});
