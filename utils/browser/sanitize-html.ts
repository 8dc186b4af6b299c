import DOMPurify from 'dompurify';

/** What a post's text can hold, and what says where a block begins; the rest goes, its text stays. */
const TAGS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'section', 'article', 'br'],
  ...[
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'figure',
    'figcaption',
    'pre',
    'table',
    'tbody',
    'tr',
    'td',
    'th',
  ],
  ...['strong', 'b', 'a', 'span'],
];

/** The one door for HTML that others wrote (the clipboard): comes out as elements of `TAGS` with no attribute but links and `data-`. */
export function sanitizeHtml(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href'],
    ALLOW_DATA_ATTR: true,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(https?|mailto):/i,
    RETURN_DOM_FRAGMENT: true,
  });
}
