import { blockText } from '../../post/block-text.ts';
import type { Post } from '../../post/post.ts';
import { postTitle } from '../../post/post-title.ts';
import { shortenTitle } from '../../targets/fit/shorten-title.ts';
import { titlePhrases } from '../../targets/title/title-phrases.ts';
import { dismissalKey } from '../dismissal-key.ts';
import type { Fix, PostFinding, PostReport } from '../post-finding.ts';
import type { TargetFact } from './target-fact.ts';

/**
 * The report with what is to be said of a title longer than the destination takes. Apart from `checkPost`: it is the destination's
 * affair, and knows how Japanese is parted into phrases, which few posts need.
 */
export function withTitleFinding(report: PostReport, post: Post, limit: number): PostReport {
  const finding = titleFinding(post, limit);
  if (finding === null) return report;
  const { findings } = report;
  const behind = findings.findIndex(({ severity }) => severity === 'info');
  return { ...report, findings: findings.toSpliced(behind === -1 ? findings.length : behind, 0, finding) };
}

function titleFinding(post: Post, limit: number): PostFinding | null {
  const block = post.blocks.find(({ kind }) => kind === 'title');
  const title = postTitle(post);
  if (block === undefined || title === null || title.length <= limit) return null;
  const text = blockText(block);
  const short = shortenTitle(titlePhrases(title), limit) || null;
  const fact: TargetFact = { kind: 'title-too-long', length: title.length, limit, short };
  return {
    // Not its length: it is the same finding while the title is written on.
    id: JSON.stringify([block.id, fact.kind]),
    key: dismissalKey(fact, text, 0, 0),
    group: 'target',
    severity: 'low',
    blockId: block.id,
    start: 0,
    end: 0,
    fact,
    sourceId: null,
    fix: short === null ? null : cutBehind(short, text),
    safe: false,
  };
}

/** The title is what stands between the spaces around it, breaks being spaces. */
function cutBehind(short: string, text: string): Fix {
  const lead = text.length - text.trimStart().length;
  return { kind: 'replace', edits: [{ start: lead + short.length, end: text.length, text: '' }] };
}
