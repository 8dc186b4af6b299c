/** A package as Vite lists it. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX, as its package.json says. */
  identifier?: string;
  text?: string;
}

/** What may go out with a program under the MIT License, word for word as packages say it: anything else is looked at first. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  'CC0-1.0',
  'Unlicense',
]);

const RULE = `\n\n${'-'.repeat(70)}\n\n`;

/** By it a browser reads a text file of an extension as UTF-8. */
const BOM = '\uFEFF';

/**
 * The notices written by hand, then each package's, those of one text together; throws where one has none that may go out.
 * A package published without its text is written by hand, under its version: the next one is looked at again.
 */
export function noticesFile(byHand: string, bundled: readonly BundledPackage[]): string {
  const isByHand = ({ name, version }: BundledPackage) => byHand.split('\n').includes(`${name} ${version}`);
  const problems = new Set(bundled.flatMap((entry) => problemOf(entry, isByHand(entry))));
  if (problems.size > 0) throw new Error(`Licences to look at, see scripts/build: ${[...problems].join('; ')}`);
  const titled = new Map(bundled.filter((entry) => entry.text !== '').map((entry) => [titleOf(entry), entry.text]));
  const byText = Map.groupBy([...titled].toSorted(), ([, text]) => text);
  const packages = [...byText].map(([text, entries]) => `${entries.map(([title]) => title).join('\n')}\n\n${text}`);
  const opening = 'The npm packages that are in the extension. npm has the source of each under its name and version.';
  return `${BOM}${[byHand.trim(), opening, ...packages].join(RULE)}\n`;
}

const titleOf = ({ name, version, identifier }: BundledPackage): string => `${name} ${version} (${identifier})`;

function problemOf({ name, version, identifier, text = '' }: BundledPackage, isByHand: boolean): string[] {
  if (!ALLOWED.has(identifier ?? '')) return [`${name} ${version} is under “${identifier ?? 'no licence'}”`];
  return text === '' && !isByHand ? [`${name} ${version} has no licence text`] : [];
}
