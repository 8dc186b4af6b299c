import { describe, expect, it } from 'vitest';
import type { Article } from '../../utils/article/article.ts';
import type { PageReply } from '../../utils/article/clip-result.ts';
import { completeClip } from '../../utils/article/complete-clip.ts';
import type { KindSigns } from '../../utils/article/page/kind-signs.ts';
import { TRACE_LIMITS, type TraceLine } from '../../utils/article/trace.ts';
import { sampleArticle } from '../sample-article.ts';
import { kindSigns } from '../sample-kind-signs.ts';

interface Handed {
  article?: Partial<Article>;
  selection?: Article | null;
  signs?: Partial<KindSigns>;
  trace?: TraceLine[];
}

function complete({ article = {}, selection = null, signs = {}, trace = [] }: Handed) {
  const reply: PageReply = {
    ok: true,
    article: sampleArticle(article),
    selection,
    notices: [],
    hasSelection: selection !== null,
    rule: null,
    trace,
    kindSigns: kindSigns(signs),
  };
  const clip = completeClip(reply);
  if (!clip.ok) throw new Error(clip.problem.kind);
  return clip;
}

describe('what the page’s side handed over', () => {
  it('is completed with the kind of page, and handed on without its signs', () => {
    const clip = complete({ article: { wordCount: 400 }, signs: { types: ['opinionnewsarticle'] } });
    expect(clip.article.pageKind).toBe('opinion');
    expect(clip.trace).toMatchObject([{ stage: 'page-kind', reason: 'opinion' }]);
    expect(clip).not.toHaveProperty('kindSigns');
    expect(complete({ article: { wordCount: 400 } }).article).not.toHaveProperty('pageKind');
  });

  it('is said to have few words, but where its kind says so already', () => {
    expect(complete({ article: { wordCount: 24 } }).notices).toEqual([{ kind: 'few-words', words: 24 }]);
    expect(complete({ article: { wordCount: 400 } }).notices).toEqual([]);
    const teaser = complete({ article: { wordCount: 24 }, signs: { isClosed: true } });
    expect(teaser).toMatchObject({ article: { pageKind: 'teaser' }, notices: [] });
  });

  it('gives a selection the kind, too, and no notice', () => {
    const selection = sampleArticle({ selectionOnly: true, wordCount: 12 });
    const signs = { types: ['opinionnewsarticle'] };
    const beside = complete({ article: { wordCount: 400 }, selection, signs });
    expect(beside).toMatchObject({ selection: { pageKind: 'opinion' }, notices: [] });
    const alone = complete({ article: selection, selection, signs });
    expect(alone).toMatchObject({ article: { pageKind: 'opinion' }, notices: [] });
  });

  it('keeps to the lines that may be stored with a clip', () => {
    const line = { stage: 'drop-tail', reason: 'a box of other articles', what: 'Ferries' };
    const trace = Array.from({ length: TRACE_LIMITS.lines }, () => line);
    const clip = complete({ signs: { types: ['opinionnewsarticle'] }, trace });
    expect(clip).toMatchObject({ article: { pageKind: 'opinion' } });
    expect(clip.trace).toEqual(trace);
  });

  it('stays as it is where it is a problem', () => {
    const problem: PageReply = { ok: false, problem: { kind: 'no-article' } };
    expect(completeClip(problem)).toBe(problem);
  });
});
