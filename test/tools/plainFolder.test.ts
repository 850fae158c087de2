import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../tools/root';
import { ODD_NAME } from '../support/oddName';

/** In the place of Docusaurus: says where it was started, and builds a page from what lies there. */
const STAND_IN = `
  import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
  const site = realpathSync('.');
  console.log(JSON.stringify({ site, program: import.meta.filename, options: process.argv.slice(2) }));
  if (process.argv[2] === 'fail') process.exit(3);
  if (process.argv[2] === 'write-translations') writeFileSync('i18n/code.json', '{}');
  mkdirSync('build');
  writeFileSync('build/index.html', readFileSync('../docs/page.md', 'utf8') + readFileSync('src/theme.ts', 'utf8'));
`;

interface Said {
  readonly site: string;
  readonly program: string;
  readonly options: readonly string[];
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'project-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function projectNamed(name: string): string {
  const project = path.join(folder, name);
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  };
  for (const file of ['website/docusaurus.mjs', 'website/plainFolder.mjs'])
    cpSync(path.join(root, file), path.join(project, file));
  write('node_modules/@docusaurus/core/bin/docusaurus.mjs', STAND_IN);
  write('docs/page.md', 'a page');
  write('website/src/theme.ts', ' and its theme');
  write('website/build/old.html', 'of an earlier build');
  return project;
}

function run(project: string, ...args: string[]): { readonly said: Said; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['docusaurus.mjs', ...args], {
    cwd: path.join(project, 'website'),
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  // The stand-in has just said it.
  return { said: JSON.parse(stdout) as Said, status };
}

test('where a bundler can’t work, it gets a plain name, and what it builds is brought back', () => {
  const project = projectNamed(ODD_NAME);
  const { said, status } = run(project, 'build', '--locale', 'en');
  expect(status).toBe(0);
  expect(`${said.site} ${said.program}`).not.toMatch(/[!?#]/);
  expect(said.options).toEqual(['build', '--locale', 'en']);
  expect(readFileSync(path.join(project, 'website/build/index.html'), 'utf8')).toBe('a page and its theme');
  expect(existsSync(path.join(project, 'website/build/old.html'))).toBe(false);
  // Nothing of it stays, and the project is whole.
  expect(existsSync(said.site)).toBe(false);
  expect(existsSync(path.join(project, 'docs/page.md'))).toBe(true);
});

test('texts to be translated are written where they stay', () => {
  const project = projectNamed(ODD_NAME);
  const { said, status } = run(project, 'write-translations', '--locale', 'ja');
  expect(status).toBe(0);
  expect(said.options).toEqual(['write-translations', '--locale', 'ja']);
  expect(readFileSync(path.join(project, 'website/i18n/code.json'), 'utf8')).toBe('{}');
});

test('what is built goes where it is wanted', () => {
  const project = projectNamed(ODD_NAME);
  const { said } = run(project, 'build', '--out-dir', '../out');
  expect(said.options).toEqual(['build']);
  expect(existsSync(path.join(project, 'out/index.html'))).toBe(true);
});

test('a build that fails changes nothing, and says so', () => {
  const project = projectNamed(ODD_NAME);
  const { said, status } = run(project, 'fail');
  expect(status).toBe(3);
  expect(existsSync(path.join(project, 'website/build/old.html'))).toBe(true);
  expect(existsSync(said.site)).toBe(false);
});

test('in other folders, and to hand out what is built, it works where it is', () => {
  for (const [name, command] of [
    ['a b-c_é.d ~1', 'fail'],
    [ODD_NAME, 'serve'],
  ] as const) {
    const project = projectNamed(name);
    rmSync(path.join(project, 'website/build'), { recursive: true });
    expect(run(project, command, '--port', '4003').said).toMatchObject({
      site: expect.stringContaining(name) as string,
      options: [command, '--port', '4003'],
    });
  }
});
