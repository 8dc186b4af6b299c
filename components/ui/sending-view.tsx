import { i18n } from '#i18n';
import type { Sending } from '../../utils/engines/engine.ts';

/** What will be sent, to whom, and about how much of it. */
export function SendingView({ sending }: { sending: Sending }) {
  const { to, texts, tokens } = sending;
  if (to === null) return <p class="hint">{i18n.t('engine.staysHere')}</p>;
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const amount = (tokens ?? letters).toLocaleString();
  return (
    <>
      <p class="hint" data-testid="sending-to">
        {i18n.t(tokens === null ? 'engine.willTranslate' : 'engine.willSend', [to, amount])}
      </p>
      {texts.length > 0 && (
        <details data-testid="sending">
          <summary>
            {texts.length === 1
              ? i18n.t('desk.write.sending')
              : i18n.t('desk.write.sendingMany', [String(texts.length)])}
          </summary>
          {texts.map((text, index) => (
            <textarea
              key={index}
              class="input sent-text"
              readOnly
              rows={8}
              lang="ja"
              aria-label={i18n.t('desk.write.sendingPart', [String(index + 1), String(texts.length)])}
              value={text}
            />
          ))}
        </details>
      )}
    </>
  );
}
