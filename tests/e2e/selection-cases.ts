import type { Route } from '../../scripts/drive/serve.ts';
import type { Article, ArticleBlock, Inline } from '../../utils/article/article.ts';

/** A place in the page: the element and a character of its first text; null is before everything in it. */
type Place = readonly [selector: string, offset: number | null];

interface SelectionCase {
  name: string;
  ranges: readonly (readonly [from: Place, to: Place])[];
  /** One line a block: its kind, then its words. */
  blocks: string[];
}

const filler = [
  'The council of Lowmere voted on Tuesday to rebuild the old ferry pier, which has been closed since the storm of last winter.',
  'The work will begin in spring, and the harbour master expects the first ferry to land there again before the end of the year.',
];

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lowmere rebuilds its ferry pier | Lantern Post</title>
<meta property="og:site_name" content="Lantern Post"><meta name="author" content="Ada Brook"><base href="/base/">
<style>.gone { display: none }</style>
<script>
  window.born = 0;
  customElements.define('post-card', class extends HTMLElement { constructor() { super(); window.born += 1; } });
</script></head><body><article>
<h1 id="headline">Lowmere rebuilds its ferry pier</h1>
<p id="byline">By Ada Brook</p>
<p id="first">${filler[0]}</p>
<p id="second">${filler[1]}<span class="gone"> Words nobody sees.</span> <b id="bold">It will cost 2.4 million.</b></p>
<post-card id="card">A card</post-card>
<h2 id="plans">The plans</h2>
<ul id="list"><li id="one">A longer pier</li><li id="two">Two berths<ul><li id="deep">one of them for boats</li><li id="deeper">one for ferries</li></ul></li><li id="three">A <a id="link" href="tariff.html">new tariff</a></li></ul>
<blockquote id="quote"><p id="said">We waited long enough.</p><p id="more">Now we build.</p></blockquote>
<table id="table"><thead><tr id="head"><th>Year</th><th>Trips</th></tr></thead><tbody>
<tr id="row1"><td id="year1">2019</td><td id="trips1">4,100</td></tr>
<tr id="row2"><td id="year2">2022</td><td id="trips2">3,900</td></tr>
<tr id="row3"><td id="year3">2024</td><td id="trips3">none</td></tr></tbody></table>
<p id="before">The storm had torn away forty meters of the deck.</p>
<figure id="figure"><img src="/pier.jpg" width="600" height="400" alt="The pier"><figcaption id="caption">The pier after the storm. Photo: Ada Brook</figcaption></figure>
<p id="hebrew" dir="rtl" lang="he">המועצה החליטה לבנות את המזח מחדש.</p>
<p id="last">${filler[0]} ${filler[1]}</p>
<p id="end">${filler[1]} ${filler[0]}</p>
</article></body></html>`;

export const SELECTION_ROUTES: Record<string, Route> = {
  '/selection/': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  },
};

/** What holds in either browser. */
export const SELECTION_CASES: SelectionCase[] = [
  {
    name: 'part of one paragraph',
    ranges: [
      [
        ['#first', 4],
        ['#first', 32],
      ],
    ],
    blocks: ['paragraph: council of Lowmere voted on'],
  },
  {
    name: 'several blocks, begun and ended within one',
    ranges: [
      [
        ['#bold', 0],
        ['#one', 13],
      ],
    ],
    blocks: [
      'paragraph: *It will cost 2.4 million.*',
      'paragraph: A card',
      'heading: The plans',
      'list: A longer pier',
    ],
  },
  {
    name: 'nothing of what the page hides',
    ranges: [
      [
        ['#second', 4],
        ['#bold', 25],
      ],
    ],
    blocks: [`paragraph: ${filler[1]?.slice(4)} *It will cost 2.4 million.*`],
  },
  {
    name: 'a paragraph to the start of the next block, as a third click selects it',
    ranges: [
      [
        ['#first', 0],
        ['#second', 0],
      ],
    ],
    blocks: [`paragraph: ${filler[0]}`],
  },
  {
    name: 'a paragraph to the start of the list or quote after it',
    ranges: [
      [
        ['#plans', 0],
        ['#one', 0],
      ],
    ],
    blocks: ['heading: The plans'],
  },
  {
    name: 'a paragraph to the start of the caption after it, without the picture',
    ranges: [
      [
        ['#before', 0],
        ['#caption', 0],
      ],
    ],
    blocks: ['paragraph: The storm had torn away forty meters of the deck.'],
  },
  {
    name: 'a picture with its caption',
    ranges: [
      [
        ['#before', 0],
        ['#hebrew', 0],
      ],
    ],
    blocks: [
      'paragraph: The storm had torn away forty meters of the deck.',
      'figure: The pier after the storm. (Photo: Ada Brook)',
    ],
  },
  {
    name: 'a caption alone',
    ranges: [
      [
        ['#caption', 0],
        ['#caption', 25],
      ],
    ],
    blocks: ['paragraph: The pier after the storm.'],
  },
  {
    name: 'the headline and byline with the text below: they are metadata',
    ranges: [
      [
        ['#headline', 0],
        ['#second', 0],
      ],
    ],
    blocks: [`paragraph: ${filler[0]}`],
  },
  {
    name: 'the headline alone, which was meant',
    ranges: [
      [
        ['#headline', 0],
        ['#headline', 31],
      ],
    ],
    blocks: ['heading: Lowmere rebuilds its ferry pier'],
  },
  {
    name: 'items of a list, with their links',
    ranges: [
      [
        ['#one', 2],
        ['#link', 10],
      ],
    ],
    blocks: [
      'list: longer pier / Two berths /  one of them for boats /  one for ferries / A new tariff<base/tariff.html>',
    ],
  },
  {
    name: 'items of a nested list alone, as a list of their own',
    ranges: [
      [
        ['#deep', 0],
        ['#deeper', 15],
      ],
    ],
    blocks: ['list: one of them for boats / one for ferries'],
  },
  {
    name: 'a part of a quote',
    ranges: [
      [
        ['#said', 3],
        ['#more', 13],
      ],
    ],
    blocks: ['quote: waited long enough. / Now we build.'],
  },
  {
    name: 'rows of a table',
    ranges: [
      [
        ['#year1', 0],
        ['#trips2', 5],
      ],
    ],
    blocks: ['table: 2019 | 4,100 / 2022 | 3,900'],
  },
  {
    name: 'the text of one cell',
    ranges: [
      [
        ['#trips1', 0],
        ['#trips1', 5],
      ],
    ],
    blocks: ['paragraph: 4,100'],
  },
  {
    name: 'text from right to left',
    ranges: [
      [
        ['#hebrew', 0],
        ['#hebrew', 15],
      ],
    ],
    blocks: ['paragraph: המועצה החליטה ל'.trimEnd()],
  },
];

/** What Firefox can select with Ctrl: several ranges. */
export const MULTI_RANGE_CASES: SelectionCase[] = [
  {
    name: 'two passages, each a paragraph of its own',
    ranges: [
      [
        ['#first', 0],
        ['#first', 22],
      ],
      [
        ['#end', 0],
        ['#end', 22],
      ],
    ],
    blocks: [`paragraph: ${filler[0]?.slice(0, 22).trim()}`, `paragraph: ${filler[1]?.slice(0, 22).trim()}`],
  },
  {
    name: 'two items of one list, as one list',
    ranges: [
      [
        ['#one', 0],
        ['#one', 13],
      ],
      [
        ['#link', 0],
        ['#link', 10],
      ],
    ],
    blocks: ['list: A longer pier / new tariff<base/tariff.html>'],
  },
  {
    name: 'cells of a table, as a table',
    ranges: [
      [
        ['#year1', 0],
        ['#year1', 4],
      ],
      [
        ['#trips1', 0],
        ['#trips1', 5],
      ],
      [
        ['#year3', 0],
        ['#year3', 4],
      ],
      [
        ['#trips3', 0],
        ['#trips3', 4],
      ],
    ],
    blocks: ['table: 2019 | 4,100 / 2024 | none'],
  },
];

/** Runs in the page. */
export function selectRanges(ranges: SelectionCase['ranges']): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  for (const [from, to] of ranges) {
    const range = document.createRange();
    for (const [[selector, offset], set] of [
      [from, 'setStart'],
      [to, 'setEnd'],
    ] as const) {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`No ${selector}`);
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      if (offset === null || text === null) range[set](element, 0);
      else range[set](text, Math.min(offset, text.nodeValue?.length ?? 0));
    }
    selection?.addRange(range);
  }
}

/** The blocks as the cases write them. */
export const showBlocks = (article: Article | null): string[] => (article?.blocks ?? []).map(showBlock);

function showBlock(block: ArticleBlock): string {
  const show = (content: Inline[]) => content.map(showRun).join('');
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return `${block.kind}: ${show(block.content)}`;
    case 'list':
      return `list: ${block.items.map(({ depth, content }) => ' '.repeat(depth) + show(content)).join(' / ')}`;
    case 'quote':
      return `quote: ${block.paragraphs.map(show).join(' / ')}`;
    case 'table':
      return `table: ${block.rows.map(({ cells }) => cells.map(show).join(' | ')).join(' / ')}`;
    case 'figure':
      return `figure: ${block.caption ?? ''} (${block.credit ?? ''})`;
    case 'code':
      return `code: ${block.text}`;
  }
}

function showRun({ text, href, strong }: Inline): string {
  const words = strong ? `*${text}*` : text;
  return href === undefined ? words : `${words}<${new URL(href).pathname.slice(1)}>`;
}
