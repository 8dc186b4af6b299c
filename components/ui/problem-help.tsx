import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../utils/browser/copy-to-clipboard.ts';
import type { EngineProblem } from '../../utils/engines/engine-problem.ts';

/** Ollama's line to paste, and where it goes on each system; nothing for other problems. */
export function ProblemHelp({ problem }: { problem: EngineProblem }) {
  const [copied, setCopied] = useState(false);
  if (problem.kind !== 'ollama-origin') return null;
  const allowed = allowedOrigin(problem.origin);
  const line = `OLLAMA_ORIGINS="${allowed}"`;
  return (
    <div class="line-to-copy">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <code data-testid="ollama-line" tabIndex={0}>
        {line}
      </code>
      <button
        type="button"
        class="btn small"
        data-testid="copy-ollama-line"
        onClick={() => setCopied(copyToClipboard({ html: null, text: line }))}
      >
        {i18n.t('engine.copyLine')}
      </button>
      <span role="status">{copied && i18n.t('engine.lineCopied')}</span>
      <details>
        <summary>{i18n.t('engine.ollamaWhere')}</summary>
        <ul>
          <li>{i18n.t('engine.ollamaWindows', [allowed])}</li>
          <li>{i18n.t('engine.ollamaMac', [allowed])}</li>
          <li>{i18n.t('engine.ollamaLinux', [allowed])}</li>
        </ul>
      </details>
    </div>
  );
}

/** Firefox gives every installation an origin of its own, which a reinstallation changes. */
const allowedOrigin = (origin: string): string => (origin.startsWith('moz-extension:') ? 'moz-extension://*' : origin);
