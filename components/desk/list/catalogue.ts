import { openCatalogue } from '../../../utils/store/catalogue.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { database } from '../database.ts';

/** The one of this page: it goes on knowing the drafts while one of them is open. */
export const catalogue = openCatalogue(database, afterPaint);
