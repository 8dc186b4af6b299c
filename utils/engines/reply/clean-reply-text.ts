/** Tags a chat AI or a page puts around text; anything else between `<` and `>` may be the text's own ("a < b"). */
const TAG =
  /<\/?(?:a|abbr|article|aside|audio|b|blockquote|body|br|button|center|code|details|div|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|main|mark|meta|nav|object|ol|p|path|pre|q|s|script|section|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|th|thead|title|tr|u|ul|video)(?:\s[^<>]*)?\/?>/gi;
const HIDDEN = /<(script|style|svg|iframe|object)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The reply as lines of text: markup becomes line breaks and Markdown marks, or goes; nothing of it is ever read as HTML. */
export function cleanReplyText(reply: string): string {
  return reply
    .replace(/\r\n?/g, '\n')
    .replace(/[\ufeff\u200b\u2060]/g, '')
    .replace(COMMENT, '')
    .replace(HIDDEN, '')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<h([1-6])\b[^<>]*>/gi, (_, level: string) => `\n${'#'.repeat(Number(level))} `)
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|ul|ol|blockquote|tr)\s*>/gi, '\n')
    .replace(TAG, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** One text without the marks of Markdown: bold, code, links. Single `*` and `_` may be the text's own. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\((?:https?:|#|mailto:)[^)\s]*\)/g, (_, words: string) =>
      /^\s*\d+\s*$/.test(words) ? `[${words}]` : words,
    )
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/^\*\*|\*\*$/g, '')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_[\]<>#.!-])/g, '$1')
    .trim();
}
