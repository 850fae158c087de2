import { existsSync } from 'node:fs';
import path from 'node:path';
import { COMPILED, EXCEPTIONS } from '../../tools/licences/accepted';
import { packagesOf, readLock, unaccepted } from '../../tools/licences/packages';
import { root } from '../../tools/root';

const packages = packagesOf(readLock());

test('each package has a permissive licence, or is a named exception', () => {
  expect(packages.filter(({ ships }) => ships).length).toBeGreaterThan(100);
  expect(unaccepted(packages)).toEqual([]);
});

test('another licence is found, and an exception is none for what ships', () => {
  const lock = {
    packages: {
      '': {},
      website: {},
      'node_modules/good': { version: '1.0.0', license: 'MIT' },
      'node_modules/good/node_modules/bad': { version: '1.0.0', license: 'GPL-3.0', dev: true },
      'node_modules/silent': { version: '1.0.0', dev: true },
      'node_modules/axe-core': { version: '1.0.0', license: 'MPL-2.0' },
    },
  };
  expect(unaccepted(packagesOf(lock)).map(({ name, licence }) => `${name} ${licence}`)).toEqual([
    'axe-core MPL-2.0',
    'bad GPL-3.0',
    'silent none',
  ]);
});

test('no exception is for a package that is not there any more, nor is compiled code', () => {
  for (const { name } of EXCEPTIONS) expect(packages.some((one) => name.test(one.name))).toBe(true);
  for (const { what } of COMPILED) {
    const [, place = ''] = / in (\S+?)(?:'s \S+)?$/.exec(what) ?? [];
    const file = place.startsWith('src/') ? place : path.join('node_modules', place);
    expect(existsSync(path.join(root, file))).toBe(true);
  }
});
