import './options.css';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { mailAddress, webAddress } from '../../utils/post/link-address.ts';
import { BYLINE_PATTERNS, type Newsletter, type Profile } from '../../utils/post/profile.ts';
import { BUILT_IN_TEMPLATES, templateById } from '../../utils/post/templates.ts';
import { listTemplates } from '../../utils/store/templates.ts';
import { BlockedView } from '../ui/blocked-view.tsx';
import type { SaveState } from '../ui/create-fields-saver.ts';
import { useBlocked } from '../ui/use-blocked.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { DataSection } from './data/data-section.tsx';
import { database } from './database.ts';
import { EnginesSection } from './engines/engines-section.tsx';
import { GlossarySection } from './glossary/glossary-section.tsx';
import { HostsSection } from './hosts/hosts-section.tsx';
import { PostPreview } from './post-preview.tsx';
import { RuleField } from './rule-field.tsx';
import { SectionNav } from './section-nav.tsx';
import { ServiceList } from './service-list.tsx';
import { ShortcutHint } from './shortcut-hint.tsx';
import { SiteRulesSection } from './site-rules/site-rules-section.tsx';
import { TargetsSection } from './targets/targets-section.tsx';
import { TemplatesSection } from './templates/templates-section.tsx';
import { TextField } from './text-field.tsx';
import { useProfile } from './use-profile.ts';
import { WritingSection } from './writing/writing-section.tsx';

/** The writer's profile: entered once, stored as it is typed, shown as it will stand in the next post. */
export function Options() {
  const { profile, saveState, change } = useProfile();
  const templates = useLiveQuery(() => listTemplates(database), []);
  const [templateId, setTemplateId] = useState<string>(BUILT_IN_TEMPLATES[0].id);
  const template = templateById(templateId, templates);
  if (useBlocked(database)) return <BlockedView title={i18n.t('options.title')} />;
  return (
    <>
      <header class="bar">
        <span class="mark" aria-hidden="true">
          訳
        </span>
        <h1>{i18n.t('options.title')}</h1>
        <span class="grow" />
        <SavedLine saveState={saveState} />
      </header>
      <main>
        {profile && templates && (
          <>
            <SectionNav />
            <div class="fields">
              <p class="hint">{i18n.t('options.intro')}</p>
              <NoticeSection profile={profile} change={change} />
              <StyleSection profile={profile} change={change} />
              <ContactSection profile={profile} change={change} />
              <NewsletterSection newsletter={profile.newsletter} onChange={(newsletter) => change({ newsletter })} />
              <section class="card" aria-labelledby="services-title">
                <h2 id="services-title">{i18n.t('options.services')}</h2>
                <p class="hint">{i18n.t('options.servicesHint')}</p>
                <ServiceList services={profile.services} onChange={(services) => change({ services })} />
              </section>
              <EnginesSection />
              <TemplatesSection templates={templates} template={template} onChoose={setTemplateId} />
              <WritingSection key={template.id} template={template} />
              <TargetsSection />
              <GlossarySection />
              <SiteRulesSection />
              <HostsSection />
              <DataSection />
              <ShortcutHint />
              <p class="hint">
                <a
                  class="licences"
                  href="/THIRD-PARTY-NOTICES.txt"
                  target="_blank"
                  rel="noopener"
                  data-testid="licences"
                >
                  {i18n.t('options.licences')}
                </a>
              </p>
            </div>
            <div class="beside">
              <PostPreview profile={profile} template={template} />
            </div>
          </>
        )}
      </main>
    </>
  );
}

function SavedLine({ saveState }: { saveState: SaveState }) {
  return (
    <p class={`saved ${saveState}`} role="status" data-testid="profile-saved" data-state={saveState}>
      {i18n.t(`options.${saveState}`)}
    </p>
  );
}

interface SectionProps {
  profile: Profile;
  change: (changes: Partial<Profile>) => void;
}

function NoticeSection({ profile, change }: SectionProps) {
  const id = useId();
  return (
    <section class="card" aria-labelledby="notice-title">
      <h2 id="notice-title">{i18n.t('options.notice')}</h2>
      <TextField
        label={i18n.t('options.category')}
        testId="profile-category"
        value={profile.category}
        onChange={(category) => change({ category })}
      />
      <div class="field">
        <label for={id} class="field-label">
          {i18n.t('options.noticeLines')}
        </label>
        <textarea
          id={id}
          class="input"
          rows={4}
          data-testid="profile-notice"
          aria-describedby={`${id}-hint`}
          value={profile.noticeLines.join('\n')}
          onInput={(event) => change({ noticeLines: event.currentTarget.value.split('\n') })}
        />
        <p class="hint" id={`${id}-hint`}>
          {i18n.t('options.noticeLinesHint')}
        </p>
      </div>
      <RuleField rule={profile.rule} onChange={(rule) => change({ rule })} />
    </section>
  );
}

function StyleSection({ profile, change }: SectionProps) {
  const id = useId();
  return (
    <section class="card" aria-labelledby="style-title">
      <h2 id="style-title">{i18n.t('options.style')}</h2>
      <div class="pair">
        <div class="field">
          <label for={`${id}-byline`} class="field-label">
            {i18n.t('options.byline')}
          </label>
          <select
            id={`${id}-byline`}
            class="select"
            data-testid="byline-pattern"
            value={profile.bylinePattern}
            onChange={(event) => {
              const bylinePattern = BYLINE_PATTERNS.find((pattern) => pattern === event.currentTarget.value);
              if (bylinePattern) change({ bylinePattern });
            }}
          >
            {BYLINE_PATTERNS.map((pattern) => (
              <option key={pattern} value={pattern}>
                {pattern.replace('author', i18n.t('options.bylineAuthor'))}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-points`} class="field-label">
            {i18n.t('options.points')}
          </label>
          <select
            id={`${id}-points`}
            class="select"
            data-testid="point-style"
            value={profile.pointStyle}
            onChange={(event) => change({ pointStyle: event.currentTarget.value === 'list' ? 'list' : 'dash' })}
          >
            <option value="dash">{i18n.t('options.pointsDash')}</option>
            <option value="list">{i18n.t('options.pointsList')}</option>
          </select>
        </div>
      </div>
    </section>
  );
}

function ContactSection({ profile, change }: SectionProps) {
  const { homepage, email } = profile;
  return (
    <section class="card" aria-labelledby="contact-title">
      <h2 id="contact-title">{i18n.t('options.contact')}</h2>
      <TextField
        label={i18n.t('options.name')}
        hint={i18n.t('options.nameHint')}
        testId="profile-name"
        value={profile.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={i18n.t('options.homepage')}
        testId="profile-homepage"
        inputMode="url"
        placeholder="https://"
        value={homepage}
        problem={homepage.trim() !== '' && webAddress(homepage) === null ? i18n.t('options.homepageProblem') : null}
        onChange={(value) => change({ homepage: value })}
      />
      <TextField
        label={i18n.t('options.email')}
        testId="profile-email"
        inputMode="email"
        value={email}
        problem={email.trim() !== '' && mailAddress(email) === null ? i18n.t('options.emailProblem') : null}
        onChange={(value) => change({ email: value })}
      />
    </section>
  );
}

interface NewsletterSectionProps {
  newsletter: Newsletter;
  onChange: (newsletter: Newsletter) => void;
}

function NewsletterSection({ newsletter, onChange }: NewsletterSectionProps) {
  const { title, line, linkWords, url } = newsletter;
  const apart = url.trim() !== '' && linkWords.trim() !== '' && !line.includes(linkWords.trim());
  return (
    <section class="card" aria-labelledby="newsletter-title">
      <h2 id="newsletter-title">{i18n.t('options.newsletter')}</h2>
      <p class="hint">{i18n.t('options.newsletterHint')}</p>
      <TextField
        label={i18n.t('options.newsletterTitle')}
        testId="newsletter-title"
        value={title}
        onChange={(value) => onChange({ ...newsletter, title: value })}
      />
      <div class="pair">
        <TextField
          label={i18n.t('options.newsletterLine')}
          testId="newsletter-line"
          value={line}
          onChange={(value) => onChange({ ...newsletter, line: value })}
        />
        <TextField
          label={i18n.t('options.newsletterWords')}
          testId="newsletter-words"
          hint={apart ? i18n.t('options.newsletterWordsApart') : undefined}
          value={linkWords}
          onChange={(value) => onChange({ ...newsletter, linkWords: value })}
        />
      </div>
      <TextField
        label={i18n.t('options.newsletterUrl')}
        testId="newsletter-url"
        inputMode="url"
        placeholder="https://"
        value={url}
        problem={url.trim() !== '' && webAddress(url) === null ? i18n.t('options.newsletterUrlProblem') : null}
        onChange={(value) => onChange({ ...newsletter, url: value })}
      />
    </section>
  );
}
