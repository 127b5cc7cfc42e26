import nextCoreWebVitals from 'eslint-config-next/core-web-vitals';
import tseslint from 'typescript-eslint';

const typed = tseslint.config({
  files: ['**/*.ts', '**/*.tsx'],
  extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    '@typescript-eslint/consistent-type-definitions': 'off', // both spellings read well; unions need `type`
    'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    'max-params': ['error', 3],
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'temporary', 'hack'] }],
  },
});

/** What the engine may not touch: the same inputs must give the same answer anywhere, any day. */
const pureEngine = {
  files: ['lib/**/*.ts'],
  ignores: ['lib/**/*.test.ts', 'lib/store/**', 'lib/testing/**'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['window', 'document', 'fetch', 'localStorage', 'performance', 'console', 'process'].map(
        (name) => ({
          name,
          message: 'The engine is pure: no clock, network, screen or environment in lib.',
        }),
      ),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'The engine is deterministic.' },
      { object: 'Date', property: 'now', message: 'The engine has no clock.' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'The engine has no clock; pass the date in.',
      },
    ],
  },
};

const formattingLivesInLibFormat = {
  files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts'],
  ignores: ['lib/format/**', '**/*.test.ts', '**/*.test.tsx'],
  rules: {
    'no-restricted-properties': [
      'error',
      ...['toFixed', 'toLocaleString', 'toPrecision'].map((property) => ({
        property,
        message: 'Numbers become text in lib/format only.',
      })),
      { object: 'Math', property: 'random', message: 'Deterministic everywhere.' },
      { object: 'Date', property: 'now', message: 'No clock in the engine.' },
    ],
  },
};

const noIntlOutsideFormat = {
  files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
  rules: { 'no-restricted-globals': ['error', { name: 'Intl', message: 'Use lib/format.' }] },
};

const tests = {
  files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**/*.ts', 'scripts/**/*.ts'],
  rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
};

const config = [
  {
    ignores: [
      '.next/**',
      'node_modules/**',
      '.cache/**',
      'next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...nextCoreWebVitals,
  ...typed,
  pureEngine,
  formattingLivesInLibFormat,
  noIntlOutsideFormat,
  tests,
];

export default config;
