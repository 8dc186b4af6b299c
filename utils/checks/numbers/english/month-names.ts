const MONTHS = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    name,
    index + 1,
  ]),
);
/** With a capital: `may` and `march` are verbs. */
export const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|Novemeber|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b)';
export const monthOf = (name: string): number => MONTHS.get(name.slice(0, 3).toLowerCase()) ?? 0;
