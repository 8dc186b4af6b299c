import { i18n } from '#i18n';
import type { ParsedReply, ReplyPart, ReplyProblem } from '../../utils/engines/reply/parse-relay-reply.ts';
import type { Writing } from '../../utils/post/writing.ts';
import type { Result } from '../../utils/result.ts';
import { joinNames } from './join-names.ts';

interface RelayResultProps {
  read: Result<ParsedReply, ReplyProblem>;
  /** Read, but not in the post yet: the writer is being asked. */
  waiting: boolean;
}

/** What was found in a pasted reply and what was not, or why it cannot be used and what to do. */
export function RelayResult({ read, waiting }: RelayResultProps) {
  if (!read.ok) return <p class="say problem">{i18n.t(`desk.reply.${PROBLEMS[read.problem.kind]}`)}</p>;
  const { writing, missing } = read.value;
  return (
    <div class={missing.length === 0 ? 'say done' : 'say'}>
      <p>{i18n.t(waiting ? 'desk.relay.found' : 'desk.relay.done', [joinNames(recognised(writing))])}</p>
      {missing.length > 0 && <p>{i18n.t('desk.relay.missing', [joinNames(missing.map(namePart))])}</p>}
    </div>
  );
}

const PROBLEMS = {
  empty: 'empty',
  'prompt-echo': 'promptEcho',
  'not-japanese': 'notJapanese',
  'another-article': 'anotherArticle',
  unrecognised: 'unrecognised',
} as const satisfies Record<ReplyProblem['kind'], string>;

export function namePart(part: ReplyPart): string {
  return i18n.t(`desk.place.${part === 'sections' ? 'text' : part}`);
}

/** 題名, 要点 3, リード 1, 本文 2. */
function recognised({ title, points, lead, sections }: Writing): string[] {
  const counted = (part: ReplyPart, count: number) => (count === 0 ? [] : [`${namePart(part)} ${count}`]);
  return [
    ...(title === null ? [] : [namePart('title')]),
    ...counted('points', points.length),
    ...counted('lead', lead.length),
    ...counted('sections', sections.flatMap((section) => section.paragraphs).length),
  ];
}
