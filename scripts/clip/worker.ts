import { parentPort, workerData } from 'node:worker_threads';
import { clipPage } from './clip-page.ts';

parentPort?.on('message', (line: string) => {
  parentPort?.postMessage(clipPage(line, String(workerData)));
});
