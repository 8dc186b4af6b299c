import { webAddress } from '../../post/link-address.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { OwnLimit, OwnTarget } from './own-target.ts';
import { OWN_LIMITS } from './own-target.ts';

/** A destination as it stands in the form. */
export interface TypedOwnTarget extends Omit<OwnTarget, 'limits' | 'editorUrl' | 'updatedAt'> {
  limits: Record<OwnLimit, string>;
  editorUrl: string;
}

export const typedOwnTarget = ({ limits, editorUrl, updatedAt: _, ...kept }: OwnTarget): TypedOwnTarget => ({
  ...kept,
  limits: {
    title: typedLimit(limits.title),
    body: typedLimit(limits.body),
    tags: typedLimit(limits.tags),
    hashtags: typedLimit(limits.hashtags),
  },
  editorUrl: editorUrl ?? '',
});

const typedLimit = (limit: number | null): string => (limit === null ? '' : String(limit));

export type OwnTargetProblem =
  | { field: 'name'; why: 'empty' | 'long' | 'taken' }
  | { field: OwnLimit; why: 'number' }
  | { field: 'editorUrl'; why: 'address' };

/** A button has no room for more. */
const LONGEST_NAME = 20;
/** A limit beyond this is none. */
export const LARGEST_LIMIT = 1_000_000;

/** What is in the form, or everything that is wrong with it. `taken`: the names of the other destinations. */
export function readOwnTarget(
  typed: TypedOwnTarget,
  taken: readonly string[],
  now: number,
): Result<OwnTarget, OwnTargetProblem[]> {
  const problems: OwnTargetProblem[] = [];
  const name = typed.name.trim();
  if (name === '') problems.push({ field: 'name', why: 'empty' });
  else if ([...name].length > LONGEST_NAME) problems.push({ field: 'name', why: 'long' });
  else if (taken.includes(name)) problems.push({ field: 'name', why: 'taken' });
  const limits: OwnTarget['limits'] = { title: null, body: null, tags: null, hashtags: null };
  for (const field of OWN_LIMITS) {
    const limit = readLimit(typed.limits[field]);
    if (limit === undefined) problems.push({ field, why: 'number' });
    else limits[field] = limit;
  }
  const address = typed.editorUrl.trim();
  const editorUrl = address === '' ? null : webAddress(address);
  if (address !== '' && editorUrl === null) problems.push({ field: 'editorUrl', why: 'address' });
  return problems.length > 0 ? fail(problems) : ok({ ...typed, name, limits, editorUrl, updatedAt: now });
}

/** Null where none is given, undefined where it is no limit. Full-width digits and commas are how people type. */
function readLimit(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').replaceAll(',', '').trim();
  if (text === '') return null;
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= LARGEST_LIMIT ? limit : undefined;
}
