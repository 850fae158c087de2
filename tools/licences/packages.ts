import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root';
import { EXCEPTIONS, PERMISSIVE } from './accepted';

/** A package that `npm ci` installs, on one system or another. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** As the package says; `none` where it says nothing. */
  readonly licence: string;
  /** Does the project need it to run, other than to be built and tested? */
  readonly ships: boolean;
}

/** The part of package-lock.json that is used here. */
interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly dev?: boolean;
        readonly link?: boolean;
      }
    >
  >;
}

/** All packages, in the order of their names; those of this project itself are left out. */
export function packagesOf(lock: Lock): Package[] {
  return Object.entries(lock.packages)
    .filter(([place, { link }]) => place.includes('node_modules/') && link !== true)
    .map(([place, { version = '', license = 'none', dev = false }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license, ships: !dev };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function readLock(): Lock {
  // npm wrote it.
  return JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
}

/** The packages whose licence is neither permissive nor a named exception: for what ships, there are no exceptions. */
export function unaccepted(packages: readonly Package[]): Package[] {
  return packages.filter(({ name, licence, ships }) => {
    if (PERMISSIVE.includes(licence)) return false;
    return ships || !EXCEPTIONS.some((known) => known.name.test(name) && known.licence === licence);
  });
}
