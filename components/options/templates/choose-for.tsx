import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { siteOf } from '../../../utils/post/match-template.ts';
import { TEMPLATE_LIMITS, type Template } from '../../../utils/post/template.ts';
import { languageName } from '../../ui/language-name.ts';
import { TextField } from '../text-field.tsx';
import type { EditTemplate } from './edit-template.ts';

/** Languages of news that the clip reads best; others come from files. */
const LANGUAGES = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'ru',
  'uk',
  'pl',
  'zh',
  'ko',
  'vi',
  'id',
  'hi',
  'ar',
  'he',
  'tr',
];

/** The pages a template is chosen for by itself: of these sites, in these languages. */
export function ChooseFor({ template, edit }: { template: Template; edit: EditTemplate }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { sites, languages } = template;
  const unread = sites.filter((site) => siteOf(site) === null);
  const offered = [...LANGUAGES, ...languages.filter((language) => !LANGUAGES.includes(language))];
  return (
    <>
      <div onBlurCapture={() => setTyped(null)}>
        <TextField
          label={i18n.t('templates.sites')}
          hint={i18n.t('templates.sitesHint')}
          testId="template-sites"
          inputMode="url"
          placeholder="news.example, *.paper.example"
          value={typed ?? sites.join(', ')}
          problem={unread.length === 0 ? null : i18n.t('templates.sitesProblem', [unread.join('、')])}
          onChange={(value) => {
            setTyped(value);
            edit((before) => ({ ...before, sites: readSites(value) }));
          }}
        />
      </div>
      <fieldset class="languages">
        <legend class="field-label">{i18n.t('templates.languages')}</legend>
        <div class="chips">
          {offered.map((language) => (
            <label key={language} class="chip language">
              <input
                type="checkbox"
                data-testid={`language-${language}`}
                checked={languages.includes(language)}
                onChange={({ currentTarget: { checked } }) =>
                  edit((before) => ({
                    ...before,
                    languages: [...before.languages.filter((one) => one !== language), ...(checked ? [language] : [])],
                  }))
                }
              />
              {languageName(language, i18n.t('app.lang'))}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

const readSites = (typed: string): string[] =>
  typed
    .split(/[\s,、，]+/)
    .filter((site) => site !== '')
    .slice(0, TEMPLATE_LIMITS.entries)
    .map((site) => site.slice(0, TEMPLATE_LIMITS.site));
