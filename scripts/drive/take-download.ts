import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** Lets the browser save files into the folder, does `work`, and gives the path of the file that came of it, once it is whole. */
export async function takeDownload(browser: Browser, folder: string, work: () => Promise<void>): Promise<string> {
  const devtools = await browser.target().createCDPSession();
  try {
    await devtools.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const saved = new Promise<string>((resolve, reject) => {
      let name = '';
      devtools.on('Browser.downloadWillBegin', ({ suggestedFilename }) => {
        name = suggestedFilename;
      });
      devtools.on('Browser.downloadProgress', ({ state }) => {
        if (state === 'completed') resolve(join(folder, name));
        if (state === 'canceled') reject(new Error(`the download of ${name} was cancelled`));
      });
    });
    await work();
    return await saved;
  } finally {
    await devtools.detach();
  }
}
