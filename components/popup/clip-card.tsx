import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, LeadImage } from '../../utils/article/article.ts';
import { formatPublished } from '../ui/format-published.ts';
import { languageName } from '../ui/language-name.ts';
import { originHint } from '../ui/metadata-text.ts';
import { pageKindName } from '../ui/page-kind-text.ts';
import { MetadataPanel } from './metadata-panel.tsx';
import { missingMetadata } from './missing-metadata.ts';
import type { CorrectionDesk } from './use-corrections.ts';

interface ClipCardProps {
  /** As corrected so far. */
  article: Article;
  desk: CorrectionDesk;
  /** Chips of the caller's. */
  children: ComponentChildren;
}

/** The clip at a glance: what was found, and what was not; on demand every field, with where it came from. */
export function ClipCard({ article, desk, children }: ClipCardProps) {
  const [open, setOpen] = useState(false);
  const typing = desk.kept.open !== null;
  useLayoutEffect(() => {
    // A form that was being typed in when the popup died comes back as it was.
    if (typing) setOpen(true);
  }, [typing]);
  const corrected = Object.keys(desk.kept.values).length;
  const lang = i18n.t('app.lang');
  const missing = missingMetadata(article);
  const count = (kind: 'heading' | 'quote') => article.blocks.filter((block) => block.kind === kind).length;
  return (
    <article class="card clip">
      {article.leadImage && <Thumbnail key={article.leadImage.url} image={article.leadImage} />}
      <p class="clip-site">
        <span data-testid="clip-site" title={originHint(article, 'siteName')}>
          {article.siteName ?? URL.parse(article.url)?.hostname ?? article.url}
        </span>
        {article.lang && (
          <span class="dotted" data-testid="clip-lang" data-lang={article.lang} title={originHint(article, 'lang')}>
            {languageName(article.lang, lang)}
          </span>
        )}
      </p>
      <h2
        data-testid="clip-title"
        title={originHint(article, 'title')}
        lang={(article.title && article.lang) ?? undefined}
        dir="auto"
      >
        {article.title ?? i18n.t('popup.untitled')}
      </h2>
      <p class="clip-meta">
        {article.published && (
          <time dateTime={article.published} data-testid="clip-date" title={originHint(article, 'published')}>
            {formatPublished(article.published, lang)}
          </time>
        )}
        {article.authors.length > 0 && (
          <span class="dotted" data-testid="clip-authors" title={originHint(article, 'authors')}>
            <bdi>{article.authors.join(', ')}</bdi>
          </span>
        )}
        <span class="dotted" data-testid="clip-words">
          {i18n.t('popup.words', [article.wordCount.toLocaleString(lang)])}
        </span>
      </p>
      <div class="chips">
        <span class="chip ok">{i18n.t(article.selectionOnly ? 'popup.selectionBody' : 'popup.body')}</span>
        {article.pageKind && (
          <span class="chip warn" data-testid="clip-kind" data-kind={article.pageKind}>
            {pageKindName(article.pageKind)}
          </span>
        )}
        <span class="chip" data-testid="clip-headings">
          {i18n.t('popup.headings', [String(count('heading'))])}
        </span>
        <span class="chip" data-testid="clip-quotes">
          {i18n.t('popup.quotes', [String(count('quote'))])}
        </span>
        {article.leadImage && (
          <span class="chip" data-testid="clip-image">
            {i18n.t('popup.image')}
          </span>
        )}
        {missing.length > 0 && (
          <span class="chip warn" data-testid="clip-missing">
            {i18n.t('popup.missing', [new Intl.ListFormat(lang).format(missing)])}
          </span>
        )}
        {children}
        <button
          type="button"
          class="chip toggle"
          data-testid="metadata-toggle"
          aria-expanded={open}
          aria-controls={open ? 'metadata' : undefined}
          onClick={() => {
            // Not over a form that cannot be read: it would be out of sight.
            if (!open || desk.apply() !== null) setOpen(!open);
          }}
        >
          {i18n.t('facts.toggle')}
          {corrected > 0 && ` ・ ${i18n.t('facts.corrected', [String(corrected)])}`}
          <span aria-hidden="true">{open ? ' ▴' : ' ▾'}</span>
        </button>
      </div>
      {open && <MetadataPanel article={article} desk={desk} />}
    </article>
  );
}

/** Decoration: the chip says in words that there is an image. Not shown where it does not load. */
function Thumbnail({ image }: { image: LeadImage }) {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return <img class="clip-image" src={image.url} alt="" referrerpolicy="no-referrer" onError={() => setBroken(true)} />;
}
