import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clipPage } from '../utils/article/clip-page.ts';
import { takeRule } from '../utils/browser/handed-rule.ts';

/**
 * Injected on the click, never before; may run any number of times in one page. Its result is the reply to the popup.
 * Not one of WXT's content scripts: their wrapper weighs 4 KB and sends messages that the page can hear.
 */
export default defineUnlistedScript(() => clipPage(window, takeRule()));
