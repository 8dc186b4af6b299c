import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { checkGlossary } from '../../../utils/checks/check-glossary.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import { listGlossary } from '../../../utils/store/glossary.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import { replaceWords } from '../editor/replace-words.ts';
import type { DraftEditor } from '../use-draft-editor.ts';

/** Names the post writes otherwise than the glossary: where, and the fix. Nothing is shown where all is well. */
export function GlossaryFindings({ draft, desk }: { draft: Draft; desk: DraftEditor }) {
  const glossary = useLiveQuery(() => listGlossary(database), []);
  const findings = useMemo(
    () => (glossary === undefined ? [] : checkGlossary(desk.post, draft.sentences, glossary)),
    [glossary, desk.post, draft.sentences],
  );
  if (findings.length === 0) return null;
  return (
    <section class="say findings" aria-label={i18n.t('desk.glossary.title')} data-testid="glossary-findings">
      <p>{i18n.t('desk.glossary.title')}</p>
      <ul>
        {findings.map(({ blockId, found, japanese, isFirst }) => (
          <li key={`${blockId}/${found}`}>
            <button type="button" class="link-like" onClick={() => desk.editor?.goTo(blockId)}>
              {i18n.t('desk.glossary.found', [found, japanese])}
            </button>{' '}
            <button
              type="button"
              class="btn small"
              data-testid="glossary-fix"
              onClick={() => {
                if (desk.editor) replaceWords(desk.editor.editor.view, blockId, found, japanese, isFirst);
                void desk.flush();
              }}
            >
              {i18n.t('desk.glossary.fix')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
