import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isTextPart, type Template } from '../../../utils/post/template.ts';
import { readTemplateFile, type TemplateFileProblem, writeTemplateFile } from '../../../utils/post/template-file.ts';
import { isBuiltIn } from '../../../utils/post/templates.ts';
import { deleteTemplates, editTemplate, restoreTemplates } from '../../../utils/store/templates.ts';
import { joinNames } from '../../desk/join-names.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { templateName } from '../../ui/template-name.ts';
import { database } from '../database.ts';
import { type Outcome, OutcomeLine } from '../outcome-line.tsx';
import { SelectField } from '../writing/select-field.tsx';
import { fileTemplate, unfileTemplates } from './file-template.ts';
import { findFiledProblem } from './find-filed-problem.ts';
import { freeName } from './free-name.ts';
import { TemplateEditor } from './template-editor.tsx';
import { textProblemText } from './text-problem-text.ts';

interface TemplatesSectionProps {
  templates: readonly Template[];
  template: Template;
  /** Whose settings are shown. */
  onChoose: (id: string) => void;
}

/** The templates: choose one, change it, make another of it, carry it to another device. */
export function TemplatesSection({ templates, template, onChoose }: TemplatesSectionProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { id } = template;

  const attempt = async (work: () => Promise<Outcome | null>) => {
    try {
      setOutcome(await work());
    } catch (error) {
      console.error('templates not changed', error);
      setOutcome({ text: i18n.t('siteRules.failed'), failed: true });
    }
  };
  const edit = (change: (before: Template) => Template) => {
    // What was said is of before, and its way back must not take the focus from the one of this change.
    setOutcome(null);
    void editTemplate(database, id, change, Date.now()).catch((error: unknown) => {
      console.error('template not stored', error);
      setOutcome({ text: i18n.t('siteRules.failed'), failed: true });
    });
  };
  const copy = () =>
    attempt(async () => {
      const name = i18n.t('templates.copyOf', [templateName(template)]);
      const filed = { ...(await fileTemplate(template)), name: freeName(name, new Set(templates.map(templateName))) };
      const { added: all, lacking } = await unfileTemplates([filed]);
      const [added] = all;
      if (added === undefined) return null;
      onChoose(added.id);
      const text = i18n.t('templates.copied', [templateName(added)]) + lackingText(lacking);
      return { text, undo: () => takeAway([added]) };
    });
  const takeAway = (added: readonly Template[]) =>
    void attempt(async () => {
      await deleteTemplates(
        database,
        added.map((one) => one.id),
        Date.now(),
      );
      return { text: i18n.t('siteRules.undone') };
    });
  const remove = () =>
    attempt(async () => {
      await deleteTemplates(database, [id], Date.now());
      const text = i18n.t(isBuiltIn(id) ? 'templates.reset' : 'templates.removed', [templateName(template)]);
      const undo = () =>
        void attempt(async () => {
          await restoreTemplates(database, [id]);
          onChoose(id);
          return { text: i18n.t('siteRules.undone') };
        });
      return { text, undo };
    });
  const exportFile = () =>
    attempt(async () => {
      const file = writeTemplateFile([await fileTemplate(template)]);
      saveFile('yakuho-template.json', new Blob([file], { type: 'application/json' }));
      const unread = template.parts.some((part) => isTextPart(part) && part.typed !== undefined);
      return unread ? { text: i18n.t('templates.unfinished') } : null;
    });
  const importFile = (file: File) =>
    attempt(async () => {
      const read = readTemplateFile(await file.text());
      if (!read.ok) return { text: fileProblemText(read.problem), failed: true };
      const unread = await findFiledProblem(read.value);
      if (unread !== null) {
        const { number, part, problem } = unread;
        return {
          text: i18n.t('templates.file.badText', [String(number), String(part), textProblemText(problem)]),
          failed: true,
        };
      }
      const { added, lacking } = await unfileTemplates(read.value);
      const [first] = added;
      if (first === undefined) return { text: i18n.t('templates.file.nothingNew') };
      onChoose(first.id);
      const text = i18n.t('templates.file.imported', [String(added.length)]) + lackingText(lacking);
      return { text, undo: () => takeAway(added) };
    });

  return (
    <section class="card" aria-labelledby="templates-title" data-testid="templates">
      <h2 id="templates-title">{i18n.t('templates.title')}</h2>
      <p class="hint">{i18n.t('templates.intro')}</p>
      <SelectField
        label={i18n.t('templates.edited')}
        testId="template-edited"
        value={id}
        choices={templates.map((one) => ({ value: one.id, text: templateName(one) }))}
        onChange={(value) => {
          setOutcome(null);
          onChoose(value);
        }}
      />
      <div class="chips">
        <button type="button" class="btn small" data-testid="template-copy" onClick={() => void copy()}>
          {i18n.t('templates.copy')}
        </button>
        <button type="button" class="btn small" data-testid="template-remove" onClick={() => void remove()}>
          {i18n.t(isBuiltIn(id) ? 'templates.toOriginal' : 'templates.remove')}
        </button>
        <button type="button" class="btn small" data-testid="template-export" onClick={() => void exportFile()}>
          {i18n.t('siteRules.export')}
        </button>
        <FileButton
          label={i18n.t('siteRules.import')}
          name="template"
          accept=".json,application/json"
          small
          onFile={(file) => void importFile(file)}
        />
      </div>
      <OutcomeLine outcome={outcome} name="template" />
      <TemplateEditor key={id} template={template} edit={edit} />
    </section>
  );
}

/** That templates name destinations which are not here, and where their posts go instead. */
function lackingText(lacking: readonly (string | null)[]): string {
  if (lacking.length === 0) return '';
  const names = lacking.map((name) => name ?? i18n.t('templates.file.unnamedTarget'));
  return ` ${i18n.t('templates.file.lacksTarget', [joinNames(names)])}`;
}

function fileProblemText(problem: TemplateFileProblem): string {
  switch (problem.kind) {
    case 'not-json':
    case 'other-file':
      return i18n.t('templates.file.other');
    case 'newer':
      return i18n.t('templates.file.newer');
    case 'too-large':
      return i18n.t('templates.file.tooLarge');
    case 'empty':
      return i18n.t('templates.file.empty');
    case 'bad-template':
      return problem.part === null
        ? i18n.t('templates.file.badTemplate', [String(problem.number)])
        : i18n.t('templates.file.badPart', [String(problem.number), String(problem.part)]);
  }
}
