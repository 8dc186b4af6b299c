const two = (value: number) => String(value).padStart(2, '0');

/** A time as a `datetime-local` field has it: `2026-11-28T09:30`, where the writer is. */
export function toLocalField(time: number): string {
  const date = new Date(time);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Null where the field holds no whole time. */
export function fromLocalField(value: string): number | null {
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? null : time;
}
