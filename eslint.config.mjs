import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', './data/', './runs/', 'src/engine/wasm/assembly/'] },
  {
    files: ['**/*.ts'],
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
    // A reader of a lesson or a test sees short statements; a type parameter there names what the test is about.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
