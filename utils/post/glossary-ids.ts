/** Ids for names that are added together: the list has them, and each time those added before them, in the order they came. */
export function newGlossaryIds(): () => string {
  const now = Date.now();
  let count = 0;
  return () => {
    count += 1;
    return `${now}-${String(count).padStart(6, '0')}-${crypto.randomUUID()}`;
  };
}
