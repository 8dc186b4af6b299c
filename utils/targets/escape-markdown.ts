/** Characters with a meaning anywhere in a line, of CommonMark and of the common extensions (tables, strike-through). */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~]/g, '\\$&');
}
