/** Gives the core what programs and their workers need: files, and pictures from files. */
import { files } from '../files';
import { pictures } from '../vision/pictures';
import { list, makeFolderOf, readWhole } from './files';
import { decodePicture } from './pictures/decode';
import { encodePng } from './pictures/encodePng';
import { checkWritable, writeWhole } from './writeWhole';

files.provide({ read: readWhole, write: writeWhole, list, makeFolderOf, checkWritable });
pictures.provide({ encodePng, decode: decodePicture });
