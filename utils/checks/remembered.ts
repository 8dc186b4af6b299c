/** Answers kept at least: those to a few posts with their articles. */
const MOST = 3000;

/**
 * The same answer to the same text without working it out again: the desk checks a post after each edit, when all its sentences but
 * one are as they were. `about` is what else the answer hangs on. Answers are shared, so nobody may change them.
 */
export function remembered<Answer>(
  answer: (text: string, about: string) => Answer,
): (text: string, about?: string) => Answer {
  // Two maps, the older one dropped as a whole: taking the oldest answers out of one map one by one gets slow.
  let recent = new Map<string, { answer: Answer }>();
  let older = new Map<string, { answer: Answer }>();
  return (text, about = '') => {
    const key = about === '' ? text : `${about}\n${text}`;
    const known = recent.get(key);
    if (known !== undefined) return known.answer;
    const found = older.get(key) ?? { answer: answer(text, about) };
    if (recent.size >= MOST) [older, recent] = [recent, new Map()];
    recent.set(key, found);
    return found.answer;
  };
}
