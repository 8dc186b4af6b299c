import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Draft } from '../../utils/post/draft.ts';
import type { Flush } from './desk.tsx';

interface DraftDeskProps {
  draft: Draft;
  flush: RefObject<Flush | null>;
  onBack: () => void;
  onOpen: (id: string) => void;
}

export function DraftDesk({ draft, onBack }: DraftDeskProps) {
  return (
    <div class="desk">
      <header class="bar">
        <button type="button" class="btn quiet back" data-testid="desk-back" onClick={onBack}>
          {i18n.t('desk.back')}
        </button>
        <h1>{draft.summary.title}</h1>
      </header>
      <main class="desk-main" />
    </div>
  );
}
