import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeOrder } from '../utils/browser/insert/handed-order.ts';
import { carryOut } from '../utils/insert/page/carry-out.ts';

/**
 * Injected by 挿入 alone, into the page's own world: in Firefox a paste from the extension's world carries no data, and
 * CKEditor is reached from there alone. Its result is the reply to the desk, which trusts no word of it.
 */
export default defineUnlistedScript(() => {
  const order = takeOrder();
  return order === null ? null : carryOut(window, order);
});
