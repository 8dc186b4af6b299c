import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { blockText } from '../../utils/article/article-text.ts';
import { readBlocks } from '../../utils/article/body/read-blocks.ts';
import { gatherListLines } from '../../utils/article/cleaning/gather-list-lines.ts';

const url = 'https://courier.example/guides/tide-gate';
/** Each block in short: its kind, the number a list begins with, its lines. */
function gather(html: string): string[] {
  const drafts = gatherListLines(
    readBlocks(parsePage(html, url).body, url),
    { url, titles: [], authors: [] },
    () => {},
  );
  return drafts.map(({ block }) => {
    const kind = block.kind === 'list' ? (block.ordered ? `list from ${block.start ?? 1}` : 'list') : block.kind;
    return `${kind}: ${blockText(block).replaceAll('\n', ' / ')}`;
  });
}

describe('lines marked by hand', () => {
  it('with bullets, one after the other, are a list', () => {
    expect(gather('<p>• Close the gate.</p><p>• Open the <b>sluice</b>.</p><p>Then wait.</p>')).toEqual([
      'list: Close the gate. / Open the sluice.',
      'paragraph: Then wait.',
    ]);
  });

  it('behind the line that announces them are a list of their own', () => {
    expect(gather('<p>What the keeper needs:<br>• a lamp<br>• a boat<br>• patience</p>')).toEqual([
      'paragraph: What the keeper needs:',
      'list: a lamp / a boat / patience',
    ]);
  });

  it('go on counting behind text and pictures', () => {
    const html = `<p>1. Close the gate</p><p>It takes twelve minutes.</p><p>2. Open the sluice</p>
      <figure><img src="/sluice.jpg" width="600"></figure><p>3. Wait for the tide</p><p>It comes twice a day.</p>`;
    expect(gather(html).filter((line) => !line.startsWith('figure'))).toEqual([
      'list from 1: Close the gate',
      'paragraph: It takes twelve minutes.',
      'list from 2: Open the sluice',
      'list from 3: Wait for the tide',
      'paragraph: It comes twice a day.',
    ]);
  });

  it('may go on in bold or with a link right behind the mark', () => {
    expect(
      gather('<p>1. <b>Close the gate</b> before the ebb.</p><p>2. <a href="/sluice">Open the sluice</a> at once.</p>'),
    ).toEqual(['list from 1: Close the gate before the ebb. / Open the sluice at once.']);
    expect(gather('<p>• <b>A lamp</b></p><p>•<b> A boat</b></p>')).toEqual(['list: A lamp / A boat']);
  });

  it('may be numbered as 1) or (1) or 01. too', () => {
    expect(gather('<p>1) Ebb<br>2) Flood</p>')).toEqual(['list from 1: Ebb / Flood']);
    expect(gather('<p>(1) Ebb</p><p>(2) Flood</p>')).toEqual(['list from 1: Ebb / Flood']);
    expect(gather('<p>01.Which gate closes first?</p><p>02.Who pays?</p>')).toEqual([
      'list from 1: Which gate closes first? / Who pays?',
    ]);
  });

  it('are a list where several lines of one paragraph begin with a dash', () => {
    expect(gather('<p>Ways to pay:<br>– by bond<br>– by toll<br>– by levy</p>')).toEqual([
      'paragraph: Ways to pay:',
      'list: by bond / by toll / by levy',
    ]);
  });

  it.each([
    ['speech', '<p>– We close it at noon, said the keeper.</p><p>– And if it rains?</p><p>– Then too.</p>'],
    ['a year, a date and a figure', '<p>3. Mai war es still.</p><p>1.5 metres of water</p><p>12. Juni: Sturm.</p>'],
    ['a lone note', '<p>Costs in euros.</p><p>* Without the locks.</p>'],
    ['headings in bold', '<p><b>1. The gate</b></p><p>It closes.</p><p><b>2. The sluice</b></p><p>It opens.</p>'],
  ])('are none where they are %s', (_, html) => {
    expect(gather(html).every((line) => line.startsWith('paragraph'))).toBe(true);
  });
});
