import * as v from 'valibot';
import { type KeptCorrections, keptCorrectionsSchema, NO_CORRECTIONS } from '../article/corrections/corrections.ts';
import type { YakuhoDatabase } from './database.ts';
import { loadScratch, saveScratch } from './scratch.ts';

/** What the writer corrected on the page at this address and has not composed yet. */
export async function loadCorrections(database: YakuhoDatabase, pageUrl: string): Promise<KeptCorrections> {
  const text = await loadScratch(database, keyOf(pageUrl));
  if (text === '') return NO_CORRECTIONS;
  const parsed = v.safeParse(keptCorrectionsSchema, JSON.parse(text));
  return parsed.success ? parsed.output : NO_CORRECTIONS;
}

export async function saveCorrections(database: YakuhoDatabase, pageUrl: string, kept: KeptCorrections): Promise<void> {
  const nothing = Object.keys(kept.values).length === 0 && kept.open === null;
  await saveScratch(database, keyOf(pageUrl), nothing ? '' : JSON.stringify(kept));
}

/** A place on the page is the same page. */
const keyOf = (pageUrl: string): string => `corrections:${pageUrl.split('#', 1)[0]}`;
