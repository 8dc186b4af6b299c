import type { Article, MetadataField, Origin } from './article.ts';
import { ARTICLE_LIMITS } from './article-limits.ts';
import { articleText } from './article-text.ts';
import type { DraftBlock } from './body/draft-block.ts';
import { findKeyPoints, restoreKeyPoints } from './body/key-points.ts';
import { readBody } from './body/read-body.ts';
import { restoreStandfirst } from './body/restore-standfirst.ts';
import { readStatedBody } from './body/stated-body.ts';
import { cleanBlocks } from './cleaning/clean-blocks.ts';
import type { ClipNotice, ClipProblem, RuleOutcome } from './clip-result.ts';
import { countWords } from './count-words.ts';
import { allElements, rootOf } from './dom.ts';
import { readAuthors } from './metadata/read-authors.ts';
import { readCanonicalUrl } from './metadata/read-canonical-url.ts';
import { readDates } from './metadata/read-dates.ts';
import { checkLang, dirOf, readStatedDir } from './metadata/read-lang.ts';
import { findLeadFigure, readLeadImage } from './metadata/read-lead-image.ts';
import { readPageFacts } from './metadata/read-page-facts.ts';
import { readSection } from './metadata/read-section.ts';
import { findStandfirst } from './metadata/read-standfirst.ts';
import { shownTitles } from './metadata/shown-titles.ts';
import { topLines } from './metadata/top-lines.ts';
import { traceMetadata } from './metadata/trace-metadata.ts';
import { FEW_WORDS, MOST_ELEMENTS, NO_ARTICLE_WORDS } from './page/article-numbers.ts';
import { copyPage } from './page/copy-page.ts';
import { fileProblem } from './page/file-problem.ts';
import { findArticleFrame } from './page/find-article-frame.ts';
import { flattenPage, isDeep } from './page/flatten-page.ts';
import { type KindSigns, readKindSigns } from './page/kind-signs.ts';
import { decisiveProse, pageProblem, readPageSigns } from './page/page-problem.ts';
import { safeWebUrl } from './safe-url.ts';
import { shortenBlocks } from './shorten-blocks.ts';
import { fillByRule } from './site-rules/fill-by-rule.ts';
import { readRuled } from './site-rules/read-ruled.ts';
import type { SiteRule } from './site-rules/site-rule.ts';
import type { Trace } from './trace.ts';

/** What a page came to: its article, however little that is, and why it may be none. */
type PageReading =
  | { problem: null; article: Article; notices: ClipNotice[]; rule: RuleOutcome | null; kindSigns: KindSigns }
  | { problem: ClipProblem; article: null }
  | { problem: ClipProblem; article: Article; kindSigns: KindSigns };

/**
 * What the page says, as an Article, or why there is none; with the page's metadata even where its body is no article: the
 * writer may have selected a part. The document is only read: all work is done on a copy. `url` is the address the page
 * was read at, `rule` the site's, if any. `withShadows`: see `copyPage`.
 */
export function readPage(
  document: Document,
  url: string,
  trace: Trace,
  rule: SiteRule | null = null,
  withShadows = false,
): PageReading {
  const file = fileProblem(document);
  if (file !== null) return { article: null, problem: file };
  const elements = allElements(document);
  if (elements.length > MOST_ELEMENTS) return { article: null, problem: { kind: 'too-large' } };

  const deep = isDeep(elements);
  const makeCopy = (): Document => {
    const made = copyPage(document, withShadows);
    if (deep) flattenPage(made);
    return made;
  };
  const copy = makeCopy();
  const reading = readPageFacts(copy, url, trace);
  const { facts } = reading;
  const signs = readPageSigns(facts);
  const dates = readDates(facts, trace);
  const stated = {
    title: reading.title,
    authors: readAuthors(facts, reading.siteNames, trace),
    published: dates.published,
  };
  const named =
    rule === null ? stated : fillByRule(stated, copy, rule, { siteNames: reading.siteNames, lang: facts.statedLang });
  const { authors, published } = named;
  const bylines = topLines(facts, authors.names);
  const standfirst = findStandfirst(facts);
  const canonical = readCanonicalUrl(facts);
  const keyPoints = findKeyPoints(facts);
  const leadFigure = findLeadFigure(facts);
  const statedBody = readStatedBody(facts.jsonLd);
  const statedDir = readStatedDir(copy);
  const shownHeadlines = shownTitles(facts);

  // From here on the copy is taken apart.
  let found: DraftBlock[] | null = null;
  const findByItself = () => {
    found ??= readBody(copy, { makeCopy, baseUrl: facts.baseUrl, stated: statedBody }, trace);
    return found;
  };
  const ruled = rule && readRuled(copy, rule, { baseUrl: facts.baseUrl, others: findByItself, trace });
  const taught = ruled?.taken === true && rule?.origin === 'taught';
  const drafts = ruled?.taken ? ruled.drafts : findByItself();
  const title = named.title?.text.slice(0, ARTICLE_LIMITS.title) ?? null;
  const titles = [title ?? '', ...shownHeadlines].filter((text) => text !== '');
  const cleaned = cleanBlocks(
    drafts,
    { url, titles, authors: authors.names, topLines: bylines, stated: statedBody },
    trace,
    taught ? 'taught' : 'found',
  );
  const { blocks, kept } = shortenBlocks(
    restoreStandfirst(
      taught ? null : standfirst,
      restoreKeyPoints(taught ? null : keyPoints, drafts, cleaned, trace).map(({ block }) => block),
      facts.jsonLd.types,
      trace,
    ),
  );

  const text = articleText({ blocks });
  const wordCount = countWords(text);
  const headlines = linkedHeadings(cleaned);
  const prose = proseWords(cleaned, decisiveProse(headlines));
  // The writer has said that this is the article, whatever kind of page it looks like.
  const problem =
    taught && wordCount >= NO_ARTICLE_WORDS
      ? null
      : problemOf(
          pageProblem(signs, {
            words: wordCount,
            proseWords: prose,
            linkedHeadings: headlines,
            linkedBlocks: cleaned.filter(({ linked }) => linked > MOSTLY).length,
          }),
          document,
          url,
          wordCount,
        );

  const lang = checkLang(reading.statedLang, text);
  const leadImage = readLeadImage(facts, leadFigure, blocks);
  const section = readSection(facts);
  const kindSigns = readKindSigns({
    facts,
    words: wordCount,
    found: drafts.map(({ text }) => text),
    root: rootOf(document),
  });
  const article: Article = {
    // A page that was saved to a file may still name the address it came from.
    url: safeWebUrl(url) ?? canonical?.url ?? url,
    canonicalUrl: canonical?.url ?? null,
    title,
    standfirst,
    siteName: reading.siteName?.text ?? null,
    lang: lang?.tag ?? null,
    dir: dirOf(lang?.tag ?? null, statedDir),
    authors: authors.names,
    published: published?.iso ?? null,
    modified: dates.modified?.iso ?? null,
    section: section?.text ?? null,
    leadImage: leadImage?.image ?? null,
    blocks: blocks,
    wordCount,
    selectionOnly: false,
    origins: originsOf({
      title: named.title?.origin,
      standfirst: standfirst === null ? undefined : 'visible-text',
      siteName: reading.siteName?.origin,
      lang: lang?.origin,
      authors: authors.names.length === 0 ? undefined : authors.origin,
      published: published?.origin,
      modified: dates.modified?.origin,
      section: section?.origin,
      canonicalUrl: canonical?.origin,
      leadImage: leadImage?.origin,
    }),
  };
  traceMetadata(article, trace);
  if (problem !== null) return { problem, article, kindSigns };
  const outcome = ruled && { used: ruled.taken, words: ruled.taken ? wordCount : ruled.words };
  return { problem, article, notices: noticesOf(article, kept), rule: outcome, kindSigns };
}

function problemOf(problem: ClipProblem | null, document: Document, url: string, words: number): ClipProblem | null {
  const mayLieInFrame = problem?.kind === 'no-article' || (problem === null && words < FEW_WORDS);
  const frameUrl = mayLieInFrame ? findArticleFrame(document, url) : null;
  return frameUrl === null ? problem : { kind: 'article-in-frame', frameUrl };
}

function noticesOf(article: Article, kept: number | null): ClipNotice[] {
  const notices: ClipNotice[] = [];
  if (article.lang?.split('-')[0] === 'ja') notices.push({ kind: 'already-japanese' });
  if (kept !== null) notices.push({ kind: 'shortened', kept });
  return notices;
}

/** Words of paragraphs and quotes that are mostly not links, counted until there are `enough`. */
function proseWords(drafts: DraftBlock[], enough: number): number {
  let words = 0;
  for (const { block, linked, text } of drafts) {
    if (words >= enough) break;
    if ((block.kind === 'paragraph' || block.kind === 'quote') && linked < 0.5) {
      const count = countWords(text);
      if (count >= PROSE_PARAGRAPH_WORDS) words += count;
    }
  }
  return words;
}

const linkedHeadings = (drafts: DraftBlock[]): number =>
  drafts.filter(({ block, linked }) => block.kind === 'heading' && linked > 0.8).length;

/** Beside a headline that is a link stand its time and its section. */
const MOSTLY = 0.6;

/** A teaser's or a menu's line has fewer words. */
const PROSE_PARAGRAPH_WORDS = 12;

function originsOf(found: { [Field in MetadataField]: Origin | undefined }): Article['origins'] {
  return Object.fromEntries(Object.entries(found).filter(([, origin]) => origin !== undefined));
}
