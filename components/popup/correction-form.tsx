import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MetadataField } from '../../utils/article/article.ts';
import type { CorrectionProblem } from '../../utils/article/corrections/read-field-texts.ts';
import { languageName } from '../ui/language-name.ts';
import { fieldName } from '../ui/metadata-text.ts';
import type { CorrectionDesk } from './use-corrections.ts';

/** Languages a page can be said to be in; what the page itself said is added. */
const LANGUAGES =
  'en de fr es it pt nl sv da no fi pl cs hu ro bg el ru uk tr ar he fa hi bn th vi id ms zh-Hans zh-Hant ko ja'.split(
    ' ',
  );

/** One field, being corrected. Enter takes it over, unless it ends a conversion; Escape leaves the field as it was. */
export function CorrectionForm({ field, desk }: { field: MetadataField; desk: CorrectionDesk }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const texts = desk.kept.open?.texts ?? [];
  const { problem } = desk;

  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, textarea, select');
    first?.focus();
    if (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement) first.select();
  }, []);

  useLayoutEffect(() => {
    // What is wrong, and the buttons, are part of the form: none may lie behind the popup's own button.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);

  const onKeyDown = (event: KeyboardEvent) => {
    // 229: the key belongs to the input method, as `isComposeKey` explains.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      desk.cancel();
    }
    const inText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'Enter' || !inText) return;
    event.preventDefault();
    if (!event.repeat) desk.apply();
  };

  const described = [`${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean).join(' ');
  const shared = (index: number) => ({
    class: 'input',
    'data-testid': `correct-${field}${index === 0 ? '' : '-credit'}`,
    'aria-label': index === 0 ? fieldName(field) : i18n.t('facts.creditLabel'),
    'aria-describedby': described,
    'aria-invalid': problem !== null && index === 0 ? ('true' as const) : undefined,
    value: texts[index] ?? '',
    onInput: (event: { currentTarget: { value: string } }) => desk.type(texts.with(index, event.currentTarget.value)),
  });

  return (
    <form
      ref={form}
      class="correction"
      aria-label={i18n.t('facts.correctField', [fieldName(field)])}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {field === 'title' || field === 'standfirst' ? (
        <textarea rows={field === 'title' ? 2 : 3} {...shared(0)} />
      ) : field === 'lang' ? (
        <LanguageSelect stated={texts[0] ?? ''} {...shared(0)} />
      ) : (
        <input type="text" autocomplete="off" spellcheck={false} {...shared(0)} />
      )}
      {field === 'leadImage' && (
        <input type="text" autocomplete="off" placeholder={i18n.t('facts.creditLabel')} {...shared(1)} />
      )}
      <p class="hint" id={`${id}-hint`}>
        {hintOf(field)}
      </p>
      {problem !== null && (
        <p class="field-problem" role="alert" id={`${id}-problem`} data-testid="correction-problem">
          {problemText(problem)}
        </p>
      )}
      <div class="correction-buttons">
        <button type="button" class="btn small" data-testid="correction-apply" onClick={() => desk.apply()}>
          {i18n.t('facts.apply')}
        </button>
        <button type="button" class="btn small quiet" data-testid="correction-cancel" onClick={desk.cancel}>
          {i18n.t('facts.cancel')}
        </button>
        {field in desk.kept.values && (
          <button
            type="button"
            class="btn small quiet"
            data-testid="correction-restore"
            onClick={() => desk.restore(field)}
          >
            {i18n.t('facts.restore')}
          </button>
        )}
      </div>
    </form>
  );
}

type SelectProps = { stated: string } & Record<string, unknown>;

function LanguageSelect({ stated, ...select }: SelectProps) {
  const lang = i18n.t('app.lang');
  const tags = stated === '' || LANGUAGES.includes(stated) ? LANGUAGES : [stated, ...LANGUAGES];
  return (
    <select {...select}>
      <option value="">{i18n.t('facts.notFound')}</option>
      {tags.map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag, lang)}
        </option>
      ))}
    </select>
  );
}

function hintOf(field: MetadataField): string {
  if (field === 'authors') return i18n.t('facts.hint.authors');
  if (field === 'published' || field === 'modified') return i18n.t('facts.hint.date');
  if (field === 'canonicalUrl' || field === 'leadImage') return i18n.t('facts.hint.address');
  return i18n.t(field === 'lang' ? 'facts.hint.lang' : 'facts.hint.text');
}

function problemText(problem: CorrectionProblem): string {
  switch (problem) {
    case 'not-a-date':
      return i18n.t('facts.problem.date');
    case 'not-a-web-address':
      return i18n.t('facts.problem.address');
    case 'too-long':
      return i18n.t('facts.problem.long');
    case 'too-many-authors':
      return i18n.t('facts.problem.authors');
  }
}
