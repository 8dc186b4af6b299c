/** Why nothing was put in, or why it is not known to be. Each has a sentence and a next step. */
export type InsertProblem =
  /** The writer said no to the browser's question. */
  | 'not-allowed'
  /** A page to log in, or another site, stands where the editor should. */
  | 'logged-out'
  /** No editor came within the time. */
  | 'not-found'
  /** There is one, and it is not built as it was. */
  | 'changed'
  /** Something lay over it all the time. */
  | 'covered'
  /** It shows HTML. */
  | 'source'
  | 'tab-closed'
  /** The writer stopped it before anything was put in. */
  | 'stopped'
  /** The editor took nothing. */
  | 'refused'
  /** It was put in; what came of it cannot be read. */
  | 'unread'
  /** More than is ever put in at once. */
  | 'too-large';
