import { dataName } from '../../../plugins/listing/dataName';

/** The address of a listing on its page: `code-training-loop` for region loop of lessons/05-training.ts. */
export function listingId(file: string, region: string): string {
  const name = dataName(file, region).replace(/^\d+[a-z]?-/, '');
  return `code-${name.replace(/[^\w-]+/g, '-')}`;
}

/** The address of the note that begins with this line, counted from 1 within the region. */
export function noteId(listing: string, line: number): string {
  return `${listing}-${line}`;
}
