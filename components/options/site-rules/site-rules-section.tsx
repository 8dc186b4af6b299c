import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type RulesFileProblem, readRulesFile, writeRulesFile } from '../../../utils/article/site-rules/rules-file.ts';
import {
  addSiteRules,
  editSiteRule,
  exportSiteRules,
  listTaughtRules,
  removeSiteRule,
  undoSiteRules,
} from '../../../utils/store/site-rules.ts';
import type { TaughtRule } from '../../../utils/store/taught-rule.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import { type Outcome, OutcomeLine } from '../outcome-line.tsx';
import { SiteRuleRow } from './site-rule-row.tsx';

const newChange = () => ({ id: crypto.randomUUID(), now: Date.now() });

/** The sites the writer taught, to be looked at, edited, removed, and carried to another device. */
export function SiteRulesSection() {
  const rules = useLiveQuery(() => listTaughtRules(database), []);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const attempt = async (work: () => Promise<Outcome | null>) => {
    try {
      setOutcome(await work());
    } catch (error) {
      console.error('site rules not changed', error);
      setOutcome({ text: i18n.t('siteRules.failed'), failed: true });
    }
  };
  const edit = (id: string, edits: Parameters<typeof editSiteRule>[2]) =>
    attempt(async () => {
      await editSiteRule(database, id, edits);
      return null;
    });
  const remove = ({ id, host }: TaughtRule) =>
    attempt(async () => {
      const change = newChange();
      await removeSiteRule(database, id, change);
      return { text: i18n.t('siteRules.removed', [host]), undo: () => void undo(change.id) };
    });
  const undo = (changeId: string) =>
    attempt(async () => {
      await undoSiteRules(database, changeId);
      return { text: i18n.t('siteRules.undone') };
    });
  const exportFile = () =>
    attempt(async () => {
      const kept = await exportSiteRules(database);
      const text = writeRulesFile(kept);
      // A rule still being typed would make the file one that cannot be read back, perhaps where nobody can mend it any more.
      const read = readRulesFile(text, document);
      if (!read.ok && read.problem.kind === 'bad-rule') {
        return { text: i18n.t('siteRules.unfinished', [kept[read.problem.number - 1]?.host ?? '']), failed: true };
      }
      saveFile('yakuho-site-rules.json', new Blob([text], { type: 'application/json' }));
      return null;
    });
  const importFile = (file: File) =>
    attempt(async () => {
      const read = readRulesFile(await file.text(), document);
      if (!read.ok) return { text: problemText(read.problem), failed: true };
      const change = newChange();
      const newId = () => crypto.randomUUID();
      const { added, replaced } = await addSiteRules(database, read.value, { change, newId });
      if (added + replaced === 0) return { text: i18n.t('siteRules.nothingNew') };
      return {
        text: i18n.t('siteRules.imported', [String(added), String(replaced)]),
        undo: () => void undo(change.id),
      };
    });

  return (
    <section class="card" aria-labelledby="site-rules-title" data-testid="site-rules">
      <h2 id="site-rules-title">{i18n.t('siteRules.title')}</h2>
      <p class="hint">{i18n.t('siteRules.intro')}</p>
      {rules?.length === 0 && <p data-testid="site-rules-empty">{i18n.t('siteRules.empty')}</p>}
      {rules !== undefined && rules.length > 0 && (
        <ul class="site-rules">
          {rules.map((rule) => (
            <SiteRuleRow
              key={rule.id}
              rule={rule}
              onEdit={(edits) => void edit(rule.id, edits)}
              onRemove={() => void remove(rule)}
            />
          ))}
        </ul>
      )}
      <OutcomeLine outcome={outcome} name="site-rules" />
      <div class="chips">
        <button
          type="button"
          class="btn"
          data-testid="site-rules-export"
          disabled={rules === undefined || rules.length === 0}
          onClick={() => void exportFile()}
        >
          {i18n.t('siteRules.export')}
        </button>
        <FileButton
          label={i18n.t('siteRules.import')}
          name="site-rules"
          accept=".json,application/json"
          onFile={(file) => void importFile(file)}
        />
      </div>
    </section>
  );
}

function problemText(problem: RulesFileProblem): string {
  switch (problem.kind) {
    case 'not-json':
    case 'other-file':
      return i18n.t('siteRules.file.other');
    case 'newer':
      return i18n.t('siteRules.file.newer');
    case 'too-large':
      return i18n.t('siteRules.file.tooLarge');
    case 'empty':
      return i18n.t('siteRules.file.empty');
    case 'bad-rule':
      return i18n.t('siteRules.file.badRule', [String(problem.number)]);
  }
}
