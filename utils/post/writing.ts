/** What an engine gives back, whichever way it went to Japanese. Absent parts are empty, never invented. */
export interface Writing {
  title: WrittenText | null;
  points: WrittenText[];
  lead: WrittenText[];
  sections: WrittenSection[];
}

export interface WrittenSection {
  heading: WrittenText | null;
  paragraphs: WrittenText[];
}

export interface WrittenText {
  text: string;
  /** Ids of the source sentences it was made from; empty where unknown. */
  sourceIds: number[];
  /** True when the text is still in the source language. */
  untranslated: boolean;
}
