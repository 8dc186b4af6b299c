import type { WritingOrder } from '../engine.ts';
import type { Step } from '../job/plan-steps.ts';
import { answerJson, answerLines } from './answer-form.ts';
import { fillText } from './fill-text.ts';
import { materialLines, unusedFence } from './material-lines.ts';
import { readRules } from './read-rules.ts';
import frame from './texts/frame.txt?raw';
import rulesFile from './texts/rules.txt?raw';
import { FIRST_OPENS, glossaryLines, instructionLines, materialText } from './writer-lines.ts';

/** First and last line of every prompt: by them a prompt pasted back is told from a reply. */
export const PROMPT_OPENING = firstLine(frame);
export const PROMPT_CLOSING = firstLine(frame.trimEnd().split('\n').at(-1) ?? '');

const RULES = readRules(rulesFile);

/**
 * What an AI is asked, by hand or by API: rules, the form of the answer, the article with numbered sentences as data
 * between two fences it cannot forge. `json` for models that hold to a schema.
 */
export function writingPrompt(order: WritingOrder, step: Step, form: 'lines' | 'json'): string {
  const { article, style } = order;
  const material = materialLines(article, step.shown);
  const when = conditions(order, step, form);
  const rules = RULES.filter((rule) => when.has(rule.when)).map(({ text }, index) => `${index + 1}. ${text}`);
  return fillText(frame.trimEnd(), {
    rules: fillText(rules.join('\n'), { points: String(style.points) }),
    glossary: namesFor(order, step),
    instructions: instructionLines(style.instructions),
    form: form === 'json' ? answerJson(step) : answerLines(step).join('\n'),
    fence: unusedFence(material.join('\n')),
    material: material.join('\n'),
  });
}

/** What opens the post names everybody first: the points, or the lead where there are no points to write. */
const namesFor = ({ glossary, article }: WritingOrder, { points, lead, shown }: Step): string =>
  glossaryLines(glossary, materialText(article.title, shown), points || lead);

/** Which of the rules hold for this request. */
function conditions(order: WritingOrder, step: Step, form: 'lines' | 'json'): Set<string> {
  const { depth, style, article } = order;
  const { title, points, lead, passages, extent } = step;
  const hasHeadings = passages.some(({ heading }) => heading !== null);
  const asksAll = title && points && (depth === 'points' || (lead && passages.length > 0));
  const when = new Set<string>(['always', style.tone, form]);
  const add = (name: string, holds: boolean) => {
    if (holds) when.add(name);
  };
  const names = namesFor(order, step);
  add('glossary', names !== '');
  add('glossary-first', names.includes(FIRST_OPENS));
  add('only', !asksAll);
  add('excerpt', extent !== 'whole');
  add('title', title);
  add(style.points === null ? 'points-free' : 'points-fixed', points);
  add('lead', lead);
  if (passages.length > 0 && depth !== 'points') {
    const alone = article.blocks.some(({ kind }) => kind === 'heading') ? 'continued' : 'no-headings';
    add(
      form === 'json' ? (hasHeadings ? 'json-headings' : 'json-no-headings') : hasHeadings ? 'headings' : alone,
      true,
    );
    add(depth, true);
  }
  add('instructions', style.instructions.trim() !== '');
  return when;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
