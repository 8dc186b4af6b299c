import { defineContentScript } from 'wxt/utils/define-content-script';
import { clipPage } from '../utils/article/clip-page.ts';
import { takeRule } from '../utils/browser/handed-rule.ts';

/** Injected on the click, never before; may run any number of times in one page. Its result is the reply to the popup. */
export default defineContentScript({
  registration: 'runtime',
  main: () => clipPage(window, takeRule()),
});
