import { i18n } from '#i18n';
import type { AnnouncementForm } from '../../../utils/targets/announce/announcement.ts';
import type { AnnounceId } from '../../../utils/targets/announce/service.ts';

interface FormChoiceProps {
  id: AnnounceId;
  form: AnnouncementForm;
  onChange: (form: AnnouncementForm) => void;
}

/** One post or a thread; in a thread, where the link stands. Each choice makes the texts anew. */
export function FormChoice({ id, form, onChange }: FormChoiceProps) {
  const name = i18n.t(`place.${id}`);
  return (
    <div class="announce-form">
      <fieldset class="segmented">
        <legend class="visually-hidden">{i18n.t('desk.announce.formOf', [name])}</legend>
        {[false, true].map((thread) => (
          <label key={String(thread)}>
            <input
              type="radio"
              name={`announce-form-${id}`}
              data-testid={thread ? 'announce-thread' : 'announce-single'}
              checked={form.thread === thread}
              onChange={() => onChange({ ...form, thread })}
            />
            <span>{i18n.t(thread ? 'desk.announce.thread' : 'desk.announce.single')}</span>
          </label>
        ))}
      </fieldset>
      {form.thread && (
        <fieldset class="segmented">
          <legend class="visually-hidden">{i18n.t('desk.announce.linkOf', [name])}</legend>
          {(['first', 'last'] as const).map((link) => (
            <label key={link}>
              <input
                type="radio"
                name={`announce-link-${id}`}
                data-testid={`announce-link-${link}`}
                checked={form.link === link}
                onChange={() => onChange({ ...form, link })}
              />
              <span>{i18n.t(`desk.announce.link.${link}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
