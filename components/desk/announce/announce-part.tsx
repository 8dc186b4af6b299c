import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../../utils/browser/copy-to-clipboard.ts';
import { openComposePage } from '../../../utils/browser/open-compose-page.ts';
import { type AnnounceService, countsOf, isOver } from '../../../utils/targets/announce/service.ts';
import { Counters } from './counters.tsx';

interface AnnouncePartProps {
  service: AnnounceService;
  /** As it is stored. */
  text: string;
  label: string;
  link: string | null;
  onWrite: (text: string) => Promise<void>;
}

/** One post's text, to be changed, copied, or taken to the service's own page. */
export function AnnouncePart({ service, text: stored, label, link, onWrite }: AnnouncePartProps) {
  /** What was typed, until it is stored and the field is left: what comes from the store never moves the caret. */
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState<'done' | 'refused' | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typed ?? stored;
  const settle = () => {
    if (typed === stored) setTyped(null);
  };
  useEffect(() => {
    if (document.activeElement !== area.current) settle();
  }, [stored]);

  const copy = () => {
    const done = copyToClipboard({ html: null, text });
    setCopied(done ? 'done' : 'refused');
    if (done) return;
    area.current?.focus();
    area.current?.select();
  };
  const address = service.composeAddress?.(text, link) ?? null;
  const isBlank = text.trim() === '';
  // Once for the field and the counters: a long text takes its time.
  const counts = countsOf(service, text);

  return (
    <li class="announce-part">
      <textarea
        ref={area}
        class="input"
        rows={Math.min(12, text.split('\n').length + 2)}
        aria-label={i18n.t('desk.announce.textOf', [label])}
        aria-invalid={counts.some(isOver)}
        data-testid="announce-text"
        value={text}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setCopied(null);
          void onWrite(event.currentTarget.value);
        }}
        onBlur={settle}
      />
      <Counters counts={counts} />
      <div class="row-of-buttons">
        <button
          type="button"
          class="btn small"
          data-testid="announce-copy"
          aria-label={i18n.t('desk.announce.copyOf', [label])}
          disabled={isBlank}
          onClick={copy}
        >
          {i18n.t('desk.copy.copy')}
        </button>
        {address !== null && (
          <button
            type="button"
            class="btn small"
            data-testid="announce-compose"
            aria-label={i18n.t('desk.announce.composeOf', [label])}
            disabled={isBlank}
            onClick={() => openComposePage(address)}
          >
            {i18n.t('desk.announce.compose')}
          </button>
        )}
      </div>
      {service.composeAddress !== null && address === null && (
        <p class="hint">{i18n.t('desk.announce.tooLongToOpen')}</p>
      )}
      <div role="status" data-testid="announce-copied">
        {copied === 'done' && <p class="say done">{i18n.t('desk.announce.copied')}</p>}
        {copied === 'refused' && <p class="say problem">{i18n.t('desk.announce.refused')}</p>}
      </div>
    </li>
  );
}
