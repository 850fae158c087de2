import path from 'node:path';
import type { Config, PluginModule } from '@docusaurus/types';
import rehypeShiki, { type RehypeShikiOptions } from '@shikijs/rehype';
import type * as Preset from '@docusaurus/preset-classic';
import chunks from './plugins/chunks';
import classNames from './plugins/classNames';
import { withTitle } from './plugins/codeTitle';
import examples from './plugins/examples';
import exercises from './plugins/exercises';
import figures from './plugins/figures';
import glossary from './plugins/glossary';
import lines from './plugins/lines';
import listing from './plugins/listing';
import { asClass, THEMES } from './plugins/listing/colours';
import { remarkListing } from './plugins/listing/remark';
import minutes from './plugins/minutes';
import offline from './plugins/offline';
import { remarkPageLinks } from './plugins/pageLinks';
import { remarkParts } from './plugins/parts';
import pictures from './plugins/pictures';
import project from './plugins/project';
import reference from './plugins/reference';
import repository from './plugins/repository';
import search from './plugins/search';
import start from './plugins/start';
import training from './plugins/training';
import { languagesIn, ORIGINAL } from './languages';
import { template } from './template';

/** A host that serves the site from a folder sets both, for instance `https://example.org` and `/lab/`. */
const url = process.env.SITE_URL ?? 'http://localhost:3000';
const baseUrl = process.env.SITE_BASE_URL ?? '/';

/** Where a reader finds the project; without it the site brings an archive along (plugins/project). */
const repositoryLink = process.env.SITE_REPOSITORY
  ? [{ href: process.env.SITE_REPOSITORY, label: 'Project', position: 'right' as const }]
  : [];

/** Where translations are; the tests have a language of their own, elsewhere. */
const translations = process.env.SITE_TRANSLATIONS ?? 'i18n';
const languages = languagesIn(path.resolve(__dirname, translations));
/** Each below the first, also where one is built alone. */
const localeConfigs = Object.fromEntries(
  languages.map((name) => [name, { baseUrl: name === ORIGINAL ? baseUrl : `${baseUrl}${name}/` }]),
);
/** Nobody needs to choose among one. */
const languageSwitch = languages.length > 1 ? [{ type: 'localeDropdown', position: 'right' as const }] : [];

/** Colours code when the site is built, in both themes, so that no page needs a program for it. */
const highlighting: [typeof rehypeShiki, RehypeShikiOptions] = [
  rehypeShiki,
  {
    themes: THEMES,
    defaultColor: false,
    transformers: [{ span: asClass, pre: withTitle }],
    langs: ['typescript', 'bash'],
    fallbackLanguage: 'text',
    // A line that takes long on a busy machine would lose a theme's colours half-way.
    tokenizeTimeLimit: 0,
  },
];

// As functions, not as paths: so they share their modules, above all the compiler. The cast: Docusaurus gives a plugin the
// content that this plugin loaded and no other, which its types cannot say.
const ownPlugins = [
  repository,
  chunks,
  classNames,
  listing,
  lines,
  glossary,
  figures,
  examples,
  exercises,
  minutes,
  start,
  offline,
  pictures,
  project,
  search,
  training,
] as PluginModule[];

const headTags: Config['headTags'] = [
  { tagName: 'link', attributes: { rel: 'apple-touch-icon', href: `${baseUrl}apple-touch-icon.png` } },
  ...(['light', 'dark'] as const).map((scheme) => ({
    tagName: 'meta',
    attributes: {
      name: 'theme-color',
      media: `(prefers-color-scheme: ${scheme})`,
      // The page's own background: src/css/custom.css.
      content: { light: '#ffffff', dark: '#15181d' }[scheme],
    },
  })),
];

/** One file for each thing that all pages share. */
const CSS = ['custom', 'layout', 'print', 'buttons', 'channels', 'contrast', 'sidebar'].map(
  (name) => `./src/css/${name}.css`,
);

const config: Config = {
  title: 'An image classifier, line by line',
  tagline: 'How a network learns to tell pictures apart, in TypeScript',
  favicon: 'favicon.svg',
  url,
  baseUrl,
  // A folder and its index.html for each page: any file server can serve them.
  trailingSlash: true,
  // It would be a script in the page; start/misplaced.ts does it better.
  baseUrlIssueBanner: false,
  headTags,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    // API pages are generated Markdown, in which `<` and `{` are ordinary characters.
    format: 'detect',
    async parseFrontMatter(file) {
      const { frontMatter, content } = await file.defaultParseFrontMatter(file);
      // The sidebar only refers to closer looks, and would not be there beside them.
      const isCloser = path.basename(path.dirname(file.filePath)) === 'closer';
      return {
        frontMatter: isCloser ? { ...frontMatter, displayed_sidebar: 'lessons' } : frontMatter,
        content,
      };
    },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  future: { v4: true, faster: true },
  i18n: { defaultLocale: ORIGINAL, locales: languages, path: translations, localeConfigs },
  ssrTemplate: template,
  clientModules: ['./src/quietLinks.ts'],
  plugins: [
    ...ownPlugins,
    [
      // The cast: as above.
      reference as PluginModule,
      {
        id: 'api',
        path: 'api',
        routeBasePath: 'api',
        sidebarPath: './sidebarsApi.js',
        breadcrumbs: false,
        rehypePlugins: [highlighting],
      },
    ],
  ],
  presets: [
    [
      'classic',
      {
        docs: {
          path: '../docs',
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: false,
          // A page's id is the name of its file: `04b-backward`, `closer/02-workers`.
          numberPrefixParser: false,
          beforeDefaultRemarkPlugins: [remarkListing, remarkParts, remarkPageLinks],
          rehypePlugins: [highlighting],
        },
        blog: false,
        pages: false,
        theme: { customCss: CSS },
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    image: 'share.png',
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Image classifier lab',
      items: [
        { type: 'docSidebar', sidebarId: 'lessons', label: 'Lessons', position: 'left' },
        { to: '/glossary/', label: 'Glossary', position: 'left' },
        { to: '/api/', label: 'API', position: 'left' },
        ...repositoryLink,
        ...languageSwitch,
      ],
    },
    docs: { sidebar: { hideable: true } },
  } satisfies Preset.ThemeConfig,
};

export default config;
