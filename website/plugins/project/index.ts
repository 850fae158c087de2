import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { rootOf } from '../root';
import type { ProjectData } from './data';

const NAME = 'image-classifier-lab';
const ARCHIVE = `${NAME}.zip`;
const git = promisify(execFile).bind(null, 'git');

/**
 * Lets pages link to the project: to its repository, or to an archive that the site brings along, made from the last commit.
 * `@generated/project/default/project.json` says which.
 */
export default function project(context: LoadContext): Plugin<ProjectData> {
  const root = rootOf(context);
  const repository = process.env.SITE_REPOSITORY ?? null;
  return {
    name: 'project',
    async loadContent() {
      // A folder inside of another project's repository has no commits of its own. While one works on the site, nothing is built.
      const canArchive =
        process.env.NODE_ENV === 'production' &&
        existsSync(path.join(root, '.git')) &&
        (await hasCommit(root));
      return { repository, archive: repository === null && canArchive ? ARCHIVE : null };
    },
    async contentLoaded({ content, actions }) {
      await actions.createData('project.json', JSON.stringify(content));
    },
    async postBuild({ outDir, content: { archive } }) {
      if (archive !== null)
        await git(
          ['archive', '--format=zip', `--prefix=${NAME}/`, '-o', path.join(outDir, archive), 'HEAD'],
          { cwd: root },
        );
    },
  };
}

async function hasCommit(root: string): Promise<boolean> {
  try {
    await git(['rev-parse', '--verify', '--quiet', 'HEAD'], { cwd: root });
    return true;
  } catch {
    // Without Git, too, the pages are whole but for this link.
    return false;
  }
}
