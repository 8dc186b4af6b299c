import { type FilterImplOptions, Liquid, type Template } from 'liquidjs';
import { fail, ok, type Result } from '../../result.ts';
import type { TextProblem } from './text-problem.ts';
import type { TextScope } from './text-scope.ts';

/** Characters and list entries that filters and ranges of one text may make, and rounds of its loops, all together; texts of posts come to a few hundred. */
const MOST_MADE = 20_000;
/** Characters; the whole post of a long article has as many. */
const LONGEST_RESULT = 10_000;

/** What reads other files, or writes HTML: there is neither in a post. */
const TAGS_WITHOUT_USE = ['include', 'render', 'layout', 'block', 'tablerow'];

const liquid = makeLiquid();

/** The text with its variables and conditions worked out. No HTML is made or understood, nothing is fetched, nothing is evaluated as code. */
export function renderLiquid(text: string, scope: TextScope): Result<string, TextProblem> {
  return attempt(text, () => render(liquid.parse(text), scope, false));
}

/** The same with every name looked up, also those in branches that are not entered. */
export function checkLiquid(text: string, scope: TextScope): TextProblem | null {
  const checked = attempt(text, () => {
    const parsed = liquid.parse(text);
    const unknown = liquid.globalVariableSegmentsSync(parsed).find((segments) => !isKnown(segments, scope));
    if (unknown !== undefined) throw new UnknownVariable(unknown.join('.'));
    return render(parsed, scope, true);
  });
  return checked.ok ? null : checked.problem;
}

function render(parsed: Template[], scope: TextScope, strictVariables: boolean): string {
  const result: unknown = liquid.renderSync(parsed, scope, { strictVariables });
  const text = String(result);
  if (text.length > LONGEST_RESULT) throw new RangeError('the result is longer than any post');
  return text;
}

class UnknownVariable extends Error {}

function makeLiquid(): Liquid {
  const made = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    memoryLimit: MOST_MADE,
    // A date is the day the page says, in its own zone.
    preserveTimezones: true,
    locale: 'ja-JP',
    // No file is ever looked for.
    templates: {},
  });
  for (const tag of TAGS_WITHOUT_USE) delete made.tags[tag];
  // LiquidJS counts what is made, and bounds loops over a list made once by the clock alone: a busy machine would stop good texts.
  const { renderer } = made;
  const renderTemplates = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = (templates, context, emitter) => {
    context.memoryLimit.use(1);
    return renderTemplates(templates, context, emitter);
  };
  const date = made.filters.date as Extract<FilterImplOptions, (...args: never[]) => unknown>;
  made.registerFilter('date', function (value: unknown, ...options: unknown[]) {
    return date.call(this, dayAsTime(value), ...options);
  });
  return made;
}

/** A day without a time would be read as midnight in UTC, which west of there is the day before. */
const dayAsTime = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+00:00` : value;

/** Indexes and lengths of what is known are left to LiquidJS. */
function isKnown(segments: readonly unknown[], scope: object): boolean {
  let at: unknown = scope;
  for (const segment of segments) {
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return true;
    if (typeof segment !== 'string') return true;
    if (!Object.hasOwn(at, segment)) return false;
    at = Object.getOwnPropertyDescriptor(at, segment)?.value;
  }
  return true;
}

function attempt(text: string, work: () => string): Result<string, TextProblem> {
  try {
    return ok(work());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail(problemOf(text, error));
  }
}

/** LiquidJS says what is wrong in words alone; these are theirs, and a kind we do not know is "not readable" at its place. */
const SAYINGS: readonly [RegExp, TextProblem['kind']][] = [
  [/limit exceeded|Invalid string length|longer than any post/, 'endless'],
  [/^(?:tag|output) "?(.+?)"? not closed/s, 'not-closed'],
  [/^tag "(.+?)" not found/, 'unknown-tag'],
  [/^undefined filter: (\S+)/, 'unknown-filter'],
  [/^undefined variable: (.+?)$/, 'unknown-variable'],
];

function problemOf(text: string, error: Error): TextProblem {
  if (error instanceof UnknownVariable) {
    return {
      kind: 'unknown-variable',
      name: error.message,
      ...placeOf(text, Math.max(0, text.indexOf(error.message))),
    };
  }
  const [, words = '', line = '1', column = '1'] = /^(.*?)(?:, line:(\d+), col:(\d+))?$/s.exec(error.message) ?? [];
  const place = { line: Number(line), column: Number(column) };
  for (const [saying, kind] of SAYINGS) {
    const found = saying.exec(words);
    if (found !== null) return { kind, name: found[1] ?? '', ...place };
  }
  return { kind: 'not-readable', name: '', ...place };
}

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
