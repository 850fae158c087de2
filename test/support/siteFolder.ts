import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Before all tests: a folder in which they share a site that one of them builds. `forgetSite.ts` removes it. */
export default function makeSiteFolder(): void {
  process.env.BUILT_SITE = mkdtempSync(path.join(tmpdir(), 'site-'));
}
