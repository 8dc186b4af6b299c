/** new1, new2…: ids a test can name. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new${count}`;
  };
}
