/** How an engine is to write for one template; the post's depth is chosen apart. */
export interface WritingStyle {
  /** `plain`: だ・である, `polite`: です・ます. */
  tone: Tone;
  /** How many points; null leaves three to five to the engine. */
  points: number | null;
  /** The writer's standing instructions, as typed; empty for none. */
  instructions: string;
}

export const TONES = ['plain', 'polite'] as const;
type Tone = (typeof TONES)[number];

/** What a writer can ask for: fewer than one is no list, more than eight no summary. */
export const POINT_COUNTS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export const DEFAULT_STYLE: WritingStyle = { tone: 'plain', points: null, instructions: '' };
