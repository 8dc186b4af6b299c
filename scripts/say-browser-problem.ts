import { BROWSER_VARIABLES, type BrowserProblem } from './find-browser.ts';
import { DEBIAN_PACKAGES } from './get-browser.ts';

const names = { chromium: 'Chrome / Chromium / Edge', firefox: 'Firefox' } as const;
const pages = { chromium: 'https://www.google.com/chrome/', firefox: 'https://www.mozilla.org/firefox/' } as const;

/** What happened and what to do, in Japanese and in English. */
export function sayBrowserProblem(problem: BrowserProblem): string {
  switch (problem.kind) {
    case 'variable-names-no-browser':
      return [
        `${problem.variable} に書かれた ${problem.path} を実行できません。正しいブラウザーの場所に直すか、${problem.variable} を消してやり直してください。`,
        `${problem.variable} is set to ${problem.path}, which cannot be run. Set it to a browser's program, or unset it, and run again.`,
      ].join('\n');
    case 'not-found': {
      const variable = BROWSER_VARIABLES[problem.browser];
      const why = problem.reason === undefined ? '' : ` (${problem.reason})`;
      return [
        `${names[problem.browser]} が見つからず、自動で入れることもできませんでした${why}。${pages[problem.browser]} から入れるか、プログラムの場所を ${variable} に書いてやり直してください。`,
        `${names[problem.browser]} was not found and could not be installed. Install it from ${pages[problem.browser]} or set ${variable} to its program, and run again.`,
      ].join('\n');
    }
    case 'does-not-start': {
      const packages = DEBIAN_PACKAGES[problem.browser].join(' ');
      return [
        `${problem.path} を入れましたが、起動しません。必要なライブラリーが足りないようです。Debian / Ubuntu では「sudo apt-get install ${packages}」を実行してからやり直してください。`,
        `${problem.path} was installed but does not start: system libraries seem to be missing. On Debian or Ubuntu run "sudo apt-get install ${packages}", then run again.`,
      ].join('\n');
    }
  }
}
