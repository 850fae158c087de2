import { rmSync } from 'node:fs';

/** After all tests: the site that they shared is gone. */
export default function forgetSite(): void {
  rmSync(process.env.BUILT_SITE!, { recursive: true, force: true });
}
