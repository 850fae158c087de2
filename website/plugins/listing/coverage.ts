import type { Region } from '../../../tools/regions';
import { noteOf, type NoteTag, type Span } from './note';

/** A `<Listing file="…" region="…">` with its notes, as a page has it. */
export interface ListingTag {
  readonly page: string;
  readonly file: string;
  readonly region: string;
  readonly notes: readonly NoteTag[];
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * The listings of a page's MDX, in order.
 * @throws Error where a tag lacks what it needs
 */
export function listingsOf(mdx: string, page: string): ListingTag[] {
  return [...mdx.matchAll(/<Listing\b([^>]*)>([\s\S]*?)<\/Listing>/g)].map(
    ([, attributes = '', body = '']) => {
      const file = attribute(attributes, 'file');
      const region = attribute(attributes, 'region');
      if (!file || !region) throw new Error(`${page}: <Listing${attributes}> needs file="…" and region="…"`);
      const where = `${page}: ${file}, region ${region}`;
      const notes = [...body.matchAll(/<Note\b([^>]*)>/g)].map(([, note = '']) =>
        noteOf({ lines: attribute(note, 'lines'), py: attribute(note, 'py') }, where),
      );
      return { page, file, region, notes };
    },
  );
}

/** Why these spans do not go through all of `length` lines in order, without a gap; undefined where they do. */
function gapIn(spans: readonly Span[], length: number): string | undefined {
  let next = 1;
  for (const { from, to } of spans) {
    if (from !== next || to < from) return `line ${next} comes next, but a note has lines ${from}-${to}`;
    next = to + 1;
  }
  return next === length + 1 ? undefined : `the notes cover ${next - 1} of ${length} lines`;
}

/**
 * What is wrong with a listing: a region that is not there, a line without a note, a note past the end.
 * `python` is the same region of the PyTorch file, where that has one.
 */
export function problemsOf(
  listing: ListingTag,
  regions: readonly Region[],
  python: Region | undefined,
): string[] {
  const where = `${listing.page}: ${listing.file}, region ${listing.region}`;
  const region = regions.find(({ name }) => name === listing.region);
  if (!region) {
    const known = regions.map(({ name }) => name).join(', ');
    return [`${where}: there is no such region (there are ${known || 'none'})`];
  }
  const gap = gapIn(
    listing.notes.map(({ lines }) => lines),
    region.lines.length,
  );
  const pyGap = gapIn(
    listing.notes.flatMap(({ py }) => py ?? []),
    python?.lines.length ?? 0,
  );
  return [...(gap ? [`${where}: ${gap}`] : []), ...(pyGap ? [`${where}, py: ${pyGap}`] : [])];
}
