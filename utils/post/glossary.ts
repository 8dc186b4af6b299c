/** What a name names; engines and lists go by it. */
export const GLOSSARY_KINDS = ['person', 'place', 'organisation', 'other'] as const;
export type GlossaryKind = (typeof GLOSSARY_KINDS)[number];

/** A name as the source writes it, and the one way the writer's posts write it. */
export interface GlossaryEntry {
  id: string;
  source: string;
  /** 表記 */
  japanese: string;
  /** What 0.3.0 stored has neither this nor the rest. */
  kind?: GlossaryKind;
  /** For the writer alone: it goes to no engine. */
  note?: string;
  /** 初出: where a post names it first, the source's letters follow in brackets: ハルモア（Hallmoor）. */
  latinFirst?: boolean;
}

/** The name as it stands where a post names it first. */
export const firstMention = ({ source, japanese, latinFirst }: Omit<GlossaryEntry, 'id'>): string =>
  latinFirst === true && source.trim() !== japanese.trim() ? `${japanese.trim()}（${source.trim()}）` : japanese.trim();
