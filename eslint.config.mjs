import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      './data/',
      './runs/',
      '.learn/',
      // Readers' own programs may look as they like.
      'my/*',
      '!my/first.ts',
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
