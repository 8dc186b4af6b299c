import type { EngineProblem } from '../../engine-problem.ts';

/** Why a model could not be had. `unsupported`: what it means for this one that the browser does not support the options. */
export function creationProblem(error: unknown, unsupported: EngineProblem): EngineProblem {
  switch (nameOf(error)) {
    case 'NotAllowedError':
      return { kind: 'needs-click' };
    case 'NotSupportedError':
      return unsupported;
    case 'QuotaExceededError':
      return { kind: 'too-long' };
    case 'InvalidStateError':
      return { kind: 'model-gone' };
    default:
      return { kind: 'download-failed' };
  }
}

/** Why a model that was there did not do its work. `lang`: what it was reading. */
export function usageProblem(error: unknown, lang: string | null): EngineProblem {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return { kind: 'too-long' };
    // The specification's name for a reply that the browser's safety filter holds back.
    case 'NotReadableError':
      return { kind: 'filtered' };
    case 'NotSupportedError':
      return { kind: 'no-language', lang: lang ?? 'und' };
    // A session that is destroyed, by whomever, rejects with InvalidStateError or AbortError.
    default:
      return { kind: 'model-gone' };
  }
}

/** Browsers reject with DOMExceptions (QuotaExceededError is a class of its own under it); anything else is a bug of ours. */
function nameOf(error: unknown): string {
  if (error instanceof DOMException) return error.name;
  throw error;
}
