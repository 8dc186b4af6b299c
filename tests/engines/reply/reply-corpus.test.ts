import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { segmentArticle } from '../../../utils/article/segment-article.ts';
import { type ParsedReply, parseRelayReply } from '../../../utils/engines/reply/parse-relay-reply.ts';
import type { Writing, WrittenText } from '../../../utils/post/writing.ts';
import { bridgeArticle } from './corpus/bridge-article.ts';
import { EXPECTED_REPLIES, type ExpectedReply, type ReplyOutline } from './corpus/expected-replies.ts';
import { wellsArticle } from './corpus/wells-article.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
/** Characters a reply grows by between two readings: odd, so that the readings end at every kind of place. */
const STEP = 23;
/** A round bracket may hold an age: it is a source only where a second text has one, and until then it stands in the title. */
const SETTLED_LATER = 'ids-in-round-brackets';

const replies = Object.entries(EXPECTED_REPLIES).map(
  ([name, expected]) => [name, readFileSync(join(CORPUS, `${name}.txt`), 'utf8'), expected] as const,
);
const sentences = new Map([bridgeArticle, wellsArticle].map((article) => [article, segmentArticle(article)]));

function parse(reply: string, { article }: ExpectedReply) {
  return parseRelayReply(reply, article, sentences.get(article) ?? [], 'summary');
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

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('the corpus has a reply for each expectation and an expectation for each reply', () => {
  const files = readdirSync(CORPUS).filter((file) => file.endsWith('.txt'));
  expect(files.map((file) => file.replace('.txt', '')).toSorted()).toEqual(Object.keys(EXPECTED_REPLIES).toSorted());
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

describe('a reply that is still being written', () => {
  const settled = replies.filter(([name]) => name !== SETTLED_LATER);

  test.each(settled)('%s keeps its title once the title has been read', (_name, reply, expected) => {
    const titles = growing(reply).map((part) => ({
      length: part.length,
      title: readSoFar(part, expected)?.writing.title?.text ?? null,
    }));
    const title = titles.at(-1)?.title ?? null;
    if (title === null) return;
    const complete = endOfTitleLine(reply, title);
    const since = titles.filter(({ length }) => length > complete).map((read) => read.title);
    const first = since.findIndex((read) => read !== null);
    expect([...new Set(since.slice(first))]).toEqual([title]);
  });

  /** Longer and longer, at last the whole. */
  function growing(reply: string): string[] {
    return Array.from({ length: Math.ceil(reply.length / STEP) }, (_, index) => reply.slice(0, (index + 1) * STEP));
  }

  /** Behind what a model thought aloud, and behind a page's head: there a draft or a copy of the title may stand. */
  function endOfTitleLine(reply: string, title: string): number {
    const before = reply.search(/<\/think>|\[\/THINK\]|final<\|message\|>|<\/head>/);
    const end = reply.indexOf('\n', reply.indexOf(title, before + 1) + title.length);
    return end === -1 ? reply.length - STEP : end;
  }
});
