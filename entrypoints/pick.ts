import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPicker } from '../components/picker/start-picker.ts';

/** Injected when the writer asks to show where the article is, never before. No content script of WXT's, as `clip.ts`. */
export default defineUnlistedScript(() => {
  // Not awaited: the popup closes as soon as the picker is on the page.
  void startPicker(window);
});
