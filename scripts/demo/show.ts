import { resolve } from 'node:path';
import { launchChromium } from '../drive/launch-chromium.ts';
import type { Server } from '../drive/serve.ts';

/** Kept between starts, so that drafts and profile are there the next time. */
const PROFILE = resolve(import.meta.dirname, '../../output/profile');

/** Opens a window on the sample page, says what to click, and waits until the window is closed. */
export async function show(server: Server): Promise<void> {
  const chromium = await launchChromium({ headless: false, userDataDir: PROFILE });
  const [first] = await chromium.browser.pages();
  const page = first ?? (await chromium.browser.newPage());
  await page.goto(`${server.origin}/sample/article.html`);
  await page.bringToFront();
  console.log('1. ブラウザーの右上にある「訳」のアイコンを押します（Alt+Shift+Y でも開きます）。');
  console.log('2. 記事の内容を確かめて「下書きを作る」を押します（Enter でも同じです）。');
  console.log('3. 横に開いた画面で本文を仕上げて「コピー」を押し、note や Ameba の編集画面に貼り付けます。');
  await new Promise<void>((done) => chromium.browser.once('disconnected', () => done()));
}
