const two = (value: number) => String(value).padStart(2, '0');

/** A time as a `datetime-local` field has it: `2026-11-28T09:30`, where the writer is. */
export function toLocalField(time: number): string {
  const date = new Date(time);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Before the web there were no posts: a year typed with two digits is one of the first century to the field. */
const FIRST_YEAR = 1990;

/** Null where the field holds no whole time, or none that a post can have. */
export function fromLocalField(value: string): number | null {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) || date.getFullYear() < FIRST_YEAR ? null : date.getTime();
}
