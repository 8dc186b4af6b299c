import type { SourceSentence } from '../../article/article.ts';
import { firstMention, type GlossaryEntry } from '../../post/glossary.ts';
import { occursIn } from '../../post/occurs-in.ts';
import { oneLine } from './material-lines.ts';

/**
 * The writer's names that occur in the material, as a section of the prompt; empty where none does. `firsts`: with the form
 * they have where the post names them first, which is asked of what opens the post alone.
 */
export function glossaryLines(glossary: readonly GlossaryEntry[], material: string, firsts: boolean): string {
  const used = glossary.filter(({ source, japanese }) => japanese.trim() !== '' && occursIn(source, material));
  if (used.length === 0) return '';
  const lines = used.map((entry) => {
    const form = oneLine(firstMention(entry));
    const first = firsts && form !== oneLine(entry.japanese) ? `${FIRST_OPENS}${form})` : '';
    return `- ${oneLine(entry.source)} → ${oneLine(entry.japanese)}${first}`;
  });
  return `\n# 用語\n${lines.join('\n')}\n`;
}

/** What stands before a first mention's form in the prompt, by which its rule is known to be needed. */
export const FIRST_OPENS = ' (初出: ';

/** The writer's standing instructions as a section of the prompt; empty where there are none. */
export function instructionLines(instructions: string): string {
  return instructions.trim() === '' ? '' : `\n# 書き手の指示\n${instructions.trim()}\n`;
}

export const materialText = (title: string | null, sentences: SourceSentence[]): string =>
  [title ?? '', ...sentences.map(({ text }) => text)].join('\n');
