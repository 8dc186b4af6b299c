/** Settings kept outside the database, by name; never keys. */
export interface OuterSettings {
  read(): Promise<Map<string, unknown>>;
  /** Takes over what it knows and can read; undefined takes a setting away. */
  write(key: string, value: unknown): Promise<void>;
}
