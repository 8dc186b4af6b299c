import { expect, test } from 'vitest';
import type { ArticleBlock } from '../../../utils/article/article.ts';
import { carrySentences } from '../../../utils/article/compare/carry-sentences.ts';
import { segmentArticle } from '../../../utils/article/segment-article.ts';
import { carryJob } from '../../../utils/engines/job/carry-job.ts';
import { NOTHING_WANTED } from '../../../utils/engines/job/wanted-parts.ts';
import type { WritingJob } from '../../../utils/engines/job/writing-job.ts';
import { harbourArticle } from '../../post/fixtures.ts';

const paragraph = (text: string): ArticleBlock => ({ kind: 'paragraph', content: [{ text }] });
const before = { id: 'old', article: harbourArticle, sentences: segmentArticle(harbourArticle) };
const [opening, reached, talks, mayor, open, cost] = harbourArticle.blocks as [
  ArticleBlock,
  ArticleBlock,
  ArticleBlock,
  ArticleBlock,
  ArticleBlock,
  ArticleBlock,
];
const vote = paragraph('The council of Lower Quay voted 31 to 12.');

function clip(...blocks: ArticleBlock[]) {
  const article = { ...harbourArticle, blocks };
  return { id: 'new', article, sentences: carrySentences(before.sentences, segmentArticle(article), []).sentences };
}

/** The opening is written, and the mayor's words, but not the paragraph before them; `m` is what was made of those. */
const job: WritingJob = {
  draftId: 'draft',
  articleId: 'old',
  engine: 'openai',
  status: 'running',
  problem: null,
  wanted: { ...NOTHING_WANTED, lead: true, blocks: [2, 5] },
  written: {
    t: { part: 'title', passage: 0, index: 0, text: '題名' },
    o: { part: 'sections', passage: 0, index: 0, text: '導入' },
    m: { part: 'sections', passage: 3, index: 0, text: '市長の話' },
  },
  updatedAt: 7,
};
const wantedIn = (...blocks: ArticleBlock[]) => carryJob(job, before, clip(...blocks)).wanted.blocks;

test('a job goes on in the new original’s blocks: those of what is unwritten, and where what is written comes from', () => {
  const carried = carryJob(job, before, clip(vote, opening, reached, talks, mayor, open, cost));
  expect(carried).toEqual({
    ...job,
    articleId: 'new',
    // Nobody is at it any more.
    status: 'stopped',
    wanted: { ...job.wanted, blocks: [3, 6] },
    written: {
      t: job.written.t,
      o: { ...job.written.o, passage: 1 },
      m: { ...job.written.m, passage: 4 },
    },
  });
});

test('a new paragraph is unwritten behind one that is, and written behind one that is', () => {
  expect(wantedIn(opening, reached, talks, vote, mayor, open, cost)).toEqual([2, 3, 6]);
  expect(wantedIn(opening, reached, talks, mayor, vote, open, cost)).toEqual([2, 6]);
  expect(wantedIn(opening, reached, talks, mayor, open, vote, cost)).toEqual([2, 5, 6]);
});

test('a new section is unwritten as long as anything of the sections is', () => {
  const heading: ArticleBlock = { kind: 'heading', level: 2, content: [{ text: 'How the council voted' }] };
  const blocks = [opening, heading, vote, reached, talks, mayor, open, cost];
  expect(wantedIn(...blocks)).toEqual([2, 4, 7]);
  const done = { ...job, status: 'done' as const, wanted: NOTHING_WANTED };
  expect(carryJob(done, before, clip(...blocks))).toMatchObject({ status: 'done', wanted: NOTHING_WANTED });
});

test('a corrected paragraph is still the one it was, and one that is gone leaves its text to the writer', () => {
  const corrected = paragraph(
    'The barrier will cost 1.4 billion euros and should be finished by 2029. Fishing groups oppose the closing of the channel.',
  );
  const carried = carryJob(job, before, clip(opening, reached, talks, open, corrected));
  expect(carried.wanted.blocks).toEqual([2, 4]);
  expect(Object.keys(carried.written)).toEqual(['t', 'o']);
});

test('going back to the original before, the job is what it was', () => {
  const after = clip(vote, opening, reached, talks, mayor, vote, open, cost);
  expect(carryJob(carryJob(job, before, after), after, before)).toEqual({ ...job, status: 'stopped' });
});
