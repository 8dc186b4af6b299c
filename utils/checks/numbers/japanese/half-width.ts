const WIDE: Record<string, string> = {
  '，': ',',
  '．': '.',
  '％': '%',
  '：': ':',
  '／': '/',
  '－': '-',
  '＄': '$',
  '　': ' ',
  '＋': '+',
};

/** Digits, letters and signs in half width, character for character, so that places stay what they are. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ，．％：／－＄＋\u3000]/g, (character) => {
    const known = WIDE[character];
    return known ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}
