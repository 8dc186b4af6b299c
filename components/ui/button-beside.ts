/** Where the keyboard goes on when a row goes: the first button of the next row, else of the one before. */
export const buttonBeside = (row: Element | null): HTMLButtonElement | null =>
  (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button') ?? null;
