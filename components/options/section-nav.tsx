import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { goToSection } from '../../utils/browser/open-engine-settings.ts';

/** The sections in the page's order, by the ids of their headings. */
const SECTIONS = [
  ['notice-title', 'options.notice'],
  ['style-title', 'options.style'],
  ['contact-title', 'options.contact'],
  ['newsletter-title', 'options.newsletter'],
  ['services-title', 'options.services'],
  ['engines-title', 'options.engines.title'],
  ['templates-title', 'templates.title'],
  ['writing-title', 'options.writing.short'],
  ['own-targets-title', 'ownTargets.title'],
  ['glossary-title', 'options.glossary.title'],
  ['site-rules-title', 'siteRules.title'],
  ['hosts-title', 'hosts.title'],
  ['data-title', 'data.title'],
  ['shortcut-title', 'options.shortcut'],
] as const;

/** Below the bar, and above the lower two thirds: the first heading in this band names the section being read. */
const READING_BAND = '-68px 0px -66% 0px';

/** The way to each section of a page that is many screens long. */
export function SectionNav() {
  const [current, setCurrent] = useState<string>(SECTIONS[0][0]);
  // The browser looked for the section before there was any.
  useEffect(() => {
    if (location.hash !== '') goToSection(window, location.hash);
  }, []);
  useEffect(() => {
    const inBand = new Set<string>();
    const watching = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) inBand.add(target.id);
          else inBand.delete(target.id);
        }
        const first = SECTIONS.find(([id]) => inBand.has(id));
        // Within a long section none is: it is still the one before.
        if (first) setCurrent(first[0]);
      },
      { rootMargin: READING_BAND },
    );
    for (const [id] of SECTIONS) {
      const heading = document.getElementById(id);
      if (heading) watching.observe(heading);
    }
    return () => watching.disconnect();
  }, []);
  return (
    <nav class="section-nav" aria-label={i18n.t('options.nav')} data-testid="section-nav">
      <ul>
        {SECTIONS.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {i18n.t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
