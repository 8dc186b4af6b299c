import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPicker } from '../components/picker/start-picker.ts';

/** Injected when the writer asks to show where the article is, never before. */
export default defineContentScript({
  registration: 'runtime',
  main: () => {
    // Not awaited: the popup closes as soon as the picker is on the page.
    void startPicker(window);
  },
});
