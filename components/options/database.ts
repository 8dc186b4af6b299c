import { openDatabase } from '../../utils/store/database.ts';

/** The one connection of this page. */
export const database = openDatabase();
