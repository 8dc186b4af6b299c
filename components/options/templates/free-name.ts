import { TEMPLATE_LIMITS } from '../../../utils/post/template.ts';

/** The name, with a number where another template has it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name.slice(0, TEMPLATE_LIMITS.name);
  for (let count = 2; taken.has(free); count += 1) free = `${name.slice(0, TEMPLATE_LIMITS.name - 4)} ${count}`;
  return free;
}

/** Whether `freeName` may have made the one of the other. */
export const isNameOf = (given: string, name: string): boolean =>
  given === name || (given.startsWith(`${name} `) && /^\d+$/.test(given.slice(name.length + 1)));
