/** Whether a text has anything to be worked out: only then is LiquidJS fetched. */
export const hasLiquid = (text: string): boolean => /\{\{|\{%/.test(text);
