import { checkOptions, checkPath } from '../checks';
import { UsageError } from '../errors';
import { files } from '../files';
import type { SameSize, Transform } from '../transforms';
import { ImageFiles, type FileSample } from './imageFiles';

/** What torchvision takes for pictures, by the end of the name. (`readImage` says so where it can't read one.) */
const EXTENSIONS = ['.jpg', '.jpeg', '.png', '.ppm', '.bmp', '.pgm', '.tif', '.tiff', '.webp'];

/** What `ImageFolder` can be asked for. */
export interface ImageFolderOptions<T extends Transform = SameSize> {
  readonly transform?: T | undefined;
}

/**
 * torchvision.datasets.ImageFolder(root, transform): pictures from the disk, one folder for each class.
 *
 * `root/cat/1.jpg` and `root/cat/old/2.png` are of the class "cat". Classes are the folders' names in Python's order, by the
 * numbers of their characters: "Cat" and "cat" are two. Files that have no picture's extension are left out. Needs Node.
 */
export class ImageFolder<T extends Transform = SameSize> extends ImageFiles<T> {
  readonly root: string;

  constructor(root: string, options: ImageFolderOptions<T> = {}) {
    checkPath('ImageFolder', root);
    checkOptions('ImageFolder', options, ['transform']);
    const classes = sorted(
      files
        .get()
        .list(root)
        .filter(({ isFolder }) => isFolder),
    );
    if (classes.length === 0)
      throw new UsageError(`expected a folder for each class in ${root}, but it has no folders`);
    const samples = classes.map((name, label) => picturesIn(`${root}/${name}`, label));
    const empty = classes.filter((_, label) => samples[label]?.length === 0);
    if (empty.length > 0) {
      throw new UsageError(
        `expected pictures in each folder of ${root}, but found none in ${empty.join(', ')} (${EXTENSIONS.join(' ')})`,
      );
    }
    super(samples.flat(), classes, options.transform);
    this.root = root;
  }
}

/** All pictures below a folder: folder by folder in the order of their paths, each in the order of its names. */
function picturesIn(top: string, label: number): FileSample[] {
  return foldersIn(top)
    .sort(byCharacters)
    .flatMap((folder) => {
      const names = sorted(
        files
          .get()
          .list(folder)
          .filter(({ isFolder }) => !isFolder),
      );
      const pictures = names.filter((name) => EXTENSIONS.some((end) => name.toLowerCase().endsWith(end)));
      return pictures.map((name): FileSample => [`${folder}/${name}`, label]);
    });
}

function foldersIn(top: string): string[] {
  const inner = files
    .get()
    .list(top)
    .filter(({ isFolder }) => isFolder);
  return [top, ...inner.flatMap(({ name }) => foldersIn(`${top}/${name}`))];
}

function sorted(entries: readonly { readonly name: string }[]): string[] {
  return entries.map(({ name }) => name).sort(byCharacters);
}

/** Python's order of strings, by code points. (JavaScript's, by halves of them, differs for rare characters.) */
function byCharacters(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, i) => character !== right[i]);
  if (at === -1) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? -1) - (right[at]?.codePointAt(0) ?? -1);
}
