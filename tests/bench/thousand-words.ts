const sentences = [
  'The council of the island town met on Thursday to decide where the new ferry pier should stand.',
  'Members had three plans before them, and each of the plans moved somebody away from the water.',
  'A survey of the sea bed, paid for by the region, found firm ground at only two of the places.',
  'The harbor master told the meeting that winter storms reach the western bay about nine days a year.',
  'Shop owners want the boats to land where the market is, as they have done since the spring of 1911.',
  'Repairs of the old pier cost 86,000 dollars last year and will cost more than twice that in the next.',
  'Two engineers said that the wooden piles under the waiting room can carry its roof for five more years.',
  'Nobody at the table doubted that something has to be built, and nobody agreed on the size of it.',
];

/** A plain news page whose article has 1,000 words, give or take a sentence. Our own writing. */
export function thousandWordPage(): string {
  const paragraphs: string[] = [];
  let words = 0;
  for (let at = 0; words < 1000; at += 1) {
    const picked = [0, 3, 5].map((step) => sentences[(at + step) % sentences.length] ?? '');
    const text = `${picked.join(' ')} It was meeting number ${at + 1} on the matter.`;
    words += text.split(' ').length;
    paragraphs.push(at % 4 === 3 ? `<h2>Part ${at}: what was said</h2><p>${text}</p>` : `<p>${text}</p>`);
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Island town looks for a pier | Lantern Post</title>
<meta property="og:site_name" content="Lantern Post"><meta property="article:published_time" content="2026-03-05T09:00:00+00:00">
<meta name="author" content="Ruth Akande"></head><body><nav>${'<a href="#s">Section</a> '.repeat(40)}</nav>
<main><article><h1>Island town looks for a pier</h1><p class="byline">By Ruth Akande</p>${paragraphs.join('\n')}</article></main>
<aside>${'<a href="#m">More news</a> '.repeat(60)}</aside><footer>Lantern Post, an invented paper</footer></body></html>`;
}
