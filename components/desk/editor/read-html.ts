import { sanitizeHtml } from '../../../utils/browser/sanitize-html.ts';
import { type Pasted, type PastedInto, readPasted } from './read-pasted.ts';

/** HTML that others wrote, as blocks: through the one door. */
export const readHtml = (html: string, into: PastedInto): Pasted => readPasted(sanitizeHtml(html), into);
