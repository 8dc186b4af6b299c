import { useLayoutEffect, useState } from 'preact/hooks';
import { type OfferedTemplate, sendMessage } from '../../utils/browser/messages.ts';
import { BUILT_IN_IDS } from '../../utils/post/templates.ts';
import { WRITTEN_SLOTS } from '../../utils/post/writing-pieces.ts';

/** The templates to choose from; undefined until the background has answered. */
export function useTemplates(): readonly OfferedTemplate[] | undefined {
  const [templates, setTemplates] = useState<readonly OfferedTemplate[] | undefined>(undefined);
  useLayoutEffect(() => {
    let current = true;
    sendMessage('templates', {})
      .then(({ templates: offered }) => offered)
      .catch((error: unknown) => {
        console.error('templates not read', error);
        return UNREAD;
      })
      .then((offered) => {
        if (current) setTemplates(offered);
      });
    return () => {
      current = false;
    };
  }, []);
  return templates;
}

/** Composing goes on with the shipped names: the background composes by id, from what is stored. */
const UNREAD: readonly OfferedTemplate[] = BUILT_IN_IDS.map((id) => ({
  id,
  name: null,
  sites: [],
  languages: [],
  parts: [...WRITTEN_SLOTS],
  engine: null,
  depth: null,
}));
