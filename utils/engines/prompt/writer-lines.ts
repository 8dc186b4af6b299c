import type { SourceSentence } from '../../article/article.ts';
import type { GlossaryEntry } from '../../post/glossary.ts';
import { occursIn } from '../../post/occurs-in.ts';
import { oneLine } from './material-lines.ts';

/** The writer's names that occur in the material, as a section of the prompt; empty where none does. */
export function glossaryLines(glossary: readonly GlossaryEntry[], material: string): string {
  const used = glossary.filter(({ source, japanese }) => japanese.trim() !== '' && occursIn(source, material));
  if (used.length === 0) return '';
  const lines = used.map(({ source, japanese }) => `- ${oneLine(source)} → ${oneLine(japanese)}`);
  return `\n# 用語\n${lines.join('\n')}\n`;
}

/** The writer's standing instructions as a section of the prompt; empty where there are none. */
export function instructionLines(instructions: string): string {
  return instructions.trim() === '' ? '' : `\n# 書き手の指示\n${instructions.trim()}\n`;
}

export const materialText = (title: string | null, sentences: SourceSentence[]): string =>
  [title ?? '', ...sentences.map(({ text }) => text)].join('\n');
