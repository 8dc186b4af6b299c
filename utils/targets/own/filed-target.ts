import { type AnyTargetId, TARGET_IDS } from '../target.ts';
import type { OwnTarget } from './own-target.ts';

/**
 * The destination a template's file means, among the shipped ones and the writer's own: by its id, else by the name it had where the
 * file was written. Null where there is none here.
 */
export function filedTarget(target: string, name: string | undefined, own: readonly OwnTarget[]): AnyTargetId | null {
  const known: readonly AnyTargetId[] = [...TARGET_IDS, ...own.map(({ id }) => id)];
  return known.find((id) => id === target) ?? own.find((one) => one.name === name)?.id ?? null;
}
