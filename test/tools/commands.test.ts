import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../tools/root';

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
}

const scriptsOf = (folder: string): Package['scripts'] =>
  // npm reads them, too.
  (JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Package).scripts;

/** Commands of npm's that hand on what is said behind `--` to a program that takes options. */
const COMMANDS: readonly (readonly [command: string, behind: string])[] = [
  ['site', 'serve'],
  ['site:build', 'build'],
  ['site:dev', 'start'],
];

test.each(COMMANDS)(
  'npm run %s -- --host 0.0.0.0 --port 4003 gives both options to docusaurus %s',
  (command, behind) => {
    const project = mkdtempSync(path.join(tmpdir(), 'commands-'));
    try {
      // The project's own commands, and in the place of the programs one that says how it was started.
      const tell = path.join(project, 'tell.mjs');
      writeFileSync(tell, `console.log('started: ' + process.argv.slice(2).join(' '));`);
      const scripts = {
        ...scriptsOf(''),
        'site:api': `node ${JSON.stringify(tell)} api`,
      };
      writeFileSync(
        path.join(project, 'package.json'),
        JSON.stringify({ name: 'p', workspaces: ['website'], scripts }),
      );
      mkdirSync(path.join(project, 'website'));
      const website = { name: 'website', version: '0.0.0', scripts: scriptsOf('website') };
      writeFileSync(path.join(project, 'website/package.json'), JSON.stringify(website));
      cpSync(tell, path.join(project, 'website/docusaurus.mjs'));
      cpSync(path.join(root, '.npmrc'), path.join(project, '.npmrc'));
      const said = execFileSync('npm', ['run', command, '--', '--host', '0.0.0.0', '--port', '4003'], {
        cwd: project,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      const started = said.split('\n').filter((line) => line.startsWith('started: '));
      expect(started.at(-1)).toBe(`started: ${behind} --host 0.0.0.0 --port 4003`);
      expect(started.filter((line) => line.includes('--'))).toHaveLength(1);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  },
);
