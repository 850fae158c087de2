import type { Page } from 'playwright-core';

export interface Opened {
  readonly page: Page;
  /** What the console said in anger, and requests to other hosts. */
  readonly complaints: readonly string[];
  /** Addresses of the programs that it loads. */
  readonly scripts: ReadonlySet<string>;
}

export interface Opening {
  readonly width?: number;
  readonly dark?: boolean;
  /** Whether the browser keeps things for a site. */
  readonly storage?: boolean;
}

/** Opens a page of the built site, by its address below the site's own. */
export type Open = (name: string, opening?: Opening) => Promise<Opened>;
