/** How much of the article the post holds: 要点だけ (title, points, source), 要約 (adds lead and short sections), 節ごと (every section in full). */
export const DEPTHS = ['points', 'summary', 'full'] as const;
export type Depth = (typeof DEPTHS)[number];
