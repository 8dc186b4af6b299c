/** What an element's own style says that a post can hold, or must leave out. */
interface PastedStyle {
  /** Null where the style says nothing of it. */
  bold: boolean | null;
  hidden: boolean;
  /** Word writes a list as paragraphs (`mso-list:l0 level1 lfo1`), each with its bullet or number typed into it (`mso-list:Ignore`). */
  wordList: 'item' | 'marker' | null;
}

/** From this weight on the eye takes letters for bold, as CSS does for `bolder`. */
const BOLD_FROM = 600;

export function pastedStyle(element: Element): PastedStyle {
  const style = (element.getAttribute('style') ?? '').toLowerCase();
  const value = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style)?.[1]?.trim() ?? null;
  const weight = value('font-weight')?.replace(/\s*!important$/, '') ?? null;
  const list = value('mso-list');
  return {
    bold: weight === null || weight === 'inherit' ? null : /^bold/.test(weight) || Number(weight) >= BOLD_FROM,
    hidden: value('display')?.startsWith('none') === true || value('mso-hide') === 'all',
    wordList: list === null || list === 'none' ? null : list === 'ignore' ? 'marker' : 'item',
  };
}
