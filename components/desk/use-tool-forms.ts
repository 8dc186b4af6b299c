import { useState } from 'preact/hooks';

/** What opens below the toolbar. */
type ToolForm = 'link' | 'image' | 'rewrite' | 'find';

interface Asked {
  form: ToolForm;
  /** Counts up: a form that is asked for once more takes the focus again. */
  call: number;
}

interface ToolForms {
  isInFront: (form: ToolForm) => boolean;
  /** The number of its last call; 0 while it is closed. */
  callOf: (form: ToolForm) => number;
  ask: (form: ToolForm) => void;
  close: (form: ToolForm) => void;
}

/**
 * Which of the forms that are open is seen: two would leave nothing of the text in a panel. It is the one asked for last; the others
 * wait as they are filled in, and come back when it is closed.
 */
export function useToolForms(): ToolForms {
  const [open, setOpen] = useState<readonly Asked[]>([]);
  const without = (all: readonly Asked[], form: ToolForm) => all.filter((one) => one.form !== form);
  return {
    isInFront: (form) => open.at(-1)?.form === form,
    callOf: (form) => open.find((one) => one.form === form)?.call ?? 0,
    ask: (form) => setOpen((before) => [...without(before, form), { form, call: (before.at(-1)?.call ?? 0) + 1 }]),
    close: (form) => setOpen((before) => without(before, form)),
  };
}
