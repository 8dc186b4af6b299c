/**
 * Puts a PNG on the clipboard; false where the browser refused, as it does in a panel that has not the focus. Call it in the
 * handler of a click: the picture may still be on its way.
 */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch (error) {
    console.error('picture not copied', error);
    return false;
  }
}
