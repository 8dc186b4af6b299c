import { i18n } from '#i18n';
import type { GlossaryEntry } from '../../../utils/post/glossary.ts';
import type { GlossaryFileProblem } from '../../../utils/post/glossary-csv.ts';
import { newGlossaryIds } from '../../../utils/post/glossary-ids.ts';
import { mergeGlossary } from '../../../utils/post/merge-glossary.ts';
import { changeGlossary, listGlossary } from '../../../utils/store/glossary.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { database } from '../database.ts';
import type { GlossaryOutcome } from './glossary-outcome.ts';

interface GlossaryFileProps {
  entries: readonly GlossaryEntry[];
  onOutcome: (outcome: GlossaryOutcome | null) => void;
}

/** The glossary to and from a table that spreadsheets read. */
export function GlossaryFile({ entries, onOutcome }: GlossaryFileProps) {
  const attempt = async (work: () => Promise<GlossaryOutcome | null>) => {
    try {
      onOutcome(await work());
    } catch (error) {
      console.error('glossary file not read or written', error);
      onOutcome({ text: i18n.t('options.glossary.file.failed'), failed: true });
    }
  };
  const exportFile = () =>
    attempt(async () => {
      const { writeGlossaryCsv } = await import('../../../utils/post/glossary-csv.ts');
      saveFile('yakuho-glossary.csv', new Blob([writeGlossaryCsv(await listGlossary(database))], { type: 'text/csv' }));
      return null;
    });
  const importFile = (file: File) =>
    attempt(async () => {
      const { readGlossaryCsv } = await import('../../../utils/post/glossary-csv.ts');
      const read = readGlossaryCsv(new Uint8Array(await file.arrayBuffer()));
      if (!read.ok) return { text: problemText(read.problem), failed: true };
      const { put, before, added } = mergeGlossary(entries, read.value, newGlossaryIds());
      if (put.length === 0) return { text: i18n.t('options.glossary.file.nothingNew') };
      await changeGlossary(database, put, []);
      return {
        text: i18n.t('options.glossary.file.imported', [String(added.length), String(before.length)]),
        undo: { put: before, remove: added },
      };
    });
  return (
    <>
      <FileButton
        label={i18n.t('options.glossary.file.import')}
        name="glossary"
        accept=".csv,.tsv,.txt,text/csv"
        small
        onFile={(file) => void importFile(file)}
      />
      <button
        type="button"
        class="btn small"
        data-testid="glossary-export"
        disabled={entries.length === 0}
        onClick={() => void exportFile()}
      >
        {i18n.t('options.glossary.file.export')}
      </button>
    </>
  );
}

function problemText(problem: GlossaryFileProblem): string {
  switch (problem.kind) {
    case 'not-text':
      return i18n.t('options.glossary.file.notText');
    case 'too-large':
      return i18n.t('options.glossary.file.tooLarge');
    case 'empty':
      return i18n.t('options.glossary.file.empty');
    case 'open-quote':
      return i18n.t('options.glossary.file.openQuote', [String(problem.line)]);
  }
}
