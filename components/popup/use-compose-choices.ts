import { useLayoutEffect, useState } from 'preact/hooks';
import type { OfferedTemplate } from '../../utils/browser/messages.ts';
import { type ComposeChoices, loadComposeChoices, saveComposeChoices } from '../../utils/browser/settings.ts';
import { useCrash } from '../ui/use-crash.ts';
import { chooseTemplate, type OwnChoices } from './choose-template.ts';
import { useTemplates } from './use-templates.ts';

export interface ChoiceDesk {
  choices: ComposeChoices;
  templates: readonly OfferedTemplate[];
  /** What the template was chosen by, where it was not the writer or the last time. */
  by: 'site' | 'language' | null;
  /** Remembered at once, for this popup and the next. */
  choose: (own: OwnChoices) => void;
}

/** Template, engine and depth for the page; undefined until the last choices and the templates are read. */
export function useComposeChoices(page: { url: string; lang: string | null } | null): ChoiceDesk | undefined {
  const [last, setLast] = useState<ComposeChoices | undefined>(undefined);
  const [own, setOwn] = useState<OwnChoices>({});
  const templates = useTemplates();
  const crash = useCrash();
  useLayoutEffect(() => {
    loadComposeChoices().then(setLast, crash);
  }, []);
  if (last === undefined || templates === undefined) return undefined;
  return {
    ...chooseTemplate(templates, last, own, page),
    templates,
    choose: (changes) => {
      const next = { ...own, ...changes };
      setOwn(next);
      void saveComposeChoices({ ...last, ...next });
    },
  };
}
