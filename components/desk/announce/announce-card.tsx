import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AnnouncementForm, KeptAnnouncement } from '../../../utils/targets/announce/announcement.ts';
import { ANNOUNCE_SERVICES } from '../../../utils/targets/announce/registry.ts';
import type { AnnounceId } from '../../../utils/targets/announce/service.ts';
import { AnnouncePart } from './announce-part.tsx';
import { FormChoice } from './form-choice.tsx';
import { type ChangeTexts, withoutBefore } from './use-announcements.ts';

interface AnnounceCardProps {
  id: AnnounceId;
  kept: KeptAnnouncement;
  /** Where the post is read; null until that is recorded. */
  link: string | null;
  onChange: (changed: ChangeTexts) => Promise<void>;
  /** Null while there is nothing to make a text from. */
  onMake: ((form: AnnouncementForm) => Promise<void>) | null;
}

/** One service: its texts, and making them anew. */
export function AnnounceCard({ id, kept, link, onChange, onMake }: AnnounceCardProps) {
  const service = ANNOUNCE_SERVICES[id];
  const { thread, parts, made, before } = kept;
  const form: AnnouncementForm = { thread, link: kept.link };
  /** What is to be made once the writer says that the own words may go. */
  const [asked, setAsked] = useState<AnnouncementForm | null>(null);
  const again = useRef<HTMLButtonElement>(null);
  const isEdited = parts.length !== made.length || parts.some((part, index) => part !== made[index]);
  const name = i18n.t(`place.${id}`);

  const request = (wanted: AnnouncementForm) => {
    if (isEdited) setAsked(wanted);
    else void onMake?.(wanted);
  };
  const answer = (replace: boolean) => {
    if (replace && asked !== null) void onMake?.(asked);
    setAsked(null);
    again.current?.focus();
  };
  const write = (index: number, text: string) =>
    onChange((now) => ({ ...now, parts: now.parts.map((part, at) => (at === index ? text : part)) }));

  return (
    <section class="card announce-card" aria-label={name} data-testid={`announce-${id}`}>
      <div class="announce-card-head">
        <h3>{name}</h3>
        {before !== null && (
          <button
            type="button"
            class="btn small quiet"
            data-testid="announce-undo"
            aria-label={i18n.t('desk.announce.undoOf', [name])}
            onClick={() => {
              void onChange((now) => (now.before === null ? now : { ...now.before, before: withoutBefore(now) }));
              again.current?.focus();
            }}
          >
            {i18n.t('desk.announce.undo')}
          </button>
        )}
        <button
          ref={again}
          type="button"
          class="btn small"
          data-testid="announce-again"
          aria-label={i18n.t('desk.announce.againOf', [name])}
          disabled={onMake === null}
          onClick={() => request(form)}
        >
          {i18n.t('desk.announce.again')}
        </button>
      </div>
      {service.thread && onMake !== null && <FormChoice id={id} form={asked ?? form} onChange={request} />}
      {asked !== null && <OwnWordsQuestion onAnswer={answer} />}
      {link !== null && !parts.some((part) => part.includes(link)) && (
        <p class="hint">{i18n.t('desk.announce.linkKnown')}</p>
      )}
      {service.composeAddress === null && <p class="hint">{i18n.t('desk.announce.copyOnly')}</p>}
      <ol class="announce-parts">
        {parts.map((part, index) => (
          <AnnouncePart
            // Made anew, a text is another one.
            key={`${index} ${made[index]}`}
            service={service}
            text={part}
            label={parts.length > 1 ? i18n.t('desk.announce.textOfPart', [name, String(index + 1)]) : name}
            link={link}
            onWrite={(text) => write(index, text)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Asked before words of the writer's own would go. */
function OwnWordsQuestion({ onAnswer }: { onAnswer: (replace: boolean) => void }) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <section class="say" aria-label={i18n.t('desk.announce.again')} data-testid="announce-question">
      <p>{i18n.t('desk.announce.question')}</p>
      <div class="row-of-buttons">
        <button
          ref={keep}
          type="button"
          class="btn small primary"
          data-testid="announce-keep"
          onClick={() => onAnswer(false)}
        >
          {i18n.t('desk.announce.keep')}
        </button>
        <button type="button" class="btn small" data-testid="announce-replace" onClick={() => onAnswer(true)}>
          {i18n.t('desk.announce.replace')}
        </button>
      </div>
    </section>
  );
}
