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
    'caption',
    // DOMPurify throws the words of a `thead` away where the tag is not allowed.
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
  ],
  ...['strong', 'b', 'a', 'span'],
];

/** What else pages have that begins a block, or is no word of the text. */
const PASTED_TAGS = [
  ...TAGS,
  ...['hr', 'img', 'header', 'footer', 'main', 'aside', 'nav', 'address', 'details', 'summary', 'rt', 'rp'],
];

/**
 * The one door for HTML that others wrote (the clipboard): comes out as elements of `PASTED_TAGS` with no attribute but links, `data-`,
 * the style, which says what is bold and what Word hid, and what a picture says of itself. The fragment is read, and never put into a
 * page, so that no picture in it is loaded.
 */
export function sanitizeHtml(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: PASTED_TAGS,
    ALLOWED_ATTR: ['href', 'style', 'src', 'alt', 'width', 'height'],
    // Else their values would have to be addresses.
    ADD_URI_SAFE_ATTR: ['width', 'height'],
    ALLOW_DATA_ATTR: true,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(https?|mailto):/i,
    RETURN_DOM_FRAGMENT: true,
  });
}

/**
 * The same door for what a target draws from the post, to be shown beside it: also rules and pictures, of which the words alone stay, so
 * that looking asks no server anything. Styles come out as `data-look`: the CSP refuses them as attributes, and reports each one. In what
 * targets draw, a text's own quotation marks are escaped, so that only their markup has ` style="`.
 */
export function sanitizeDrawn(html: string): DocumentFragment {
  return DOMPurify.sanitize(html.replaceAll(' style="', ' data-look="'), {
    ALLOWED_TAGS: [...TAGS, 'hr', 'img'],
    ALLOWED_ATTR: ['href', 'data-look', 'alt', 'lang'],
    // Else their values would have to be addresses.
    ADD_URI_SAFE_ATTR: ['data-look', 'lang'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(https?|mailto):/i,
    RETURN_DOM_FRAGMENT: true,
  });
}

/**
 * The same door for HTML on its way out, into an editor that takes it unfiltered: what a post is made of, its pictures and its
 * inline styles, and no link but http(s) and mailto (a picture may hold its data itself).
 */
export function sanitizeMarkup(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...TAGS, 'img'],
    ALLOWED_ATTR: ['href', 'style', 'src', 'alt'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(https?|mailto):/i,
  });
}
