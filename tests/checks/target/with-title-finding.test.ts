import { expect, it } from 'vitest';
import type { PostFinding, PostReport } from '../../../utils/checks/post-finding.ts';
import { withTitleFinding } from '../../../utils/checks/target/with-title-finding.ts';
import type { Post, PostBlock } from '../../../utils/post/post.ts';

const post = (title: string): Post => {
  const block: PostBlock = { id: 't', kind: 'title', slot: 'title', content: [{ text: title }], sourceIds: [] };
  return { blocks: [block] };
};
const found = (severity: PostFinding['severity']): PostFinding => ({
  id: severity,
  key: severity,
  group: 'style',
  severity,
  blockId: 'b',
  start: 0,
  end: 1,
  fact: { kind: 'width', written: 'Ａ' },
  sourceId: null,
  fix: null,
  safe: false,
});
const report = (...findings: PostFinding[]): PostReport => ({
  figures: null,
  unchecked: null,
  quotation: { share: 0, longestRun: 0 },
  findings,
});
const TITLE = '港湾4都市、2年の協議を経て共同の防潮壁を建設することで合意したと発表';

it('a title that is too long is a finding of the title, with the cut at a phrase as its fix', () => {
  const [finding] = withTitleFinding(report(), post(TITLE), 20).findings;
  const short = '港湾4都市、2年の協議を経て共同の';
  expect(finding).toMatchObject({
    group: 'target',
    severity: 'low',
    blockId: 't',
    fact: { kind: 'title-too-long', length: TITLE.length, limit: 20, short },
    fix: { kind: 'replace', edits: [{ start: short.length, end: TITLE.length, text: '' }] },
    safe: false,
  });
});

it('spaces around the title and a break in it move the cut, not the words', () => {
  const [finding] = withTitleFinding(report(), post('  港湾4都市、\n共同の防潮壁を建設 '), 15).findings;
  expect(finding?.fact).toMatchObject({ length: 16, short: '港湾4都市、 共同の防潮壁を' });
  expect(finding?.fix).toEqual({ kind: 'replace', edits: [{ start: 16, end: 19, text: '' }] });
});

it('a title that fits, and a post without one, are left alone', () => {
  const before = report(found('low'));
  expect(withTitleFinding(before, post(TITLE), TITLE.length)).toBe(before);
  expect(withTitleFinding(before, post(' '), 0)).toBe(before);
  expect(withTitleFinding(before, { blocks: [] }, 0)).toBe(before);
});

it('a limit below the first character is told, and nothing is offered', () => {
  const [finding] = withTitleFinding(report(), post('👩‍🚒の日'), 3).findings;
  expect(finding).toMatchObject({ fact: { short: null }, fix: null });
});

it('it stands behind what is as grave, before what is good to know', () => {
  const { findings } = withTitleFinding(report(found('high'), found('low'), found('info')), post(TITLE), 20);
  expect(findings.map(({ id, group }) => (group === 'target' ? 'title' : id))).toEqual([
    'high',
    'low',
    'title',
    'info',
  ]);
});

it('a dismissal holds while the title reads the same', () => {
  const keyOf = (title: string) => withTitleFinding(report(), post(title), 20).findings[0]?.key;
  expect(keyOf(TITLE)).toBe(keyOf(TITLE));
  expect(keyOf(`${TITLE}へ`)).not.toBe(keyOf(TITLE));
});
