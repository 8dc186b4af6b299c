import { partOfLabel } from './reply-part-label.ts';
import { withoutChatPage } from './without-chat-page.ts';

/** A tag, of HTML or of an AI's own making; what has a space behind `<`, or begins with another script or a capital, may be the text's own ("a < b"). */
const TAG = /<\/?[a-z][a-z\d]{0,15}(?:\s[^<>]*)?\/?>/g;
/** Never text: what a page does not show, and what a chat folds away (its reasoning). */
const HIDDEN = /<(script|style|svg|iframe|object|head|details)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
const NAMED_TAG = /<(\/?)([\p{L}_]{1,24})(?:\s[^<>]*)?>/gu;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The reply as lines of text: markup becomes line breaks, labels and Markdown marks, or goes; nothing of it is ever read as HTML. */
export function cleanReplyText(reply: string): string {
  const answer = withoutChatPage(reply.replace(/\r\n?/g, '\n').replace(/[\ufeff\u200b\u2060]/g, ''))
    .replace(COMMENT, '')
    .replace(HIDDEN, '');
  // On a page `<title>` and `<body>` are HTML's.
  const named = /<h(?:[1-6]|tml|ead)\b/i.test(answer) ? answer : answer.replace(NAMED_TAG, labelOfTag);
  return (
    named
      .replace(/!\[[^\]\n]{0,300}\]\([^()\n]*\)/g, '')
      // `[^3]: …` under the text only says what the number stands for.
      .replace(/^\[\^\d+\]:.*$/gm, '')
      // Raised numbers are sources, but behind letters or digits powers: m², 10⁶.
      .replace(/(?<!\w)<(sup|sources?|ids?|ref)>\[?(\d[\d,、 ]*)\]?<\/\1>/g, '[$2]')
      .replace(/(?<![\w⁰¹²³⁴-⁻])[⁰¹²³⁴-⁹]+/gu, (digits) => `[${digits.normalize('NFKC')}]`)
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(/<h([1-6])\b[^<>]*>/gi, (_, level: string) => `\n${'#'.repeat(Number(level))} `)
      .replace(/<\/t[dh]\s*>/gi, '|')
      .replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|ul|ol|blockquote|tr)\s*>/gi, '\n')
      .replace(TAG, '')
      .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (entity, name: string) => ENTITIES[name] ?? entity)
  );
}

/** `<lead>…</lead>`, `<要点>…</要点>`: a tag that is named after a part is its label. */
function labelOfTag(tag: string, slash: string, name: string): string {
  const part = partOfLabel(name);
  if (part === null || part === 'apart') return tag;
  return slash !== '' || /^(?:paragraph|text)$/.test(name) ? '\n' : `\n${name}: `;
}

/** One text without the marks of Markdown: bold, code, links. Single `*` and `_` may be the text's own. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/\[([^\]\n]*)\]\((?:https?:|#|mailto:)[^)\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/^\*\*|\*\*$/g, '')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_[\]<>#.!-])/g, '$1')
    .trim();
}
