/** Whether a key can go into an HTTP header: visible ASCII alone. `fetch` throws for other letters, as if nobody answered. */
export const isUsableKey = (key: string): boolean => /^[\x21-\x7e]+$/.test(key);
