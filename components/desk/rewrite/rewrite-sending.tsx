import { i18n } from '#i18n';
import type { Engine, RewriteOrder } from '../../../utils/engines/engine.ts';
import { SendingView } from '../../ui/sending-view.tsx';

/** What each way of rewriting would send; that it stays on this machine is said once. */
export function RewriteSending({ engine, orders }: { engine: Engine; orders: readonly RewriteOrder[] }) {
  const sendings = orders.map((order) => ({ how: order.how, sending: engine.sendingAnew(order) }));
  const [first] = sendings;
  if (first?.sending.to === null) return <SendingView sending={first.sending} />;
  return (
    <>
      {sendings.map(({ how, sending }) => (
        <div key={how}>
          <p class="field-label">{i18n.t(`desk.rewrite.${how}`)}</p>
          <SendingView sending={sending} />
        </div>
      ))}
    </>
  );
}
