/** A name as the source writes it, and the one way the writer's posts write it. */
export interface GlossaryEntry {
  id: string;
  source: string;
  /** 表記 */
  japanese: string;
}
