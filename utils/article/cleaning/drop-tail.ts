import type { DraftBlock } from '../body/draft-block.ts';
import { draftLength } from '../body/draft-length.ts';
import { lowerInPlace } from '../letter-ranges.ts';
import type { Stage } from './stage.ts';
import { teasersFrom } from './teasers-from.ts';

/** Headings after which an article is over, in the last part of the text; in lower case. */
const TAIL_HEADING =
  /^(?:(?:related|recommended|more) (?:must-reads\b.*|articles?|stories|posts?|reading|news|coverage|content|topics?|links?|from\b.*|on\b.*|in\b.*)|related|read more|read next|see also|more from\b.*|about the (?:authors?|writer|contributors?)|about (?:us|author)|author bio|comments?(?: \(\d+\))?|\d+ (?:comments?|responses?|thoughts? on\b.*)|leave a (?:comment|reply)|join the (?:conversation|discussion)|share (?:this|on)\b.*|tags?|topics?|categories|popular(?: posts| stories| articles)?|most (?:read|popular|viewed)|trending(?: now)?|latest (?:news|stories|posts)|you (?:may|might) also (?:like|enjoy)\b.*|recommended for you|up next|newsletter(?::.*)?|subscribe\b.*|sign up\b.*|stay (?:connected|informed|up to date)\b.*|follow us\b.*|advertisement|sponsored(?: content)?|disclaimer|mehr zum thema|mehr (?:aus|von|zu)\b.*|das könnte (?:sie|dich) (?:auch )?interessieren|weitere (?:artikel|themen|nachrichten)\b.*|ähnliche artikel|kommentare?|über den autor|zur person des autors|lire aussi|à lire aussi|dans la même rubrique|sur le même (?:thème|sujet)|articles? (?:liés?|similaires)|commentaires?|noticias relacionadas|artículos relacionados|te puede interesar|comentarios|más sobre\b.*|leggi anche|articoli correlati|commenti|gerelateerde? .*|meer (?:over|uit)\b.*|relatert.*|les også|relaterade.*|läs (?:också|mer|även).*|ilgili haberler|çok okunanlar|читайте также|по теме|(?:другие|последние) новости|материалы по теме|читайте також|за темою|leia (?:também|mais)|veja também|mais lidas|tin liên quan|đọc thêm|xem thêm|(?:berita|artikel) (?:terkait|lainnya)|baca juga|ये भी पढ़ें|संबंधित खबरें|כתבות נוספות|עוד בנושא|أخبار ذات صلة|関連(?:記事|ニュース)|おすすめ記事|あわせて読みたい|この記事を書いた人|相关(?:新闻|阅读|文章)|相關(?:新聞|文章)|관련\s?기사|مواضيع ذات صلة|اقرأ أيضا.*)\s*[:：]?$/;
const SOURCE = /^SOURCE:? \p{Lu}/u;
/** A tail begins in the second half: the same words high up head a section of the article. */
const EARLIEST = 0.5;
/** Sentences behind such a heading that show the article goes on. */
const PROSE = 400;

/** What follows the article: related links, comments, the author's biography. */
export const dropTail: Stage = (blocks, { authors, url }, note) => {
  const total = draftLength(blocks);
  const main = mainNames(blocks);
  let before = 0;
  let cutFrom = blocks.length;
  const inserted = new Set<DraftBlock>();
  for (const [index, draft] of blocks.entries()) {
    const { block, text, names } = draft;
    const short = block.kind === 'heading' || (block.kind === 'paragraph' && text.length < 60);
    const late = total > 0 && before / total >= EARLIEST;
    // So press wires close what was sent in.
    if (late && SOURCE.test(text)) {
      cutFrom = index;
      break;
    }
    if (
      short &&
      late &&
      !inserted.has(draft) &&
      TAIL_HEADING.test(lowerInPlace(text)) &&
      !goesOn(blocks.slice(index + 1))
    ) {
      const resumes = names === main ? -1 : blocks.findIndex((later, at) => at > index && isText(later, main));
      if (resumes < 0) {
        cutFrom = index;
        break;
      }
      for (const between of blocks.slice(index, resumes)) inserted.add(between);
    }
    before += text.length;
  }
  const teasers = teasersFrom(blocks.slice(0, cutFrom), url);
  const kept = blocks.slice(0, teasers).filter((draft) => !inserted.has(draft));
  for (const dropped of inserted) note('a box of other articles', dropped);
  for (const dropped of blocks.slice(teasers, cutFrom)) note('teasers of other articles', dropped);
  for (const dropped of blocks.slice(cutFrom)) note('after a heading that ends articles', dropped);
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const biography = last.block.kind === 'paragraph' && isBiography(last.text, authors);
    if (!biography) break;
    note('biography of the author', last);
    kept.pop();
  }
  return kept;
};

/** A label or a teaser is shorter than a paragraph of the text behind a box. */
const RESUMING = 100;

/** Whether the block is a paragraph that looks like the article's others. */
const isText = ({ block, text, names, linked }: DraftBlock, main: string | null): boolean =>
  block.kind === 'paragraph' &&
  names === main &&
  text.length >= RESUMING &&
  linked < 0.3 &&
  /[.!?…。！？]["”»’)]?$/.test(text);

/** The names under which most of the text stands; null where no names have more than half of it. */
function mainNames(blocks: DraftBlock[]): string | null {
  const lengths = new Map<string, number>();
  let total = 0;
  for (const { text, names } of blocks) {
    total += text.length;
    lengths.set(names, (lengths.get(names) ?? 0) + text.length);
  }
  return [...lengths].find(([, length]) => length > total / 2)?.[0] ?? null;
}

/** Unlinked paragraphs of some length after the heading, and a further heading: a section of the article. */
function goesOn(rest: Parameters<Stage>[0]): boolean {
  let prose = 0;
  for (const { block, text, linked } of rest) {
    if (block.kind === 'paragraph' && linked < 0.2 && text.length > 120) prose += text.length;
  }
  return prose > PROSE * 2;
}

function isBiography(text: string, authors: string[]): boolean {
  if (text.length > PROSE) return false;
  const named = authors.some((name) => text.toLowerCase().startsWith(name.toLowerCase()));
  return (
    named &&
    /^.{0,60}\b(?:is an?|is the|covers|writes|has been|joined|reports|reported from|ist|est|es|è)\b/u.test(text)
  );
}
