import { ok, type Result } from '../../result.ts';
import { isTextPart, type Template } from '../template.ts';
import { hasLiquid } from './has-liquid.ts';
import type { TextProblem } from './text-problem.ts';
import type { TextScope } from './text-scope.ts';

/** A fixed text as it reads with these variables, or why it cannot be read. */
export async function renderText(text: string, scope: TextScope): Promise<Result<string, TextProblem>> {
  if (!hasLiquid(text)) return ok(text);
  const { renderLiquid } = await import('./liquid-text.ts');
  return renderLiquid(text, scope);
}

/** What is wrong with a text whatever the article: also in a branch that `scope` does not enter. */
export async function findTextProblem(text: string, scope: TextScope): Promise<TextProblem | null> {
  if (!hasLiquid(text)) return null;
  const { checkLiquid } = await import('./liquid-text.ts');
  return checkLiquid(text, scope);
}

/** The template's fixed texts by the part's id. One that this very article makes endless stands as typed: it is seen, not lost. */
export async function renderTexts({ parts }: Template, scope: TextScope): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const part of parts) {
    if (!isTextPart(part)) continue;
    const rendered = await renderText(part.text, scope);
    texts.set(part.id, rendered.ok ? rendered.value : part.text);
  }
  return texts;
}
