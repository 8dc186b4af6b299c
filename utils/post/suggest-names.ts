/** Below this a name was met in passing; from here on a writer will write it again. */
const LEAST = 3;
const MOST = 12;

/** Words that begin names' runs without being part of any, and capitalised words that name nothing a glossary needs. */
const NOT_NAMES = new Set(
  (
    'the a an i he she it we they you his her its our their this that these those in on at by for from with and but or if as when while after ' +
    'before since because however mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february march april may ' +
    'june july august september october november december am pm gmt utc'
  ).split(' '),
);

/** Small words inside names: Ludwig van Beethoven. */
const JOINING = 'de|del|della|di|da|dos|van|von|der|la|le|al|bin|ibn|y';
/** What has `of` in its name; elsewhere it stands between two names. */
const BODIES = 'Academy|Bank|Board|Bureau|Council|Court|Department|House|Institute|Ministry|Office|Republic|University';
const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*";
const RUN = new RegExp(`${WORD}(?:(?:\\s+(?:(?:${JOINING})\\s+){0,2}|(?<=${BODIES})\\s+of\\s+)${WORD})*`, 'gu');

/** Languages whose common nouns are capitalised: only names of two words or more are told from them. */
const CAPITALISED_NOUNS = ['de', 'lb'];

/** Names the articles repeat and the glossary does not have, the most frequent first. */
export function suggestNames(
  articles: readonly { lang: string | null; sentences: readonly string[] }[],
  known: readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const { lang, sentences } of articles) {
    const onlyLong = CAPITALISED_NOUNS.some((one) => lang?.startsWith(one));
    for (const name of sentences.flatMap(namesIn)) {
      if (!onlyLong || name.includes(' ')) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const has = new Set(known.map((name) => name.trim().toLowerCase()));
  const frequent = [...counts].filter(([name, count]) => count >= LEAST && !has.has(name.toLowerCase()));
  // Corvo goes with Ines Corvo, unless it stands alone more often.
  const alone = frequent.filter(
    ([name, count]) =>
      !frequent.some(([other, more]) => other !== name && ` ${other} `.includes(` ${name} `) && more >= count),
  );
  return alone
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([name]) => name);
}

function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const all = run.split(/\s+/);
    const words = [...all];
    while (words.length > 0 && NOT_NAMES.has((words[0] ?? '').toLowerCase())) words.shift();
    const name = words.join(' ').replace(/['’]s?$|[.,'’-]+$/u, '');
    // A sentence's first word is capitalised whatever it is.
    const isOpening = sentence.slice(0, index).replace(/[\s"“”'‘«(]/g, '') === '' && all.length === 1;
    return isOpening || name.length < 2 || NOT_NAMES.has(name.toLowerCase()) ? [] : [name];
  });
}
