import { splitSentences } from '../../../article/split-sentences.ts';
import { fail, ok, type Result } from '../../../result.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import { attempt, type Use } from './attempt.ts';
import { fitPieces } from './fit-pieces.ts';
import { fitsQuota } from './fits-quota.ts';

/** What stands before a list's item is not for translating. */
const ITEM_MARK = /^(?:・|\d+\. )/u;
/** Between the cells of a table's row. */
const CELL_BORDER = ' | ';

/** The text in Japanese, line by line and cell by cell, so that none of them run together. */
export async function translateText(
  text: string,
  translator: Translator,
  use: Use,
): Promise<Result<string, EngineProblem>> {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const mark = ITEM_MARK.exec(line)?.[0] ?? '';
    const cells: string[] = [];
    for (const cell of line.slice(mark.length).split(CELL_BORDER)) {
      const translated = await translateRun(cell, translator, use);
      if (!translated.ok) return translated;
      cells.push(translated.value);
    }
    lines.push(mark + cells.join(CELL_BORDER));
  }
  return ok(lines.join('\n'));
}

/** One run of text, in pieces of whole sentences where it is too long. */
async function translateRun(text: string, translator: Translator, use: Use): Promise<Result<string, EngineProblem>> {
  if (!/\p{L}/u.test(text)) return ok(text);
  const joined = (sentences: string[]) => sentences.join(' ');
  const fits = (sentences: string[]) => fitsQuota(translator, joined(sentences), use);
  const pieces = (await fits([text])) ? [[text]] : await fitPieces(splitSentences(text, use.lang), fits);
  const translations: string[] = [];
  for (const piece of pieces) {
    const translated = await attempt(() => translator.translate(joined(piece), { signal: use.signal }), use);
    if (!translated.ok) return translated;
    translations.push(translated.value.trim());
  }
  const whole = translations.join('');
  return whole === '' ? fail({ kind: 'empty' }) : ok(whole);
}
