/** The extractor alone: the package's index also brings its check whether a page is readable, which nothing here asks. */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';

  export default class<T> extends Readability<T> {
    REGEXPS: Readonly<Record<'negative' | 'unlikelyCandidates', RegExp>>;
  }
}
