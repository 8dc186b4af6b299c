import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { loadTemplateDefaults, saveTemplateDefaults, type TemplateDefaults } from '../../../utils/browser/settings.ts';
import { DEPTHS } from '../../../utils/post/depth.ts';
import { ENGINE_IDS } from '../../../utils/post/engine-id.ts';
import type { Template } from '../../../utils/post/template.ts';
import { POINT_COUNTS, TONES, type WritingStyle } from '../../../utils/post/writing-style.ts';
import { listOwnTargets } from '../../../utils/store/own-targets.ts';
import { loadStyle, saveStyle } from '../../../utils/store/styles.ts';
import { type AnyTargetId, TARGET_IDS } from '../../../utils/targets/target.ts';
import { engineName } from '../../ui/engine-text.ts';
import { templateName } from '../../ui/template-name.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import { GoneDefault } from './gone-default.tsx';
import { SelectField } from './select-field.tsx';

/** All as last time. */
const NO_DEFAULTS: TemplateDefaults = { engine: null, depth: null, target: null };

/** How engines write for one template, and which one a post of it starts with. */
export function WritingSection({ template }: { template: Template }) {
  const id = useId();
  const stored = useLiveQuery(() => loadStyle(database, template.id), [template.id]);
  const [typed, setTyped] = useState<Partial<WritingStyle>>({});
  const own = useLiveQuery(() => listOwnTargets(database), []);
  const [defaults, setDefaults] = useState<TemplateDefaults | null>(null);
  const [trouble, setTrouble] = useState<'unread' | 'unkept' | null>(null);
  useEffect(() => {
    loadTemplateDefaults(template.id).then(setDefaults, (error: unknown) => {
      console.error(error);
      setDefaults(NO_DEFAULTS);
      setTrouble('unread');
    });
  }, [template.id]);
  if (stored === undefined || own === undefined || defaults === null) return null;

  const style = { ...stored, ...typed };
  const sayUnkept = (error: unknown) => {
    console.error(error);
    setTrouble('unkept');
  };
  const change = (changes: Partial<WritingStyle>) => {
    setTyped((before) => ({ ...before, ...changes }));
    saveStyle(database, template.id, changes).catch(sayUnkept);
  };
  const changeDefaults = (changes: Partial<TemplateDefaults>) => {
    const next = { ...defaults, ...changes };
    setDefaults(next);
    saveTemplateDefaults(template.id, next).then(() => setTrouble(null), sayUnkept);
  };
  const targets: { value: AnyTargetId; text: string }[] = [
    ...TARGET_IDS.map((value) => ({ value, text: i18n.t(`desk.target.${value}`) })),
    ...own.map(({ id: value, name }) => ({ value, text: name })),
  ];
  const isGone = defaults.target !== null && !targets.some(({ value }) => value === defaults.target);
  const last = { value: '', text: i18n.t('options.writing.asLast') };
  return (
    <section class="card" aria-labelledby="writing-title" data-testid={`writing-style-${template.id}`}>
      <h2 id="writing-title">{i18n.t('options.writing.title', [templateName(template)])}</h2>
      <p class="hint">{i18n.t('options.writing.intro')}</p>
      <div role="alert">
        {trouble !== null && (
          <p class="say problem" data-testid="writing-trouble">
            {i18n.t(`options.writing.${trouble}`)}
          </p>
        )}
      </div>
      <div class="pair">
        <SelectField
          label={i18n.t('options.writing.engine')}
          testId="default-engine"
          value={defaults.engine ?? ''}
          choices={[last, ...ENGINE_IDS.map((value) => ({ value, text: engineName(value) }))]}
          onChange={(value) => changeDefaults({ engine: ENGINE_IDS.find((known) => known === value) ?? null })}
        />
        <SelectField
          label={i18n.t('options.writing.depth')}
          testId="default-depth"
          value={defaults.depth ?? ''}
          choices={[last, ...DEPTHS.map((value) => ({ value, text: i18n.t(`depth.${value}`) }))]}
          onChange={(value) => changeDefaults({ depth: DEPTHS.find((known) => known === value) ?? null })}
        />
        <SelectField
          label={i18n.t('options.writing.target')}
          testId="default-target"
          value={isGone ? '' : (defaults.target ?? '')}
          choices={[last, ...targets]}
          onChange={(value) => changeDefaults({ target: targets.find((one) => one.value === value)?.value ?? null })}
        />
        <SelectField
          label={i18n.t('options.writing.tone')}
          testId="style-tone"
          value={style.tone}
          choices={TONES.map((value) => ({ value, text: i18n.t(`options.writing.${value}`) }))}
          onChange={(value) => change({ tone: TONES.find((known) => known === value) ?? 'plain' })}
        />
        <SelectField
          label={i18n.t('options.writing.points')}
          testId="style-points"
          value={style.points === null ? '' : String(style.points)}
          choices={[
            { value: '', text: i18n.t('options.writing.pointsFree') },
            ...POINT_COUNTS.map((value) => ({ value: String(value), text: String(value) })),
          ]}
          onChange={(value) => change({ points: POINT_COUNTS.find((known) => String(known) === value) ?? null })}
        />
      </div>
      {isGone && <GoneDefault id={defaults.target ?? ''} />}
      <div class="field">
        <label for={`${id}-instructions`} class="field-label">
          {i18n.t('options.writing.instructions')}
        </label>
        <textarea
          id={`${id}-instructions`}
          class="input"
          rows={3}
          data-testid="style-instructions"
          aria-describedby={`${id}-hint`}
          value={style.instructions}
          onInput={(event) => change({ instructions: event.currentTarget.value })}
        />
        <p class="hint" id={`${id}-hint`}>
          {i18n.t('options.writing.instructionsHint')}
        </p>
      </div>
    </section>
  );
}
