import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A browser that a test only starts: the page says by itself what came out. */
export interface OtherBrowser {
  readonly name: string;
  /** What has to be there. */
  readonly programs: readonly string[];
  /** How Debian calls it. */
  readonly packages: string;
  /** Opens an address; `folder` is empty, and the browser's own. Gives the programs that are to be ended afterwards. */
  open(address: string, folder: string): Promise<ChildProcess[]>;
}

const FIREFOX = '/usr/bin/firefox-esr';
const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** So that Firefox shows the page and nothing else, and asks nobody else. */
const PREFERENCES = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

export const OTHER_BROWSERS: readonly OtherBrowser[] = [
  {
    name: 'Firefox',
    programs: [FIREFOX],
    packages: 'firefox-esr',
    open(address, folder) {
      const lines = Object.entries(PREFERENCES).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
      );
      writeFileSync(path.join(folder, 'user.js'), lines.join(''));
      const args = ['--headless', '--no-remote', '--profile', folder, address];
      return Promise.resolve([spawn(FIREFOX, args, { stdio: 'ignore', env: homeIn(folder) })]);
    },
  },
  {
    name: 'WebKit',
    programs: [MINI_BROWSER, '/usr/bin/Xvfb'],
    packages: 'webkit2gtk-driver xvfb',
    async open(address, folder) {
      const { screen, display } = await openScreen();
      const env = {
        ...homeIn(folder),
        DISPLAY: display,
        // Its sandbox refuses to be started by root, as tests in a container are.
        ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
      };
      return [spawn(MINI_BROWSER, [address], { stdio: 'ignore', env }), screen];
    },
  },
];

export function isThere({ programs }: OtherBrowser): boolean {
  return programs.every((program) => existsSync(program));
}

function homeIn(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder };
}

/** A screen that nobody sees; it takes a number that is free, and says which. */
async function openScreen(): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const screen = spawn('/usr/bin/Xvfb', ['-displayfd', '1', '-screen', '0', '800x600x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject).once('exit', () => reject(new Error('Xvfb ended before it had a screen')));
    screen.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
  });
  return { screen, display: `:${number}` };
}
