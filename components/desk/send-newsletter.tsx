import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DEFAULT_PROFILE } from '../../utils/post/default-profile.ts';
import { loadProfile } from '../../utils/store/profiles.ts';
import { newsletterFile, newsletterLink } from '../../utils/targets/eml/newsletter-mail.ts';
import { saveFile } from '../ui/save-file.ts';
import { database } from './database.ts';
import type { DraftEditor } from './use-draft-editor.ts';

type Sent =
  | { kind: 'idle' | 'opened' | 'empty' | 'failed' }
  | { kind: 'saved'; name: string }
  | { kind: 'too-long'; length: number; limit: number };

/** The newsletter as a mail: in a file that mail programs open, or in the mail program at once where it is short enough. */
export function SendNewsletter({ desk, onSent }: { desk: DraftEditor; onSent: () => void }) {
  const [sent, setSent] = useState<Sent>({ kind: 'idle' });
  const send = async (way: 'file' | 'mail') => {
    const post = desk.current();
    try {
      const profile = (await loadProfile(database)) ?? DEFAULT_PROFILE;
      const made = way === 'file' ? newsletterFile(post, profile, new Date()) : newsletterLink(post, profile);
      if (!made.ok) return setSent(made.problem);
      if (typeof made.value === 'string') openAddress(made.value);
      else saveFile(made.value.name, new Blob([made.value.eml], { type: 'message/rfc822' }));
      setSent(typeof made.value === 'string' ? { kind: 'opened' } : { kind: 'saved', name: made.value.name });
      desk.keepVersion('copy', post);
      onSent();
      void desk.flush();
    } catch (error) {
      console.error('no mail made', error);
      setSent({ kind: 'failed' });
    }
  };
  return (
    <div class="copy-result" data-testid="send-newsletter">
      <div class="row-of-buttons">
        <button type="button" class="btn small" data-testid="save-eml" onClick={() => void send('file')}>
          {i18n.t('desk.mail.save')}
        </button>
        <button type="button" class="btn small" data-testid="open-mail" onClick={() => void send('mail')}>
          {i18n.t('desk.mail.open')}
        </button>
      </div>
      <div role="status" data-testid="mail-result">
        {sent.kind !== 'idle' && <p class={LOOK[sent.kind] ?? 'say'}>{saySent(sent)}</p>}
      </div>
    </div>
  );
}

/** As a click on a link does. */
function openAddress(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  // Webmail would come in place of the desk. Where a program takes the mail, Chromium closes the new tab; Firefox leaves it, empty.
  if (!import.meta.env.FIREFOX) link.target = '_blank';
  link.click();
}

const LOOK: Partial<Record<Sent['kind'], string>> = { saved: 'say done', failed: 'say problem' };

function saySent(sent: Sent): string {
  switch (sent.kind) {
    case 'saved':
      return i18n.t('desk.mail.saved', [sent.name]);
    case 'opened':
      return i18n.t('desk.mail.opened');
    case 'empty':
      return i18n.t('desk.mail.empty');
    case 'too-long':
      return i18n.t('desk.mail.tooLong', [String(sent.length), String(sent.limit)]);
    case 'failed':
      return i18n.t('desk.mail.failed');
    case 'idle':
      return '';
  }
}
