import { expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { readPageFacts } from '../../utils/article/metadata/read-page-facts.ts';
import { findStandfirst } from '../../utils/article/metadata/read-standfirst.ts';
import { recordTrace } from '../../utils/article/trace.ts';

const LINE = 'Two ferries a day are not enough, say the people of the outer islands.';

function standfirstOf(under: string) {
  const { trace } = recordTrace();
  const html = `<html lang="en"><head><title>Island town looks for a pier</title><meta property="og:description" content="${LINE}"></head><body><article><h1>Island town looks for a pier</h1>${under}</article></body></html>`;
  return findStandfirst(
    readPageFacts(parsePage(html, 'https://a.example/pier'), 'https://a.example/pier', trace).facts,
  );
}

it('finds the line under the headline by its name, or by the page’s description', () => {
  expect(standfirstOf(`<p class="dek">${LINE}</p><p>The first boat leaves at six.</p>`)).toBe(LINE);
  const other = 'The old one was swept away in 1931, and nobody has built another.';
  expect(standfirstOf(`<p id="story-intro">${other}</p><p>The first boat leaves at six.</p>`)).toBe(other);
  expect(standfirstOf(`<p class="big">${LINE}</p><p>The first boat leaves at six.</p>`)).toBe(LINE);
  expect(standfirstOf(`<div>${LINE}</div><div><p>The first boat leaves at six.</p></div>`)).toBe(LINE);
});

it('takes no first paragraph for it, of which the description was cut', () => {
  expect(standfirstOf(`<p>${LINE}</p><p>The first boat leaves at six.</p>`)).toBeNull();
});

it('finds it behind a picture with its buttons where it is named so, but no caption or byline', () => {
  const far = `<div class="player">${'<div><i></i></div>'.repeat(40)}</div>`;
  const text = '<p>The first boat leaves at six.</p>';
  expect(standfirstOf(`${far}<h2 class="article-summary">${LINE}</h2>${text}`)).toBe(LINE);
  expect(standfirstOf(`${far}<div class="detail-spot-news"><h4>${LINE}</h4></div>${text}`)).toBe(LINE);
  expect(standfirstOf(`${far}<p class="big">${LINE}</p>${text}`)).toBeNull();
  expect(standfirstOf(`<figure><p class="intro">The pier as it was drawn in 1931.</p></figure>${text}`)).toBeNull();
  expect(standfirstOf(`<div class="intro">By Mara Ellison, our correspondent</div>${text}`)).toBeNull();
});
