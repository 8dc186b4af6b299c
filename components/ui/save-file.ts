/** How long the browser may take to begin reading what it saves; long enough for a dialog that asks where to. */
const KEPT_MS = 60_000;

/** Hands the file to the browser's downloads under that name. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
