import type { Inline } from '../article.ts';
import { ARTICLE_LIMITS } from '../article-limits.ts';
import { oneSpace, withoutInvisible } from '../dom.ts';

/** How a run of text looks. */
export interface Look {
  href?: string;
  strong?: true;
  em?: true;
}

const UNSPACED_ACROSS_LINES =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，！？])\s*\n\s*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** Without such a letter the pattern above cannot match; a range is far quicker to look for than a script. */
const MAY_BE_UNSPACED = /[\u2e80-\uffff]/;

/** Collects runs of text the way a browser would show them: white space collapsed across runs, none at the ends. */
export class InlineBuilder {
  #runs: Inline[] = [];
  /** Whether white space would be too much. Noted and not read off the last run: to look at its end is to copy all of it. */
  #spaced = true;

  get isBlank(): boolean {
    return !this.#runs.some((run) => run.text.trim() !== '');
  }

  /** Text as it stands in the page; line feeds of the source are white space, or nothing between ideographs. */
  addText(source: string, look: Look): void {
    const visible = withoutInvisible(source);
    const joined = MAY_BE_UNSPACED.test(visible) ? visible.replace(UNSPACED_ACROSS_LINES, '$1') : visible;
    const text = oneSpace(joined);
    const added = this.#spaced ? text.replace(/^ /, '') : text;
    if (added !== '') this.#append(added, look);
  }

  /** A line break; several in a row count as one, and none opens a block. */
  addBreak(): void {
    const last = this.#runs.at(-1);
    if (last === undefined || last.text.endsWith('\n')) return;
    last.text = last.text.replace(/ $/, '');
    this.#append('\n', {});
  }

  /** What was collected, trimmed; the builder is empty afterwards. */
  take(): Inline[] {
    const runs = this.#runs;
    this.#runs = [];
    this.#spaced = true;
    trimEnd(runs);
    return runs;
  }

  #append(text: string, look: Look): void {
    this.#spaced = /\s$/.test(text);
    const last = this.#runs.at(-1);
    const blank = text.trim() === '';
    // White space looks the same in every run: let the run before have it, so that words linked or bold stay whole.
    if (last !== undefined && (blank || sameLook(last, look))) last.text += text;
    else if (this.#runs.length < ARTICLE_LIMITS.inlines) this.#runs.push({ text, ...look });
    else if (last !== undefined) last.text += text;
  }
}

const sameLook = (a: Look, b: Look): boolean => a.href === b.href && a.strong === b.strong && a.em === b.em;

function trimEnd(runs: Inline[]): void {
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') return;
    runs.pop();
  }
}
