import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Engine } from '../../../utils/engines/engine.ts';
import type { EngineId } from '../../../utils/post/engine-id.ts';
import { ReadinessLine } from './readiness-line.tsx';
import { useReadiness } from './use-readiness.ts';

interface SendingFoldProps {
  engine: EngineId;
  /** Of the article; BCP 47. */
  lang: string | null;
  /** What that engine would send. */
  children: (engine: Engine) => ComponentChildren;
}

/** What a press of the button beside it would send, and to whom: folded, and no engine is loaded before somebody looks. */
export function SendingFold(props: SendingFoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid="see-sending">{i18n.t('desk.write.seeSending')}</summary>
      {open && <Unfolded {...props} />}
    </details>
  );
}

function Unfolded({ engine: id, lang, children }: SendingFoldProps) {
  const { engine, readiness, check } = useReadiness(id, lang);
  // An engine that is not set up has nobody to send to.
  if (engine === null || readiness === null || readiness.kind === 'cannot')
    return <ReadinessLine id={id} readiness={readiness} onCheck={check} />;
  return <>{children(engine)}</>;
}
