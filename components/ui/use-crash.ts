import { useState } from 'preact/hooks';

/** Hands an error from outside rendering (a promise, a subscription) to the view's error boundary. */
export function useCrash(): (error: unknown) => void {
  const [crash, setCrash] = useState<{ error: unknown } | null>(null);
  // Only what is thrown while rendering reaches a boundary; a state updater that throws does so in its caller.
  if (crash !== null) throw crash.error;
  return (error) => setCrash({ error });
}
