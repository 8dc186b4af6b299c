import { useState } from 'preact/hooks';
import { editorOf } from '../../../utils/targets/editors/registry.ts';
import type { AnyTargetId } from '../../../utils/targets/target.ts';
import { useLoaded } from '../use-loaded.ts';
import type { InsertSaid } from './insert-part.tsx';

/** With the chosen destination, once the text is there: what puts the post into its editor, and what is said of that. */
export function useInsertPart(targetId: AnyTargetId, isOpen: boolean) {
  const InsertPart = useLoaded(loadInsertPart, isOpen);
  const [said, setSaid] = useState<InsertSaid | null>(null);
  return {
    /** Null where the destination has no editor that can be filled. */
    editor: editorOf(targetId),
    InsertPart,
    said,
    setSaid,
  };
}

const loadInsertPart = () => import('./insert-part.tsx').then((part) => part.InsertPart);
