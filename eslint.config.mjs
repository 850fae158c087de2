import tseslint from 'typescript-eslint';

const NODE_MODULES = {
  group: ['node:*', 'fs', 'path', 'os', 'util', 'worker_threads', 'tar', 'pngjs', '@cwasm/*'],
  message: 'Only src/node may know Node.',
};
const NODE_ROOM = {
  regex: '^\\.{1,2}/(.*/)?node(/|$)',
  message: 'The core does not know src/node: declare what it needs with FromNode, and provide it there.',
};
const NODE_GLOBALS = ['process', 'Buffer', 'require', 'module', '__filename', '__dirname', 'global'].map(
  (name) => ({ name, message: 'Only src/node may know Node.' }),
);

/** They look at what machine they are on. */
const ENGINE_STARTERS = ['src/engine/engine.ts', 'src/engine/startTensorflow.ts', 'src/engine/startWasm.ts'];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      './data/',
      './runs/',
      '.learn/',
      '.mutants/',
      // Readers' own programs may look as they like.
      'my/*',
      '!my/first.ts',
      '!my/photos.ts',
      '!my/predict.ts',
      'src/engine/wasm/assembly/',
      'website/.docusaurus/',
      'website/api/',
      'website/build/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowNumber: true,
          allowBoolean: true,
          // They print themselves.
          allow: [{ from: 'file', name: ['Tensor', 'Parameter', 'Summary', 'ConfusionMatrix'] }],
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    // An import at the top would make it a module, whose declarations nobody else sees.
    files: ['website/src/generated.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // The core runs in a browser as it is: all that knows Node is in src/node, which knows the core, not the other way.
    files: ['src/**/*.ts'],
    ignores: ['src/node/**', 'src/index.ts', ...ENGINE_STARTERS],
    rules: {
      'no-restricted-imports': ['error', { patterns: [NODE_MODULES, NODE_ROOM] }],
      'no-restricted-globals': ['error', ...NODE_GLOBALS],
    },
  },
  {
    files: ENGINE_STARTERS,
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_MODULES, NODE_ROOM] }] },
  },
  {
    // A stub has arguments and imports that its answer will need.
    files: ['exercises/*/exercise.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    // A reader of a lesson or a test sees short statements; a type parameter there names what the test is about.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
