import { useLayoutEffect, useState } from 'preact/hooks';
import { type ComposeChoices, loadComposeChoices, saveComposeChoices } from '../../utils/browser/settings.ts';
import { useCrash } from '../ui/use-crash.ts';

/** The last choices, and a setter that remembers each change at once; undefined until they are read. */
export function useComposeChoices(): [ComposeChoices | undefined, (choices: ComposeChoices) => void] {
  const [choices, setChoices] = useState<ComposeChoices | undefined>(undefined);
  const crash = useCrash();
  useLayoutEffect(() => {
    loadComposeChoices().then(setChoices, crash);
  }, []);
  const choose = (next: ComposeChoices) => {
    setChoices(next);
    void saveComposeChoices(next);
  };
  return [choices, choose];
}
