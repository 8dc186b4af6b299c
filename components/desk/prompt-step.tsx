import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../utils/browser/copy-to-clipboard.ts';
import { relayPrompt } from '../../utils/engines/prompt/relay-prompt.ts';
import type { Draft } from '../../utils/post/draft.ts';

/** The first step of コピペAI: the prompt on the clipboard; where the browser refuses, in a field, selected. */
export function PromptStep({ draft, onCopied }: { draft: Draft; onCopied: () => void }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const prompt = () => relayPrompt(draft.article, draft.sentences, draft.summary.depth);

  useEffect(() => button.current?.focus(), []);
  useEffect(() => {
    if (copied === false) field.current?.select();
  }, [copied]);

  return (
    <div class="relay-step">
      <span class="relay-number" aria-hidden="true">
        1
      </span>
      <div>
        <p class="field-label">{i18n.t('desk.relay.first')}</p>
        <button
          ref={button}
          type="button"
          class="btn primary"
          data-testid="relay-copy-prompt"
          onClick={() => {
            const done = copyToClipboard({ html: null, text: prompt() });
            setCopied(done);
            if (done) onCopied();
          }}
        >
          {i18n.t('desk.relay.copyPrompt')}
        </button>
        <p class="hint" role="status">
          {copied !== null && i18n.t(copied ? 'desk.relay.promptCopied' : 'desk.copy.refused')}
        </p>
        {copied === false && (
          <textarea
            ref={field}
            class="input"
            rows={4}
            readOnly
            aria-label={i18n.t('desk.relay.prompt')}
            value={prompt()}
          />
        )}
      </div>
    </div>
  );
}
