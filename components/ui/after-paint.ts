/** A page that lies behind another paints nothing. */
const UNSEEN_MS = 200;

/** Settles when what the page shows now is on the screen, or would be if it were seen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      // What a frame sends off arrives when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}
