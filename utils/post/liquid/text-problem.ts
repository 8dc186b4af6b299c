/** Why a fixed text cannot be read, and where: line and column count from 1. `name` is what stands there, as typed. */
export interface TextProblem {
  kind: /** `{{` without `}}`, `{% if %}` without `{% endif %}`. */
    | 'not-closed'
    | 'unknown-tag'
    | 'unknown-filter'
    | 'unknown-variable'
    /** A loop of too many rounds, or a text longer than any post. */
    | 'endless'
    | 'not-readable';
  name: string;
  line: number;
  column: number;
}
