import type { EngineProblem } from '../../utils/engines/engine-problem.ts';
import type { EngineId } from '../../utils/post/engine-id.ts';

/** Something the settings can change: what `engineProblemText` says of it names them. */
export const isSetUp = ({ kind }: EngineProblem, id: EngineId): boolean => id !== 'on-device' && KINDS.has(kind);

const KINDS: ReadonlySet<EngineProblem['kind']> = new Set([
  'no-key',
  'malformed-key',
  'no-model',
  'no-address',
  'no-permission',
  'bad-key',
  'not-found',
  'too-long',
  'rejected',
  'unreachable',
  'not-an-api',
  'empty-response',
  'too-short-a-limit',
]);
