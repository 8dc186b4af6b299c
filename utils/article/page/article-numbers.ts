/** In words (`countWords`): below this an article is a stub or a paywall's teaser, and the writer should know. */
export const FEW_WORDS = 90;
/** In words: below this there is no article at all, only a caption or a menu's crumbs. */
export const NO_ARTICLE_WORDS = 25;
/** In words. A closed page with more, whose box nobody fills, gives the article whole: many outlets leave the wall to a script. */
export const TEASER_WORDS = 300;
/** Elements a page may have. Articles stay under 20,000. */
export const MOST_ELEMENTS = 150_000;
