/** How outlets begin a note that they corrected or changed the article, in the languages we read most; asked of text in lower case. */
const BEGINS =
  /^[\s*([—–-]*(?:(?:a )?corrections?|clarifications?|updated?|editor['’]s note|an earlier version|this (?:article|story|report|post) (?:was|has been) (?:corrected|updated|amended|changed)|korrektur|berichtigung|richtigstellung|in einer früheren (?:version|fassung)|anmerkung der redaktion|rectificatif|une version (?:antérieure|précédente)|fe de errores|correcci[oó]n|rectificaci[oó]n|errata|correzione|rettifica|correção|correctie|rectificatie|исправлен|уточнен|поправк|更正|訂正|정정|바로잡)/;

/** Whether the text, in lower case, tells of a correction: part of what the outlet said, wherever its template sets it. */
export const isCorrectionNote = (lower: string): boolean => BEGINS.test(lower);
