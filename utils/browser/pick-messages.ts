import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Between the picker on the page and the background. Apart from `picking.ts`: a page has no session storage. */
const pickedSchema = v.object({
  name: v.literal('picked'),
  selector: v.string(),
  words: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const unpickedSchema = v.object({ name: v.literal('unpicked') });
export const pickMessageSchema = v.variant('name', [pickedSchema, unpickedSchema]);
export type PickMessage = v.InferOutput<typeof pickMessageSchema>;

/** `opened`: the popup stands open with the new clip, and says the rest. */
const replySchema = v.object({ ok: v.boolean(), opened: v.boolean() });
export type PickReply = v.InferOutput<typeof replySchema>;

/** Picker → background: the element of the article was picked. */
export const tellPicked = (picked: { selector: string; words: number }): Promise<PickReply> =>
  tell({ name: 'picked', ...picked });

/** Picker → background: what was just taught is to be forgotten. */
export const tellUnpicked = (): Promise<PickReply> => tell({ name: 'unpicked' });

async function tell(message: PickMessage): Promise<PickReply> {
  return v.parse(replySchema, await browser.runtime.sendMessage(message));
}
