import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft } from '../../src/node/cifar10/draft';
import { placeOf } from '../../src/node/cifar10/place';
import { prepare } from '../../src/node/cifar10/prepare';
import { PATIENCE } from '../../src/node/signsOfLife';
import { archiveOf, cleanUp, entriesOf, sendFile, serve, smallSource, temporaryFolder } from './support';

afterEach(cleanUp);

const ARCHIVE = archiveOf(entriesOf());
const SOURCE = smallSource(ARCHIVE, []);
const PART = `${SOURCE.archive}.part`;

test('When the program ends, its draft goes, and what was downloaded stays for the next', () => {
  const root = temporaryFolder();
  const before = process.listeners('exit');
  const draft = Draft.open(placeOf(root, SOURCE), SOURCE, PATIENCE);
  writeFileSync(draft.archive, ARCHIVE.subarray(0, 100));

  const [onExit] = process.listeners('exit').filter((listener) => !before.includes(listener));
  onExit?.(0);

  expect(readdirSync(root)).toEqual([PART]);
  expect(readFileSync(join(root, PART)).equals(ARCHIVE.subarray(0, 100))).toBe(true);
  expect(process.listeners('exit')).toEqual(before);
});

test('Of two starts of a download the longer one stays', () => {
  const root = temporaryFolder();
  const place = placeOf(root, SOURCE);
  const drafts = [300, 100].map((bytes) => {
    const draft = Draft.open(place, SOURCE, PATIENCE);
    writeFileSync(draft.archive, ARCHIVE.subarray(0, bytes));
    return draft;
  });
  for (const draft of drafts) draft.close();
  expect(readdirSync(root)).toEqual([PART]);
  expect(readFileSync(join(root, PART))).toHaveLength(300);
});

test('Another folder gives way, and only to one that is there', async () => {
  const root = temporaryFolder();
  const place = placeOf(root, SOURCE);
  mkdirSync(place.folder);
  writeFileSync(join(place.folder, 'old'), '');

  const lost = Draft.open(place, SOURCE, PATIENCE);
  rmSync(lost.path, { recursive: true });
  expect(lost.isLost).toBe(true);
  await expect(lost.moveIntoPlace()).rejects.toThrow('ENOENT');
  lost.close();
  expect(readdirSync(place.folder)).toEqual(['old']);

  const draft = Draft.open(place, SOURCE, PATIENCE);
  writeFileSync(join(draft.folder, 'new'), '');
  await draft.moveIntoPlace();
  draft.close();
  expect(readdirSync(root)).toEqual([SOURCE.folder]);
  expect(readdirSync(place.folder)).toEqual(['new']);
});

test('An archive in the root that is a folder is passed by', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, SOURCE.archive));
  const server = await serve((response, _, request) => void sendFile(response, ARCHIVE, request));
  await prepare({ root, download: true }, smallSource(ARCHIVE, [server.url]));
  expect(existsSync(join(root, SOURCE.folder, 'files.md5'))).toBe(true);
});
