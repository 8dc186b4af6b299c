import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EditorRecipe } from '../../../utils/targets/editors/editor-recipe.ts';
import { EDITOR_RECIPES } from '../../../utils/targets/editors/registry.ts';
import type { RenderOptions, TargetId } from '../../../utils/targets/target.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import './insert.css';
import { InsertOutcome } from './insert-outcome.tsx';
import { useInsert } from './use-insert.ts';

interface InsertPartProps {
  desk: DraftEditor;
  targetId: TargetId;
  options: RenderOptions;
  /** The way that is left where inserting is not: copying the same post. */
  onCopy: () => void;
}

/** 挿入, for targets whose editor can be filled; nothing for others. */
export function InsertPart(props: InsertPartProps) {
  const recipe = EDITOR_RECIPES[props.targetId];
  // Another target is another insertion: what was said of the last one goes.
  return recipe === undefined ? null : <Insert key={props.targetId} recipe={recipe} {...props} />;
}

function Insert({ recipe, desk, targetId, options, onCopy }: InsertPartProps & { recipe: EditorRecipe }) {
  const [decorated, setDecorated] = useState(false);
  const insertion = useInsert({
    ...{ recipe, targetId, options, decorated },
    current: () => {
      const post = desk.current();
      desk.keepVersion('copy', post);
      void desk.flush();
      return post;
    },
  });
  const { kind } = insertion.state;
  const name = i18n.t(`desk.target.${targetId}`);
  return (
    <section aria-label={i18n.t('desk.insert.label', [name])}>
      <div class="row-of-buttons">
        <button
          type="button"
          class="btn"
          data-testid="insert"
          disabled={kind === 'asking' || kind === 'at-work'}
          onClick={insertion.insert}
        >
          {i18n.t('desk.insert.button', [name])}
        </button>
        {recipe.styles !== null && <Looks decorated={decorated} onChange={setDecorated} />}
      </div>
      <div class="copy-result insert-state" role="status" data-testid="insert-state" data-state={kind}>
        <InsertOutcome name={name} insertion={insertion} onCopy={onCopy} onGoTo={(id) => desk.editor?.goTo(id)} />
      </div>
    </section>
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
