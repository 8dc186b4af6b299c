import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EditorRecipe } from '../../../utils/targets/editors/editor-recipe.ts';
import type { RenderOptions, Target, TargetId } from '../../../utils/targets/target.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import './insert.css';
import { InsertOutcome } from './insert-outcome.tsx';
import { type InsertState, useInsert } from './use-insert.ts';

/** What is said of an insertion, to be shown where there is room for it. */
export interface InsertSaid {
  kind: InsertState['kind'];
  view: VNode;
}

interface InsertPartProps {
  desk: DraftEditor;
  targetId: TargetId;
  recipe: EditorRecipe;
  /** As it is chosen, with decoration or without. */
  target: Target;
  options: RenderOptions;
  decorated: boolean;
  onDecorated: (decorated: boolean) => void;
  onInserted: () => void;
  /** The way that is left where inserting is not: copying the same post. */
  onCopy: () => void;
  onSaid: (said: InsertSaid | null) => void;
}

/** 挿入: the button, and for an editor that can hold it whether with decoration. Another target is another insertion. */
export function InsertPart(props: InsertPartProps) {
  const { recipe, desk, targetId, target, options, decorated, onDecorated, onInserted, onCopy, onSaid } = props;
  const insertion = useInsert({
    ...{ recipe, target, options, onInserted },
    decorated: decorated && recipe.styles !== null,
    current: () => {
      const post = desk.current();
      desk.keepVersion('copy', post);
      void desk.flush();
      return post;
    },
  });
  const { kind } = insertion.state;
  const busy = kind === 'asking' || kind === 'at-work';
  const button = useRef<HTMLButtonElement>(null);
  const name = i18n.t(`desk.target.${targetId}`);
  useLayoutEffect(() => {
    const goTo = (id: string) => desk.editor?.goTo(id);
    // Its own buttons go with it: the focus comes back to where it began.
    const keepFocus = <Args extends unknown[]>(act: (...args: Args) => void) => {
      return (...args: Args) => {
        button.current?.focus();
        act(...args);
      };
    };
    const { answer, dismiss, stop } = insertion;
    const kept = { ...insertion, answer: keepFocus(answer), dismiss: keepFocus(dismiss), stop: keepFocus(stop) };
    onSaid({ kind, view: <InsertOutcome name={name} insertion={kept} onCopy={onCopy} onGoTo={goTo} /> });
  }, [insertion.state, decorated, name, options.pointStyle]);
  useEffect(() => () => onSaid(null), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="btn insert-button"
        data-testid="insert"
        // Not `disabled`: the focus must not vanish under the key.
        aria-disabled={busy}
        onClick={() => {
          if (!busy) insertion.insert();
        }}
      >
        {i18n.t('desk.insert.button', [name])}
      </button>
      {recipe.styles !== null && <Looks decorated={decorated} onChange={onDecorated} />}
    </>
  );
}

function Looks({ decorated, onChange }: { decorated: boolean; onChange: (decorated: boolean) => void }) {
  const group = useId();
  return (
    <fieldset class="insert-looks">
      <legend class="visually-hidden">{i18n.t('desk.insert.look')}</legend>
      {([false, true] as const).map((value) => (
        <label key={String(value)}>
          <input
            type="radio"
            name={group}
            data-testid={value ? 'insert-decorated' : 'insert-plain'}
            checked={decorated === value}
            onChange={() => onChange(value)}
          />
          {i18n.t(value ? 'desk.insert.decorated' : 'desk.insert.plain')}
        </label>
      ))}
    </fieldset>
  );
}
