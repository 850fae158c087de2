/** Where a reader gets the project that the pages are about. */
export interface ProjectData {
  /** An address of its own, if the site was built with one: `SITE_REPOSITORY`. */
  readonly repository: string | null;
  /** A file of the site with a copy, if it was built from a repository and has no address. */
  readonly archive: string | null;
}
