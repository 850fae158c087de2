import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DataLoader, Generator, ImageFolder, readImage, setEngine, transforms, UsageError } from '../../src';
import { files } from '../../src/files';
import { cleanUp, temporaryFolder } from './support';

const PICTURES = path.join(__dirname, '..', 'fixtures', 'images');

afterEach(cleanUp);

/** Puts pictures of the fixtures where they are wanted: `{ 'cat/1.png': 'colour.png' }`; what is none is a text. */
function folderOf(pictures: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const [name, picture] of Object.entries(pictures)) {
    const to = path.join(root, name);
    mkdirSync(path.dirname(to), { recursive: true });
    if (picture === 'text') writeFileSync(to, 'text');
    else copyFileSync(path.join(PICTURES, picture), to);
  }
  return root;
}

const relative = (folder: ImageFolder): (readonly [string, number])[] =>
  folder.samples.map(([file, label]) => [file.slice(folder.root.length + 1), label]);

test('classes are the folders, and their pictures come in the order of their paths', () => {
  const root = folderOf({
    'dog/2.PNG': 'colour.png',
    'dog/10.jpg': 'colour.jpg',
    'cat/b/z.webp': 'lossy.webp',
    'cat/b/a/y.jpeg': 'grey.jpg',
    'cat/b.png': 'grey.png',
    'cat/notes.txt': 'text',
    'cat/png': 'text',
    'about.png': 'colour.png',
  });
  const folder = new ImageFolder(root);
  expect(folder.classes).toEqual(['cat', 'dog']);
  // As Python: first a folder's own files, then folder by folder; '1' comes before '2'.
  expect(relative(folder)).toEqual([
    ['cat/b.png', 0],
    ['cat/b/z.webp', 0],
    ['cat/b/a/y.jpeg', 0],
    ['dog/10.jpg', 1],
    ['dog/2.PNG', 1],
  ]);
  expect(folder.length).toBe(5);
  expect(folder.get(4)).toEqual([readImage(path.join(root, 'dog', '2.PNG')), 1]);
});

test('a folder behind a link is one of them', () => {
  const elsewhere = folderOf({ 'it/1.png': 'colour.png' });
  const root = folderOf({ 'dog/1.png': 'colour.png' });
  symlinkSync(path.join(elsewhere, 'it'), path.join(root, 'cat'), 'junction');
  expect(relative(new ImageFolder(root))).toEqual([
    ['cat/1.png', 0],
    ['dog/1.png', 1],
  ]);
});

test("names have Python's order, and two that differ in case are two classes", () => {
  const real = files.get();
  const names = ['b', 'a', 'B', 'ab', 'é', '\u{1F600}', '\uFF5E', 'a1'];
  files.provide({
    ...real,
    list: (folder) =>
      folder === 'root'
        ? names.map((name) => ({ name, isFolder: true }))
        : [{ name: '1.png', isFolder: false }],
  });
  try {
    // sorted(['b', 'a', 'B', 'ab', 'é', '😀', '～', 'a1']) in Python 3
    expect(new ImageFolder('root').classes).toEqual(['B', 'a', 'a1', 'ab', 'b', 'é', '\uFF5E', '\u{1F600}']);
  } finally {
    files.provide(real);
  }
});

test.each([
  ['has no folders', { 'a.png': 'colour.png' }, 'expected a folder for each class in'],
  ['has a folder without pictures', { 'a/1.png': 'colour.png', 'b/x.txt': 'text' }, 'but found none in b ('],
])('a root that %s is refused', (_, pictures: Readonly<Record<string, string>>, message) => {
  expect(() => new ImageFolder(folderOf(pictures))).toThrow(message);
});

test('a root that is not there is refused', () => {
  expect(() => new ImageFolder('nowhere')).toThrow("the folder nowhere can't be read: there is no such file");
});

test('there is no picture past the last one', () => {
  const folder = new ImageFolder(folderOf({ 'a/1.png': 'colour.png' }));
  expect(() => folder.get(1)).toThrow('expected an index from 0 to 0, but got 1');
});

test('pictures of several sizes become batches, with workers and without', async () => {
  await setEngine('cpu');
  const root = folderOf({
    'a/1.png': 'colour.png',
    'b/1.jpg': 'orientation-6.jpg',
    'b/2.webp': 'lossy.webp',
  });
  const transform = new transforms.Compose([
    new transforms.Resize(6),
    new transforms.RandomCrop(5),
    new transforms.ToTensor(),
  ]);
  const folder = new ImageFolder(root, { transform });
  const read = async (numWorkers: number): Promise<unknown> => {
    const loader = new DataLoader(folder, { batchSize: 3, numWorkers, generator: new Generator(1) });
    const [images, labels] = await loader.first();
    expect(images.shape).toEqual([3, 5, 5, 3]);
    expect([...labels.data()]).toEqual([0, 1, 1]);
    return images.data();
  };
  const alone = await read(0);
  expect(await read(2)).toEqual(alone);
  rmSync(path.join(root, 'b', '2.webp'));
  await expect(read(2)).rejects.toThrow(UsageError);
  await expect(read(2)).rejects.toThrow("2.webp can't be read: there is no such file or folder");
});
