/** Gives the core what programs and their workers need: files, and pictures from files. */
import { createRequire } from 'node:module';
import { files } from '../files';
import { pictures } from '../vision/pictures';
import { checkWritable, list, makeFolderOf, readWhole, writeWhole } from './files';
import type * as decoder from './pictures/decode';
import type * as encoder from './pictures/encodePng';

/** Most programs read no picture, and need not wait for what decodes them. (Not `import`: that would be async.) */
const load = createRequire(__filename);

files.provide({ read: readWhole, write: writeWhole, list, makeFolderOf, checkWritable });
pictures.provide({
  // Each is the module that its type names.
  encodePng: (image) => (load('./pictures/encodePng') as typeof encoder).encodePng(image),
  decode: (bytes, what) => (load('./pictures/decode') as typeof decoder).decodePicture(bytes, what),
});
