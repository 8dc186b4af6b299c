import type { Article, SourceSentence } from '../../article/article.ts';
import { replyClues, sharedClues, sourceClues } from './article-clues.ts';

/**
 * A reply is of another article when it has at least `of` clues (numbers from 10, Latin words, katakana names) and the
 * article shares no more than `share` of them. Measured on FLORES-200 dev (English with its human Japanese translation;
 * 2,450 texts of 5 to 12 sentences, against articles of 5 to 40): against its own article no text shares less than 0.125
 * (from 8 clues) or 0.25 (from 12); of texts against other articles a third to a half fall below. So a right reply is
 * never turned away, a wrong one often; where clues are too few to tell, the reply is taken.
 */
const UNTIED = [
  { of: 8, share: 0.1 },
  { of: 12, share: 0.16 },
];
/** Languages whose names the katakana skeletons were measured on. Elsewhere only numbers and Latin words count, and one tie is enough. */
const MEASURED_LANG = /^en\b/i;
const UNMEASURED_MIN = 6;

/** Whether the reply's words belong to this article, as far as numbers and names can tell. */
export function isTiedToArticle(reply: string, article: Article, sentences: SourceSentence[]): boolean {
  const source = sourceClues(sourceText(article, sentences));
  const clues = replyClues(reply);
  const shared = sharedClues(clues, source);
  if (!MEASURED_LANG.test(article.lang ?? '')) {
    const plain = clues.numbers.length + clues.latin.length;
    return plain < UNMEASURED_MIN || shared.numbers + shared.latin + shared.katakana > 0;
  }
  const all = clues.numbers.length + clues.latin.length + clues.katakana.length;
  const found = shared.numbers + shared.latin + shared.katakana;
  return !UNTIED.some(({ of, share }) => all >= of && found <= all * share);
}

function sourceText({ title, siteName, authors, published, standfirst }: Article, sentences: SourceSentence[]): string {
  const about = [title, siteName, authors.join(' '), published, standfirst].filter((part) => part !== null);
  return [...about, ...sentences.map((sentence) => sentence.text)].join('\n');
}
