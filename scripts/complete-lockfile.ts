/**
 * `npm run lockfile`, after any change of dependencies: adds to package-lock.json the native packages of other platforms.
 * npm leaves out optional packages that it cannot fetch, and then `npm ci` refuses the lockfile here and lacks
 * the package there (https://github.com/npm/cli/issues/4828). Without integrity npm takes the version from its registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';

interface Locked {
  version: string;
  dev?: true;
  optional?: true;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(FILE, 'utf8'));
const added: string[] = [];
for (const { dev, optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] !== undefined) continue;
    lock.packages[place] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
    added.push(name);
  }
}
const sorted = Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(added.length === 0 ? 'The lockfile is complete.' : `Added:\n${added.join('\n')}`);

/** What the package's name says of where it runs: `@oxc-parser/binding-linux-arm-musleabihf`. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const found =
    /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(.+))?$/.exec(name);
  const [, os, cpu, abi] = found ?? [];
  // Better to stop than to lock a package that every machine would try to install.
  if (os === undefined || cpu === undefined) throw new Error(`No platform can be read from the name ${name}`);
  const libc = os !== 'linux' ? [] : abi?.startsWith('musl') ? ['musl'] : abi?.startsWith('gnu') ? ['glibc'] : [];
  return { os: [os], cpu: [cpu], ...(libc.length > 0 ? { libc } : {}) };
}
