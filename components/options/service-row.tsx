import { i18n } from '#i18n';
import type { ServiceLink } from '../../utils/post/profile.ts';
import { RowButtons } from './row-buttons.tsx';
import { TextField } from './text-field.tsx';

interface ServiceRowProps {
  service: ServiceLink;
  /** What the buttons call it. */
  name: string;
  /** Whether the address is one that no post can link to. */
  problem: boolean;
  first: boolean;
  last: boolean;
  onChange: (changes: Partial<ServiceLink>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One service of the footer. */
export function ServiceRow({ service, name, problem, first, last, onChange, onMove, onRemove }: ServiceRowProps) {
  return (
    <li class="service" data-testid="service-row" data-service-id={service.id}>
      <TextField
        label={i18n.t('options.serviceLabel')}
        testId="service-label"
        value={service.label}
        onChange={(label) => onChange({ label })}
      />
      <TextField
        label={i18n.t('options.serviceEmoji')}
        testId="service-emoji"
        value={service.emoji}
        onChange={(emoji) => onChange({ emoji })}
      />
      <TextField
        label={i18n.t('options.serviceUrl')}
        testId="service-url"
        inputMode="url"
        placeholder="https://"
        value={service.url}
        problem={problem ? i18n.t('options.serviceUrlProblem') : null}
        onChange={(url) => onChange({ url })}
      />
      <RowButtons kind="service" name={name} first={first} last={last} onMove={onMove} onRemove={onRemove} />
    </li>
  );
}
