import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type AllowedHost,
  listAllowedHosts,
  onAllowedHosts,
  revokeHost,
} from '../../../utils/browser/allowed-hosts.ts';
import { EDITOR_RECIPES } from '../../../utils/targets/editors/registry.ts';
import { TARGET_IDS, type TargetId } from '../../../utils/targets/target.ts';
import { buttonBeside } from '../../ui/button-beside.ts';
import { type Outcome, OutcomeLine } from '../outcome-line.tsx';

/** 許可した場所: the hosts the writer has allowed, each with the way to take that back. */
export function HostsSection() {
  const [hosts, setHosts] = useState<readonly AllowedHost[] | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const read = () =>
    listAllowedHosts().then(setHosts, (error: unknown) => {
      console.error(error);
      setHosts([]);
      setOutcome({ text: i18n.t('hosts.unread'), failed: true });
    });
  useEffect(() => {
    void read();
    return onAllowedHosts(() => void read());
  }, []);
  if (hosts === null) return null;

  const revoke = async (host: AllowedHost, button: HTMLElement) => {
    // Its row goes: the keyboard goes on at the next one, else at the head of the list.
    const next = buttonBeside(button.closest('li')) ?? heading.current;
    const done = await revokeHost(host).catch((error: unknown) => {
      console.error(error);
      return false;
    });
    if (done) next?.focus();
    setOutcome(
      done
        ? { text: i18n.t('hosts.revoked', [host.host, whatFollows(host)]) }
        : { text: i18n.t('hosts.kept', [host.host]), failed: true },
    );
    await read();
  };
  return (
    <section class="card" aria-labelledby="hosts-title" data-testid="hosts">
      <h2 id="hosts-title" ref={heading} tabIndex={-1}>
        {i18n.t('hosts.title')}
      </h2>
      <p class="hint">{i18n.t('hosts.intro')}</p>
      {hosts.length === 0 ? (
        <p data-testid="hosts-empty">{i18n.t('hosts.empty')}</p>
      ) : (
        <ul class="site-rules">
          {hosts.map((host) => (
            <li key={host.pattern} data-testid="allowed-host" data-pattern={host.pattern}>
              <div class="site-rule-head">
                <h3>{host.host}</h3>
                <button
                  type="button"
                  class="btn small"
                  data-testid="revoke-host"
                  aria-label={i18n.t('hosts.revokeOf', [host.host])}
                  onClick={({ currentTarget }) => void revoke(host, currentTarget)}
                >
                  {i18n.t('hosts.revoke')}
                </button>
              </div>
              <p class="hint">{usedFor(host)}</p>
            </li>
          ))}
        </ul>
      )}
      <OutcomeLine outcome={outcome} name="hosts" />
    </section>
  );
}

const editorAt = ({ host }: AllowedHost): TargetId | undefined =>
  TARGET_IDS.find((id) => EDITOR_RECIPES[id]?.hosts.includes(host));

/** What a host is allowed for: 挿入 into an editor, else an engine. */
function usedFor(host: AllowedHost): string {
  const target = editorAt(host);
  return target === undefined
    ? i18n.t('hosts.forEngine')
    : i18n.t('hosts.forEditor', [i18n.t(`desk.target.${target}`)]);
}

function whatFollows(host: AllowedHost): string {
  return i18n.t(editorAt(host) === undefined ? 'hosts.askedByEngine' : 'hosts.askedByInsert');
}
