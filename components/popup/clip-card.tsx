import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, LeadImage } from '../../utils/article/article.ts';
import { pageKindName } from '../ui/page-kind-text.ts';
import { formatPublished } from './format-published.ts';
import { languageName } from './language-name.ts';
import { missingMetadata } from './missing-metadata.ts';

/** The clip at a glance: what was found, and what was not. `children` are chips of the caller's. */
export function ClipCard({ article, children }: { article: Article; children: ComponentChildren }) {
  const lang = i18n.t('app.lang');
  const missing = missingMetadata(article);
  const count = (kind: 'heading' | 'quote') => article.blocks.filter((block) => block.kind === kind).length;
  return (
    <article class="card clip">
      {article.leadImage && <Thumbnail key={article.leadImage.url} image={article.leadImage} />}
      <p class="clip-site">
        <span data-testid="clip-site">{article.siteName ?? URL.parse(article.url)?.hostname ?? article.url}</span>
        {article.lang && (
          <span class="dotted" data-testid="clip-lang" data-lang={article.lang}>
            {languageName(article.lang, lang)}
          </span>
        )}
      </p>
      <h2 data-testid="clip-title" lang={(article.title && article.lang) ?? undefined} dir="auto">
        {article.title ?? i18n.t('popup.untitled')}
      </h2>
      <p class="clip-meta">
        {article.published && (
          <time dateTime={article.published} data-testid="clip-date">
            {formatPublished(article.published, lang)}
          </time>
        )}
        {article.authors.length > 0 && (
          <span class="dotted" data-testid="clip-authors" dir="auto">
            {article.authors.join(', ')}
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
      </div>
    </article>
  );
}

/** Decoration: the chip says in words that there is an image. Not shown where it does not load. */
function Thumbnail({ image }: { image: LeadImage }) {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return <img class="clip-image" src={image.url} alt="" referrerpolicy="no-referrer" onError={() => setBroken(true)} />;
}
