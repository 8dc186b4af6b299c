import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { webAddress } from '../../utils/post/link-address.ts';
import type { ServiceLink } from '../../utils/post/profile.ts';
import { ServiceRow } from './service-row.tsx';

interface ServiceListProps {
  services: ServiceLink[];
  onChange: (services: ServiceLink[]) => void;
}

/** A service taken out, and where it stood. */
interface Removed {
  service: ServiceLink;
  index: number;
}

export function ServiceList({ services, onChange }: ServiceListProps) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  /** Said to screen readers after a move, which nothing else announces. */
  const [news, setNews] = useState('');
  const list = useRef<HTMLUListElement>(null);
  /** The service whose row is to have the focus once it is shown. */
  const next = useRef<string | null>(null);

  const order = services.map(({ id }) => id).join();
  // In the rendering that shows it: a frame later it would take the focus from where the writer has gone meanwhile.
  useLayoutEffect(() => {
    const id = next.current;
    const row = id === null ? null : list.current?.querySelector(`[data-service-id="${CSS.escape(id)}"]`);
    if (!row) return;
    next.current = null;
    row.querySelector('input')?.focus();
  }, [order]);

  const change = (id: string, changes: Partial<ServiceLink>) =>
    onChange(services.map((service) => (service.id === id ? { ...service, ...changes } : service)));

  const move = (index: number, by: -1 | 1) => {
    const service = services[index];
    if (service === undefined || services[index + by] === undefined) return;
    onChange(services.toSpliced(index, 1).toSpliced(index + by, 0, service));
    setNews(i18n.t('options.serviceMoved', [nameOf(service), String(index + by + 1)]));
  };

  const remove = (index: number) => {
    const service = services[index];
    if (service === undefined) return;
    onChange(services.toSpliced(index, 1));
    setRemoved({ service, index });
  };

  const undo = () => {
    if (removed === null) return;
    next.current = removed.service.id;
    onChange(services.toSpliced(removed.index, 0, removed.service));
    setRemoved(null);
  };

  const add = () => {
    const id = crypto.randomUUID();
    next.current = id;
    onChange([...services, { id, label: '', emoji: '🔗', url: '' }]);
    setRemoved(null);
  };

  return (
    <>
      <ul class="services" ref={list}>
        {services.map((service, index) => (
          <ServiceRow
            key={service.id}
            service={service}
            name={nameOf(service)}
            problem={service.url.trim() !== '' && webAddress(service.url) === null}
            first={index === 0}
            last={index === services.length - 1}
            onChange={(changes) => change(service.id, changes)}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {news}
      </p>
      {removed && (
        <div class="say undo" role="status">
          <span>{i18n.t('options.serviceRemoved', [nameOf(removed.service)])}</span>
          <button
            type="button"
            class="btn small"
            data-testid="service-undo"
            // The button that was pressed is gone; the focus goes to the way back.
            ref={(button) => {
              if (document.activeElement === document.body) button?.focus();
            }}
            onClick={undo}
          >
            {i18n.t('options.serviceUndo')}
          </button>
        </div>
      )}
      <button type="button" class="btn" data-testid="service-add" onClick={add}>
        {i18n.t('options.serviceAdd')}
      </button>
    </>
  );
}

const nameOf = ({ label }: ServiceLink): string => (label.trim() === '' ? i18n.t('options.serviceUnnamed') : label);
