import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newExercise } from '../../learn/author/scaffold';
import { openCourse } from '../../learn/exercises';
import { hinted, ProgressFile } from '../../learn/progress';
import { reset } from '../../learn/reset';
import { checkWritable, ImageFolder, load, save } from '../../src';
import { readImages } from '../../src/node/cifar10/decode';
import type { StateDict } from '../../src/nn';
import { prepare } from '../../src/node/cifar10/prepare';
import { CIFAR10_SOURCE } from '../../src/node/cifar10/source';
import { archiveOf, batchFile, entriesOf, serve, sendFile, smallSource } from '../datasets/support';
import { makeCourse } from '../learn/tinyCourse';
import { root } from '../../tools/root';

/** Something that a program does with files, in a folder where calls may fail. */
export interface Scenario {
  /** Makes the folder as it is before. */
  readonly begin: () => Promise<Place> | Place;
  /** Files, or folders as a whole, of which each has to be as it was or as it is to be. */
  readonly finals: readonly string[];
  /** Does the work go on where a call fails? Then what `act` gives is a sentence about it. */
  readonly goesOn?: boolean;
}

export interface Place {
  readonly folder: string;
  /** What is tried. */
  readonly act: () => unknown;
  readonly end: () => void;
}

const stateOf = (value: number): StateDict =>
  new Map([['weight', { shape: [64], data: new Float32Array(64).fill(value) }]]);

function folderWith(fill: (folder: string) => void, act: (folder: string) => unknown): () => Place {
  return () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
    fill(folder);
    return {
      folder,
      act: () => act(folder),
      end: () => rmSync(folder, { recursive: true, force: true }),
    };
  };
}

const ARCHIVE = archiveOf(entriesOf());
const OLDER = archiveOf(entriesOf((file) => batchFile(file + 1)));
const SOURCE = smallSource(ARCHIVE, []);
const DATA = `data/${CIFAR10_SOURCE.folder}`;

/** Unpacks an archive, or another one's files are there before. */
const unpacking = (hasOlder: boolean): (() => Promise<Place>) => {
  return async () => {
    const place = folderWith(
      (folder) => writeFileSync(path.join(folder, 'new.tar.gz'), ARCHIVE),
      (folder) =>
        prepare({ root: path.join(folder, 'data'), archive: path.join(folder, 'new.tar.gz') }, SOURCE),
    )();
    if (!hasOlder) return place;
    const older = path.join(place.folder, 'old.tar.gz');
    writeFileSync(older, OLDER);
    await prepare({ root: path.join(place.folder, 'data'), archive: older }, smallSource(OLDER, []));
    return place;
  };
};

async function downloading(): Promise<Place> {
  const { url } = await serve((response, _, request) => void sendFile(response, ARCHIVE, request));
  const source = smallSource(ARCHIVE, [url]);
  return folderWith(
    () => undefined,
    (folder) => prepare({ root: path.join(folder, 'data'), download: true, retryDelayMs: 0 }, source),
  )();
}

/** In a project with two exercises. */
function inCourse(act: (folder: string) => unknown, fill: (folder: string) => void = () => undefined) {
  return (): Place => {
    const { course, remove } = makeCourse();
    fill(course.root);
    return { folder: course.root, act: () => act(course.folder), end: remove };
  };
}

function keepProgress(folder: string): string | undefined {
  const course = openCourse(folder);
  const progress = new ProgressFile(course);
  progress.update((before) => hinted(before, course.exercises[0]!, 2));
  return progress.takeTrouble();
}

const net = (folder: string): string => path.join(folder, 'net.safetensors');

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'save a network': {
    begin: folderWith(
      () => undefined,
      (folder) => save(stateOf(2), net(folder)),
    ),
    finals: ['net.safetensors'],
  },
  'save over a network': {
    begin: folderWith(
      (folder) => save(stateOf(1), net(folder)),
      (folder) => save(stateOf(2), net(folder)),
    ),
    finals: ['net.safetensors'],
  },
  'look whether a network can be saved': {
    begin: folderWith(
      (folder) => save(stateOf(1), net(folder)),
      (folder) => checkWritable(net(folder)),
    ),
    finals: ['net.safetensors'],
  },
  'load a network': {
    begin: folderWith(
      (folder) => save(stateOf(1), net(folder)),
      (folder) => load(net(folder)),
    ),
    finals: ['net.safetensors'],
  },
  'open a folder of pictures': {
    begin: folderWith(
      (folder) => {
        mkdirSync(path.join(folder, 'pictures/cat'), { recursive: true });
        cpSync(path.join(root, 'test/fixtures/images/grey.png'), path.join(folder, 'pictures/cat/1.png'));
      },
      (folder) => new ImageFolder(path.join(folder, 'pictures')).get(0),
    ),
    finals: ['pictures'],
  },
  'unpack an archive': { begin: unpacking(false), finals: [DATA] },
  'unpack another archive': { begin: unpacking(true), finals: [DATA] },
  'download and unpack': { begin: downloading, finals: [DATA] },
  'read images': {
    begin: async () => {
      const place = await unpacking(false)();
      await Promise.resolve(place.act());
      const { testFiles } = SOURCE;
      return { ...place, act: () => readImages(path.join(place.folder, DATA), testFiles, SOURCE, 3) };
    },
    finals: [DATA],
  },
  'keep the first progress': {
    begin: inCourse(keepProgress),
    finals: ['.learn/progress.json'],
    goesOn: true,
  },
  'keep progress': {
    begin: inCourse(keepProgress, (project) => {
      mkdirSync(path.join(project, '.learn'));
      writeFileSync(path.join(project, '.learn/progress.json'), '{"passed":{"a":"b"},"hints":{}}');
    }),
    finals: ['.learn/progress.json'],
    goesOn: true,
  },
  'reset an exercise': {
    begin: inCourse(
      (folder) => {
        const course = openCourse(folder);
        return reset(course, course.exercises[0]!);
      },
      (project) => writeFileSync(path.join(project, 'exercises/01-double/exercise.ts'), 'mine'),
    ),
    finals: ['exercises/01-double/exercise.ts'],
  },
  'write a new exercise': {
    begin: inCourse((folder) => {
      const course = openCourse(folder);
      if (course.exercises.length === 2) newExercise(course, '03-more', 'More');
    }),
    finals: ['exercises/03-more'],
  },
};
