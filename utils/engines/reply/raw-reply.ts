/** A reply taken apart, its texts still carrying their source numbers. */
export interface RawReply {
  title: string | null;
  points: string[];
  lead: string[];
  sections: RawSection[];
}

interface RawSection {
  heading: string | null;
  paragraphs: string[];
}

export const emptyReply = (): RawReply => ({ title: null, points: [], lead: [], sections: [] });

export function isEmptyReply({ title, points, lead, sections }: RawReply): boolean {
  return title === null && points.length === 0 && lead.length === 0 && sections.length === 0;
}
