import type { Config, PluginModule } from '@docusaurus/types';
import rehypeShiki, { type RehypeShikiOptions } from '@shikijs/rehype';
import type * as Preset from '@docusaurus/preset-classic';
import chunks from './plugins/chunks';
import examples from './plugins/examples';
import exercises from './plugins/exercises';
import figures from './plugins/figures';
import glossary from './plugins/glossary';
import listing from './plugins/listing';
import { asClass, THEMES } from './plugins/listing/colours';
import { remarkListing } from './plugins/listing/remark';
import minutes from './plugins/minutes';
import repository from './plugins/repository';
import { template } from './template';

/** A host that serves the site from a folder sets both, for instance `https://example.org` and `/lab/`. */
const url = process.env.SITE_URL ?? 'http://localhost:3000';
const baseUrl = process.env.SITE_BASE_URL ?? '/';

/** Colours code when the site is built, in both themes, so that no page needs a program for it. */
const highlighting: [typeof rehypeShiki, RehypeShikiOptions] = [
  rehypeShiki,
  {
    themes: THEMES,
    defaultColor: false,
    transformers: [{ span: asClass }],
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
  listing,
  glossary,
  figures,
  examples,
  exercises,
  minutes,
] as PluginModule[];

const config: Config = {
  title: 'An image classifier, line by line',
  tagline: 'How a network learns to tell planes from frogs, in TypeScript',
  favicon: 'favicon.svg',
  url,
  baseUrl,
  // A folder and its index.html for each page: any file server can serve them.
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    // API pages are generated Markdown, in which `<` and `{` are ordinary characters.
    format: 'detect',
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  future: { v4: true, faster: true },
  i18n: { defaultLocale: 'en', locales: ['en'], localeConfigs: { en: { htmlLang: 'en' } } },
  ssrTemplate: template,
  clientModules: ['./src/quietLinks.ts'],
  plugins: [
    ...ownPlugins,
    [
      '@docusaurus/plugin-content-docs',
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
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      {
        hashed: true,
        language: ['en'],
        indexBlog: false,
        docsDir: ['../docs', 'api'],
        docsRouteBasePath: ['/', 'api'],
        searchBarShortcutHint: false,
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
          beforeDefaultRemarkPlugins: [remarkListing],
          rehypePlugins: [highlighting],
        },
        blog: false,
        pages: false,
        theme: { customCss: './src/css/custom.css' },
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Image classifier lab',
      items: [
        { type: 'docSidebar', sidebarId: 'lessons', label: 'Lessons', position: 'left' },
        { to: '/glossary/', label: 'Glossary', position: 'left' },
        { to: '/api/', label: 'API', position: 'left' },
      ],
    },
    docs: { sidebar: { hideable: true } },
  } satisfies Preset.ThemeConfig,
};

export default config;
