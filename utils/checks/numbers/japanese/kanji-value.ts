const DIGITS: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const MULTIPLIERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** `二十五` and `二〇二五`; without 万 and above. */
export function kanjiValue(run: string): number {
  if (!/[十百千]/.test(run)) return Number([...run].map((kanji) => DIGITS[kanji] ?? '').join(''));
  let total = 0;
  let current = 0;
  for (const kanji of run) {
    const multiplier = MULTIPLIERS[kanji];
    if (multiplier === undefined) current = current * 10 + (DIGITS[kanji] ?? 0);
    else {
      total += (current === 0 ? 1 : current) * multiplier;
      current = 0;
    }
  }
  return total + current;
}
