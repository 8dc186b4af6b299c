import type { BrowserHost } from '../../scripts/browser-host.ts';

/** A machine with these programs on it, and nothing to install from unless said. */
export function fakeHost(programs: string[], changes: Partial<BrowserHost> = {}): BrowserHost & { ran: string[] } {
  const ran: string[] = [];
  return {
    ran,
    platform: 'linux',
    env: { PATH: '/usr/bin:/bin' },
    isRoot: false,
    isExecutable: (path) => programs.includes(path),
    run(command, args) {
      ran.push([command, ...args].join(' '));
      return 0;
    },
    downloaded: async () => [],
    download: async () => {
      throw new Error('no network');
    },
    ...changes,
  };
}
