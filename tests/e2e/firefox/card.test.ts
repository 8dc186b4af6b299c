import { afterAll, beforeAll, expect, test } from 'vitest';
import { CARD_PIXELS } from '../../../utils/targets/card/card-sizes.ts';
import { accessibilityProblems } from './axe.ts';
import { composeDraft } from './compose-draft.ts';
import { type Session, startSession } from './session.ts';
import { byTestId, type Surface } from './surface.ts';

let session: Session;
let desk: Surface;

beforeAll(async () => {
  session = await startSession();
  await session.open('/sample/article.html');
  desk = await composeDraft(session, { engine: 'extractive' });
});

afterAll(() => session?.end());

async function openCard(): Promise<void> {
  await desk.click(byTestId('card-open'));
  await desk.until(
    'the card',
    (card) => document.querySelector(card) !== null,
    `${byTestId('card-dialog')}[data-ready="true"] ${byTestId('card-preview')}`,
  );
}

/** The colour in the corner of the card, and its size. */
const shown = () =>
  desk.evaluate((preview) => {
    const canvas = document.querySelector<HTMLCanvasElement>(preview);
    const corner = canvas?.getContext('2d')?.getImageData(4, 4, 1, 1).data ?? [];
    return { width: canvas?.width, height: canvas?.height, corner: [...corner].join() };
  }, byTestId('card-preview'));

const untilOutcome = (outcome: string) =>
  desk.until(
    outcome,
    (place) => document.querySelector(place) !== null,
    `${byTestId('card-outcome')}[data-outcome="${outcome}"]`,
  );

test('in the sidebar a card is chosen, copied as a picture, saved as a file, and kept', async () => {
  await openCard();
  expect(await accessibilityProblems(session.firefox, 'sidebar')).toEqual([]);
  const before = await shown();
  expect(before).toMatchObject(CARD_PIXELS.note);
  await desk.click(`label:has(${byTestId('card-style-solid')})`);
  await desk.click(`label:has(${byTestId('card-size-instagram')})`);
  await expect.poll(shown).toMatchObject(CARD_PIXELS.instagram);
  await expect.poll(async () => (await shown()).corner).not.toBe(before.corner);
  const after = await shown();
  // A Firefox without a window keeps no pictures on its clipboard: what the browser answers is all there is to see.
  await desk.click(byTestId('card-copy'));
  await untilOutcome('copied');
  await desk.click(byTestId('card-download'));
  await untilOutcome('saved');
  // What shows the download has taken the focus from the sidebar.
  await desk.click(byTestId('card-close'));
  await desk.until('no dialog', (card) => document.querySelector(card) === null, byTestId('card-dialog'));
  await openCard();
  await expect.poll(shown).toEqual(after);
});
