import type { RewriteOrder } from '../engine.ts';
import { fillText } from './fill-text.ts';
import { materialLines, oneLine, unusedFence } from './material-lines.ts';
import { readRules, ruleNamed } from './read-rules.ts';
import frame from './texts/rewrite.txt?raw';
import rulesFile from './texts/rewrite-rules.txt?raw';
import { glossaryLines, instructionLines, materialText } from './writer-lines.ts';

const RULES = readRules(rulesFile);

/** Asks for one text of the post to be written anew from the sentences it was made from. */
export function rewritePrompt({ article, from, kind, text, how, style, glossary }: RewriteOrder): string {
  const material = materialLines(article, from);
  const now = oneLine(text);
  return fillText(frame.trimEnd(), {
    how: ruleNamed(RULES, how),
    tone: ruleNamed(RULES, style.tone),
    kind: ruleNamed(RULES, kind),
    glossary: glossaryLines(glossary, materialText(article.title, from), false),
    instructions: instructionLines(style.instructions),
    fence: unusedFence([now, ...material].join('\n')),
    text: now,
    material: material.join('\n'),
  });
}
