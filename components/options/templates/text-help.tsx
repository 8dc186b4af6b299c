import { i18n } from '#i18n';

const EXAMPLES = [
  ['{{ article.site }}', 'site'],
  ['{{ article.title }}', 'original'],
  ['{{ article.author }}', 'author'],
  ['{{ article.published | date: "%Y年%-m月%-d日" }}', 'published'],
  ['{{ article.url }}', 'url'],
  ['{{ article.section }}、{{ article.language }}、{{ article.words }}', 'more'],
  ['{{ profile.name }}、{{ profile.homepage }}', 'profile'],
  ['{{ "now" | date: "%-m月%-d日" }}', 'now'],
  ['{% if article.author %}…{% else %}…{% endif %}', 'condition'],
  ['{% if post.depth == "full" %}…{% endif %}', 'depth'],
] as const;

/** What can stand in a fixed text beside words. */
export function TextHelp() {
  return (
    <details class="text-help" data-testid="text-help">
      <summary>{i18n.t('templates.help.title')}</summary>
      <p class="hint">{i18n.t('templates.help.intro')}</p>
      <dl>
        {EXAMPLES.map(([code, name]) => (
          <div key={name}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{i18n.t(`templates.help.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
