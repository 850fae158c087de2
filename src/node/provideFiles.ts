/** Gives the core what programs and their workers need: files, and pictures from files. */
import { files } from '../files';
import { pictures } from '../vision/pictures';
import { checkWritable, list, makeFolderOf, readWhole, writeWhole } from './files';
import { decodePicture } from './pictures/decode';
import { encodePng } from './pictures/encodePng';

files.provide({ read: readWhole, write: writeWhole, list, makeFolderOf, checkWritable });
pictures.provide({ encodePng, decode: decodePicture });
