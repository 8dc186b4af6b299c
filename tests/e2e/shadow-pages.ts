import type { Route } from '../../scripts/drive/serve.ts';

const LINES = [
  'The night bus between the harbour and the hospital will run for at least another three years, the council decided on Friday.',
  'Of the 51 members 33 voted for the motion, which a group of independents had brought in. It will cost 640,000 euros a year.',
  'Nurses had campaigned for the line since October. More than 9,000 people signed their petition for it to stay.',
];

const page =
  (mode: 'open' | 'closed'): Route =>
  (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Council keeps the night bus | Weekday</title><body><wk-app></wk-app><script>
const shows = (html) => class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: '${mode}' }).innerHTML = html; }
};
customElements.define('wk-app', shows(\`<style>p { color: navy }</style><wk-story><h1 slot="head">Council keeps the night bus</h1>${LINES.map((line) => `<p>${line}</p>`).join('')}</wk-story>\`));
customElements.define('wk-story', shows('<article><slot name="head"></slot><p>By <slot name="by">Noor Castellan</slot></p><slot></slot></article>'));
</script></body></html>`);
  };

/** Pages whose article stands in elements of their own making, one inside the other. */
export const SHADOW_PAGES = {
  lines: LINES,
  routes: { '/shadow/open': page('open'), '/shadow/closed': page('closed') },
};
