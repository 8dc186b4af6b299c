import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../../utils/browser/copy-to-clipboard.ts';
import { joinNames } from '../join-names.ts';

interface PromptStepProps {
  prompt: string;
  /** The parts it asks for; null where it asks for all of the post. */
  asksFor: string[] | null;
  /** How many prompts come after it. */
  after: number;
  /** It is what to do next: no reply waits to be put in. */
  isNext: boolean;
  button: RefObject<HTMLButtonElement | null>;
  onCopied: () => void;
}

/** The first step of コピペAI: the prompt on the clipboard; where the browser refuses, in a field, selected. */
export function PromptStep({ prompt, asksFor, after, isNext, button, onCopied }: PromptStepProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    // A writer who goes through the ways by keys passes this one, and stays at the choice.
    if (document.activeElement?.localName !== 'select') button.current?.focus();
  }, []);
  useEffect(() => setCopied(null), [prompt]);
  useLayoutEffect(() => {
    if (copied === false) field.current?.select();
  }, [copied]);

  return (
    <div class="relay-step">
      <span class="relay-number" aria-hidden="true">
        1
      </span>
      <div>
        <p class="field-label">
          {asksFor === null ? i18n.t('desk.relay.first') : i18n.t('desk.relay.next', [joinNames(asksFor)])}
          {after > 0 && ` ${i18n.t('desk.relay.after', [String(after)])}`}
        </p>
        <button
          ref={button}
          type="button"
          class={isNext ? 'btn primary' : 'btn'}
          data-testid="relay-copy-prompt"
          onClick={() => {
            const done = copyToClipboard({ html: null, text: prompt });
            setCopied(done);
            if (done) onCopied();
          }}
        >
          {i18n.t(asksFor === null ? 'desk.relay.copyPrompt' : 'desk.relay.copyNext')}
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
            value={prompt}
          />
        )}
        <details data-testid="sending">
          <summary>{i18n.t('desk.relay.seePrompt')}</summary>
          <textarea
            class="input sent-text"
            readOnly
            rows={8}
            lang="ja"
            aria-label={i18n.t('desk.relay.prompt')}
            value={prompt}
          />
        </details>
      </div>
    </div>
  );
}
