import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { alongside } from './scripts/lint-rules.mjs';

const specs = ['**/*.spec.ts', '**/*.contract.ts', '**/contract/**/*.ts', 'test/**/*.ts'];
const nodeGlobals = [
  ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'fetch', 'performance', 'structuredClone'],
  ...['AbortController', 'AbortSignal', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
];
const browserGlobals = [
  ...['window', 'document', 'navigator', 'crypto', 'indexedDB', 'caches', 'self', 'atob', 'Request', 'FormData'],
  ...['TextEncoder', 'TextDecoder', 'HTMLElement'],
];
const commonJsGlobals = ['require', 'module', 'exports', '__dirname', '__filename'];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

/** That bus is in memory, logs a throwing handler and goes on: projections and processes read the store instead. */
const nestEvents = {
  name: '@nestjs/cqrs',
  importNames: ['AggregateRoot', 'EventBus', 'EventPublisher', 'EventsHandler', 'IEventHandler', 'Saga', 'ofType'],
  message: 'Its events may be lost: see docs/decisions/0001-deciders-over-aggregate-root.md.',
};

const style = {
  'alongside/explained-disable': 'error',
  'alongside/file-names': 'error',
  'alongside/max-params': 'error',
  'alongside/named-exports': 'error',
  'alongside/no-focused-tests': 'error',
  'alongside/no-forbidden-options': 'error',
  'alongside/validate-nested-type': 'error',
  eqeqeq: 'error',
  'max-lines': ['error', 400],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
};

const typed = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-restricted-imports': ['error', { paths: [nestEvents] }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // A port is asynchronous also where its adapter in memory awaits nothing.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // No `default` over a union: the compiler and this rule are the check-list for a new event.
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
  ],
};

/** What Jest's matchers and parsed answers are typed as is `any`. */
const looseInSpecs = {
  'max-lines-per-function': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', '**/coverage/', '**/.data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { alongside } },
  js.configs.recommended,
  { rules: style },
  { files: ['**/*.ts'], extends: [tseslint.configs.recommendedTypeChecked], rules: typed },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], languageOptions: { globals: readonly(nodeGlobals) } },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: readonly(commonJsGlobals) } },
  {
    files: ['apps/desk-page/static/**/*.js'],
    languageOptions: { sourceType: 'module', globals: readonly(browserGlobals) },
  },
  {
    files: ['**/domain/**/*.ts', 'libs/foundation/kernel/**/*.ts'],
    ignores: specs,
    rules: { 'alongside/pure-domain': 'error' },
  },
  {
    files: ['**/*.decider.ts', '**/*.fold.ts'],
    rules: { 'max-lines-per-function': 'off', 'alongside/short-cases': 'error', 'alongside/short-functions': 'error' },
  },
  { files: specs, rules: looseInSpecs },
  // The text of a statement is no function body.
  { files: ['**/*.sql.ts'], rules: { 'max-lines-per-function': 'off' } },
  // What a tool loads by its default export.
  { files: ['*.config.mjs', '**/global-{setup,teardown}.ts'], rules: { 'alongside/named-exports': 'off' } },
);
