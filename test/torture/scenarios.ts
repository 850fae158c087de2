import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newExercise } from '../../learn/author/scaffold';
import { openCourse } from '../../learn/exercises';
import { hinted, ProgressFile } from '../../learn/progress';
import { reset } from '../../learn/reset';
import { checkWritable, ImageFolder, load, save } from '../../src';
import type { StateDict } from '../../src/nn';
import { readImages } from '../../src/node/cifar10/decode';
import { prepare } from '../../src/node/cifar10/prepare';
import { CIFAR10_SOURCE } from '../../src/datasets/archive/source';
import { root } from '../../tools/root';
import { archiveOf, batchFile, entriesOf, serve, sendFile, smallSource } from '../datasets/support';
import { makeCourse } from '../learn/tinyCourse';

/** Something that a program does with files, in a folder where calls may fail. */
export interface Scenario {
  /** Fills the folder; what it gives, such as the address of a server, is handed to `act`. */
  readonly begin: (folder: string) => unknown;
  /** What is tried. A second time, it finds all done, or does it again. */
  readonly act: (folder: string, address: string) => unknown;
  /** Files, or folders as a whole, of which each has to be as it was or as it is to be. */
  readonly finals: readonly string[];
  /** Does the work go on where a call fails? */
  readonly goesOn?: boolean;
}

const ARCHIVE = archiveOf(entriesOf());
const OLDER = archiveOf(entriesOf((file) => batchFile(file + 1)));
const DATA = `data/${CIFAR10_SOURCE.folder}`;
const NET = 'net.safetensors';
/** As with people, but in milliseconds: what a program left behind is given up soon. */
const PATIENCE = { beatMs: 20, lookMs: 4, looks: 25 };

const nothing = (): void => undefined;

const stateOf = (value: number): StateDict =>
  new Map([['weight', { shape: [64], data: new Float32Array(64).fill(value) }]]);
const saveNet = (folder: string, value: number): void => save(stateOf(value), path.join(folder, NET));

function unpack(folder: string, bytes: Uint8Array, name: string): Promise<string> {
  const archive = path.join(folder, name);
  writeFileSync(archive, bytes);
  return unpackFrom(folder, name, bytes);
}

const unpackFrom = (folder: string, name: string, bytes: Uint8Array): Promise<string> =>
  prepare(
    { root: path.join(folder, 'data'), archive: path.join(folder, name) },
    smallSource(bytes, []),
    PATIENCE,
  );

/** Moves a project with two exercises to the folder. */
function beginCourse(folder: string): void {
  const { course } = makeCourse();
  rmSync(folder, { recursive: true, force: true });
  renameSync(course.root, folder);
}

const courseIn = (folder: string) => openCourse(path.join(folder, 'exercises'));

function keepProgress(folder: string): string | undefined {
  const course = courseIn(folder);
  const progress = new ProgressFile(course);
  progress.update((before) => hinted(before, course.exercises[0]!, 2));
  return progress.takeTrouble();
}

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'save a network': { begin: nothing, act: (folder) => saveNet(folder, 2), finals: [NET] },
  'save over a network': {
    begin: (folder) => saveNet(folder, 1),
    act: (folder) => saveNet(folder, 2),
    finals: [NET],
  },
  'look whether a network can be saved': {
    begin: (folder) => saveNet(folder, 1),
    act: (folder) => checkWritable(path.join(folder, NET), 100),
    finals: [NET],
  },
  'load a network': {
    begin: (folder) => saveNet(folder, 1),
    act: (folder) => load(path.join(folder, NET)),
    finals: [NET],
  },
  'open a folder of pictures': {
    begin: (folder) => {
      mkdirSync(path.join(folder, 'pictures/cat'), { recursive: true });
      cpSync(path.join(root, 'test/fixtures/images/grey.png'), path.join(folder, 'pictures/cat/1.png'));
    },
    act: (folder) => new ImageFolder(path.join(folder, 'pictures')).get(0),
    finals: ['pictures'],
  },
  'unpack an archive': {
    begin: (folder) => writeFileSync(path.join(folder, 'new.tar.gz'), ARCHIVE),
    act: (folder) => unpackFrom(folder, 'new.tar.gz', ARCHIVE),
    finals: [DATA],
  },
  'unpack another archive': {
    begin: async (folder) => {
      await unpack(folder, OLDER, 'old.tar.gz');
      writeFileSync(path.join(folder, 'new.tar.gz'), ARCHIVE);
    },
    act: (folder) => unpackFrom(folder, 'new.tar.gz', ARCHIVE),
    finals: [DATA],
  },
  'download and unpack': {
    begin: async () => (await serve((response, _, request) => void sendFile(response, ARCHIVE, request))).url,
    act: (folder, address) =>
      prepare(
        { root: path.join(folder, 'data'), download: true, retryDelayMs: 0 },
        smallSource(ARCHIVE, [address]),
        PATIENCE,
      ),
    finals: [DATA],
  },
  'read images': {
    begin: (folder) => unpack(folder, ARCHIVE, 'new.tar.gz'),
    act: (folder) => {
      const source = smallSource(ARCHIVE, []);
      return readImages(path.join(folder, DATA), source.testFiles, source, 3);
    },
    finals: [DATA],
  },
  'keep the first progress': {
    begin: beginCourse,
    act: keepProgress,
    finals: ['.learn/progress.json'],
    goesOn: true,
  },
  'keep progress': {
    begin: (folder) => {
      beginCourse(folder);
      mkdirSync(path.join(folder, '.learn'));
      writeFileSync(path.join(folder, '.learn/progress.json'), '{"passed":{"a":"b"},"hints":{}}');
    },
    act: keepProgress,
    finals: ['.learn/progress.json'],
    goesOn: true,
  },
  'reset an exercise': {
    begin: (folder) => {
      beginCourse(folder);
      writeFileSync(path.join(folder, 'exercises/01-double/exercise.ts'), 'mine');
    },
    act: (folder) => {
      const course = courseIn(folder);
      return reset(course, course.exercises[0]!);
    },
    finals: ['exercises/01-double/exercise.ts'],
  },
  'write a new exercise': {
    begin: beginCourse,
    act: (folder) => {
      const course = courseIn(folder);
      if (course.exercises.length === 2) newExercise(course, '03-more', 'More');
    },
    finals: ['exercises/03-more'],
  },
};
