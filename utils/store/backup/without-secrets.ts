import type { Row } from './restore-rows.ts';

/** The row as it may stand in a file: an address typed with a password or a key in it goes without. */
export function withoutSecrets(table: string, row: Row): Row {
  const { baseUrl } = row;
  if (table !== 'engines' || typeof baseUrl !== 'string' || !/[@?#]/.test(baseUrl)) return row;
  const url = URL.parse(baseUrl.trim());
  return { ...row, baseUrl: url === null ? '' : `${url.protocol}//${url.host}${url.pathname}` };
}
