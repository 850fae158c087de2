import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as yauzl from 'yauzl';
import { UsageError } from '../src';
import { fileError } from '../src/node/fileError';
import { onInterrupt } from '../src/node/interrupt';
import { replace } from '../src/node/replace';
import type { Place } from './place';
import { findProgram, mustRun } from './run';
import { openWorkshop } from './workshop';

/**
 * TensorFlow's own package for Python holds the C library, too. This is the version whose interface tfjs-node 4.22 was written for
 * that still has it; the digest is that of the file for Python 3.11.
 */
const WHEEL = {
  name: 'tensorflow-cpu==2.12.1',
  sha256: '7ffb595707a8fb376deaddc768784c7a0242b16cbc6e06393b1733b2ce19f855',
  platforms: ['manylinux_2_17_x86_64', 'manylinux2014_x86_64'],
};
/** The file, what is taken out of it, and the addon. */
const NEEDED_BYTES = 900e6;

const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];
const INCLUDE = 'tensorflow/include/';

/**
 * Gets the library out of the wheel and compiles the addon from the package's own sources, for Linux on x86-64. The wheel is the file
 * that is named, or else fetched by pip.
 */
export async function installFromWheel(
  place: Place,
  say: (line: string) => void,
  file?: string,
): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UsageError(
      `there is no other way on ${process.platform} ${process.arch}: TensorFlow's wheel is used on Linux x64 only`,
    );
  }
  const fetch = file === undefined ? await pipFetches() : () => Promise.resolve(file);
  const compiler = await findProgram(['c++', 'g++', 'clang++'], ['--version']);
  if (compiler === undefined) throw new UsageError('a C++ compiler is missing (c++, g++ or clang++)');
  const { bavail, bsize } = statfsSync(place.root);
  if (bavail * bsize < NEEDED_BYTES) {
    const free = Math.floor((bavail * bsize) / 1e6);
    throw new UsageError(
      `${NEEDED_BYTES / 1e6} MB of disk are needed in ${place.root}, but ${free} MB are free`,
    );
  }

  // All is made in a folder of its own, and moved once it is whole.
  const { folder: workshop, close } = await openWorkshop(place.root);
  const stopListening = onInterrupt(close);
  try {
    say(`1 of 3: ${file === undefined ? `fetching ${WHEEL.name}, 232 MB` : `checking ${file}`}`);
    const wheel = await fetch(workshop);
    await checkDigest(wheel);
    say('2 of 3: taking the C library out of it');
    await extract(wheel, workshop);
    say('3 of 3: compiling the addon');
    await compile(compiler, place, workshop);
    await moveInto(place, workshop);
  } finally {
    stopListening();
    close();
  }
}

async function checkDigest(file: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    // To read a pipe might wait for ever.
    if (!statSync(file).isFile()) throw new UsageError(`${file} is no file`);
    await pipeline(createReadStream(file), hash);
  } catch (cause) {
    throw cause instanceof UsageError ? cause : fileError(`${file} can't be read`, cause);
  }
  const digest = hash.digest('hex');
  if (digest !== WHEEL.sha256) {
    throw new UsageError(
      `${file} is not ${WHEEL.name} for Python 3.11: expected sha256 ${WHEEL.sha256}, but got ${digest}`,
    );
  }
}

/** The way to the wheel, once there is a folder for it. */
async function pipFetches(): Promise<(workshop: string) => Promise<string>> {
  const python = await findProgram(['python3', 'python'], ['-m', 'pip', '--version']);
  if (python !== undefined) return (workshop) => fetchWheel(python, workshop);
  throw new UsageError(
    'Python with pip is missing, which fetches TensorFlow; without it, get the file of ' +
      `${WHEEL.name} for Python 3.11 and Linux on x86_64 yourself, and name it: npm run native -- --wheel FILE`,
  );
}

async function fetchWheel(python: string, workshop: string): Promise<string> {
  const requirements = path.join(workshop, 'requirements.txt');
  writeFileSync(requirements, `${WHEEL.name} --hash=sha256:${WHEEL.sha256}\n`);
  const platforms = WHEEL.platforms.flatMap((platform) => ['--platform', platform]);
  const args = [
    ...['-m', 'pip', 'download', '--disable-pip-version-check', '--no-cache-dir'],
    ...['--no-deps', '--require-hashes', '--only-binary=:all:'],
    // Of the versions for several Pythons, the one with this digest; which Python is here does not matter.
    ...['--python-version', '3.11', '--implementation', 'cp', '--abi', 'cp311', ...platforms],
    ...['--dest', workshop, '--requirement', requirements],
  ];
  await mustRun('fetching TensorFlow', python, args, { shown: true });
  const wheel = readdirSync(workshop).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new UsageError('pip fetched no wheel');
  return path.join(workshop, wheel);
}

/** A wheel is a zip file. */
async function extract(file: string, workshop: string): Promise<void> {
  const zip = await yauzl.openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const target = targetOf(entry.fileName);
    if (target === undefined) continue;
    const to = path.join(workshop, target);
    mkdirSync(path.dirname(to), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to));
  }
}

/** Where a file of the wheel goes to, or undefined for what is not needed. */
function targetOf(name: string): string | undefined {
  const library = LIBRARIES.find((library) => name === `tensorflow/${library}`);
  if (library !== undefined) return path.join('lib', library);
  if (!name.startsWith(`${INCLUDE}tensorflow/`) || name.endsWith('/')) return undefined;
  return path.join('include', name.slice(INCLUDE.length));
}

async function compile(compiler: string, { root }: Place, workshop: string): Promise<void> {
  const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) => path.join(root, 'binding', name));
  const nodeHeaders = path.join(path.dirname(require.resolve('node-api-headers/package.json')), 'include');
  const includes = [nodeHeaders, path.join(workshop, 'include'), root].map((folder) => `-I${folder}`);
  const libraries = LIBRARIES.map((name) => `-l:${name}`);
  await mustRun('compiling the addon', compiler, [
    ...['-O2', '-std=c++17', '-shared', '-fPIC', '-w', '-DNAPI_VERSION=8', ...includes, ...sources],
    ...[`-L${path.join(workshop, 'lib')}`, ...libraries, '-Wl,-rpath,$ORIGIN/../../deps/lib'],
    ...['-o', path.join(workshop, 'tfjs_binding.node')],
  ]);
}

/** The addon last: where it is, all is. */
async function moveInto({ libraries, headers, addon }: Place, workshop: string): Promise<void> {
  const moves = [
    ['lib', libraries],
    ['include', headers],
    ['tfjs_binding.node', addon],
  ] as const;
  for (const [name, to] of moves) {
    mkdirSync(path.dirname(to), { recursive: true });
    await replace(path.join(workshop, name), to, path.join(workshop, `old-${name}-`));
  }
}
