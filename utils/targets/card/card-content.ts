import type { Article } from '../../article/article.ts';
import { outletName } from '../../post/source-names.ts';

/** What a card says beside its title. */
export interface CardContent {
  /** `出典: …`: with the word, lest the card be taken for the outlet's own. */
  source: string | null;
  date: CardDate | null;
  /** The writer's name; empty for none. */
  name: string;
  /** Whose the photo is, where the outlet says so and its photo is used. */
  credit: string | null;
}

interface CardDate {
  /** 2026年1月26日 */
  whole: string;
  year: string;
  /** 1.26 */
  day: string;
}

/** What the article says of itself on a card. */
export function cardContent(article: Article, { name, credit }: Pick<CardContent, 'name' | 'credit'>): CardContent {
  const outlet = outletName(article);
  return {
    source: outlet === null ? null : `出典: ${outlet}`,
    date: cardDate(article.published),
    name: name.trim(),
    credit,
  };
}

/** The day as the page's own zone has it. */
function cardDate(published: string | null): CardDate | null {
  const [, year = '', month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '') ?? [];
  if (month === undefined) return null;
  return { whole: `${year}年${Number(month)}月${Number(day)}日`, year, day: `${Number(month)}.${Number(day)}` };
}
