import { createHash } from 'node:crypto';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import {
  DataAttributeQueryStringInlineJavaScript,
  getThemeInlineScript,
} from '@docusaurus/theme-classic/lib/inlineScripts';
import type { ThemeConfig } from '@docusaurus/theme-common';
import { buildSync, transformSync } from 'esbuild';
import { restoreLanguage } from '../listing/language';

interface StartScript {
  /** In the site's folder. Its name changes with what is in it, as a browser keeps it. */
  readonly file: string;
  readonly code: string;
}

/**
 * What a page does before its first paint, as one small file: the theme and the language of listings that the reader chose,
 * so that nothing changes once it is seen. Docusaurus has the first of these in each page, where a policy like
 * `script-src 'self'` forbids it; ../../template.ts leaves it out.
 */
function startScript({ baseUrl, siteConfig, siteDir, siteStorage }: LoadContext): StartScript {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(siteDir, 'start/main.ts')],
    bundle: true,
    write: false,
    define: { BASE_URL: JSON.stringify(baseUrl) },
  });
  // The theme's options, which it has checked by then.
  const { colorMode } = siteConfig.themeConfig as ThemeConfig;
  const { code } = transformSync(
    [
      getThemeInlineScript({ colorMode, siteStorage }),
      DataAttributeQueryStringInlineJavaScript,
      restoreLanguage(siteStorage),
      ...outputFiles.map(({ text }) => text),
    ].join('\n'),
    { minify: true, target: 'es2022' },
  );
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { file: `assets/start.${hash}.js`, code };
}

export default function start(context: LoadContext): Plugin<StartScript> {
  return {
    name: 'start',
    getPathsToWatch: () => [path.join(context.siteDir, 'start/*')],
    loadContent: () => Promise.resolve(startScript(context)),
    injectHtmlTags: ({ content }) => ({
      headTags: [{ tagName: 'script', attributes: { src: context.baseUrl + content.file } }],
    }),
    configureWebpack(_config, isServer, { currentBundler }, { file, code }) {
      if (isServer) return {};
      const { Compilation, sources } = currentBundler.instance;
      return {
        plugins: [
          {
            apply: (compiler) =>
              compiler.hooks.thisCompilation.tap('start', (compilation) =>
                compilation.hooks.processAssets.tap(
                  { name: 'start', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
                  () => compilation.emitAsset(file, new sources.RawSource(code)),
                ),
              ),
          },
        ],
      };
    },
  };
}
