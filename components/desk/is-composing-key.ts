/** What keys say in an input method where `isComposing` is late (Safari, some Linux input methods). */
const IME_KEY = 229;

/** Whether the key is about an input method's candidates, and nothing more. */
export function isComposingKey({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === IME_KEY;
}
