import type { Page } from 'puppeteer-core';
import { BEHIND } from '../../../../scripts/drive/behind.ts';
import { selector } from '../../../../scripts/drive/test-id.ts';
import type { WritingJob } from '../../../../utils/engines/job/writing-job.ts';
import { blockText } from '../../../../utils/post/block-text.ts';
import type { Post } from '../../../../utils/post/post.ts';
import { WRITTEN_SLOTS } from '../../../../utils/post/writing-pieces.ts';
import type { WrittenBlock } from './sample-post.ts';

export type State = 'running' | 'stopped' | 'failed' | 'done' | 'lost' | 'elsewhere';

/** The state the desk's writing is in, once it is one of these. */
export async function untilState(desk: Page, ...states: State[]): Promise<string> {
  try {
    const found = await desk.waitForFunction(
      (place, wanted) => {
        const state = document.querySelector<HTMLElement>(place)?.dataset.state;
        return state !== undefined && (wanted as string[]).includes(state) ? state : null;
      },
      { polling: 'mutation', timeout: 20_000 },
      selector('writing-status'),
      states,
    );
    return String(await found.jsonValue());
  } catch (cause) {
    const shown = await desk.evaluate(() => document.body.textContent.slice(0, 600));
    throw new Error(`The writing is not ${states.join(' or ')}: ${shown}`, { cause });
  }
}

/** Resolves when the text is to be read in the editor. */
export async function untilShown(desk: Page, text: string): Promise<void> {
  await desk.waitForFunction(
    (words) => document.querySelector('[data-testid="editor"]')?.textContent?.includes(words),
    BEHIND,
    text,
  );
}

/** The written parts of the post as the editor shows them, without its empty blocks. */
export function shownBlocks(desk: Page): Promise<WrittenBlock[]> {
  return desk.$$eval(
    '[data-testid="editor"] [data-block-id]',
    (blocks, slots) =>
      blocks
        .map((block) => ({
          slot: block.getAttribute('data-slot') ?? '',
          kind: block.getAttribute('data-kind') ?? '',
          text: block.textContent,
          sources: (block.getAttribute('data-source-ids') ?? '').split(' ').filter(Boolean).map(Number),
        }))
        .filter(({ slot, text }) => slots.includes(slot) && text !== ''),
    [...WRITTEN_SLOTS] as string[],
  );
}

export const draftOf = (desk: Page): Promise<string> =>
  desk.evaluate(() => new URLSearchParams(location.search).get('draft') ?? '');

export interface Stored {
  post: Post;
  blocks: WrittenBlock[];
  job: WritingJob | undefined;
}

/** What IndexedDB holds of the draft, read past the extension's own code. */
export async function storedDraft(page: Page, draftId: string): Promise<Stored> {
  const { post, job } = await page.evaluate(readStored, draftId);
  const blocks = post.blocks
    .map((block) => ({
      slot: block.slot as string,
      kind: block.kind as string,
      text: blockText(block),
      sources: block.sourceIds,
    }))
    .filter(({ slot, text }) => WRITTEN_SLOTS.some((part) => part === slot) && text !== '');
  return { post, blocks, job };
}

/** Runs in the page, so it stands alone. */
function readStored(draftId: string): Promise<{ post: Post; job: WritingJob | undefined }> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('yakuho');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction(['posts', 'jobs']);
      const post = reading.objectStore('posts').get(draftId);
      const job = reading.objectStore('jobs').get(draftId);
      reading.oncomplete = () => {
        database.close();
        done({ post: post.result.post, job: job.result });
      };
      reading.onerror = () => failed(reading.error);
    };
  });
}

/** All that a store of the extension's database holds. */
export const storedRows = (page: Page, store: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((done, failed) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
          reading.onerror = () => failed(reading.error);
        };
      }),
    store,
  );

/** Milliseconds since 1970, finer than `Date.now()`; the browser's clock and ours are the same machine's. */
export const clock = (): number => performance.timeOrigin + performance.now();

/** From now on the desk's page notes when its writing takes on which state. */
export async function noteStates(desk: Page): Promise<void> {
  await desk.evaluate((place) => {
    const seen: { state: string; at: number }[] = [];
    Object.assign(globalThis, { seenStates: seen });
    let last: string | undefined;
    new MutationObserver(() => {
      const state = document.querySelector<HTMLElement>(place)?.dataset.state;
      if (state !== undefined && state !== last) seen.push({ state, at: performance.timeOrigin + performance.now() });
      last = state;
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
  }, selector('writing-status'));
}

/** When the writing last took on that state, as noted. */
export async function whenNoted(desk: Page, state: State): Promise<number> {
  const seen = await desk.evaluate(
    () => (globalThis as unknown as { seenStates: { state: string; at: number }[] }).seenStates,
  );
  const found = seen.findLast((one) => one.state === state);
  if (found === undefined) throw new Error(`no state ${state} was noted: ${JSON.stringify(seen)}`);
  return found.at;
}
