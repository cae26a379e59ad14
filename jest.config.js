/** Nest 12 is ESM only and Jest on Node 20 cannot require it: everything but the big CommonJS packages is transformed. */
const transform = {
  '^.+\\.(ts|js|mjs)$': [
    '@swc/jest',
    {
      isModule: 'unknown',
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        keepClassNames: true,
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
    },
  ],
};

const { compilerOptions } = require('./tsconfig.json');
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [path]]) => [`^${name}$`, path.replace('./', '<rootDir>/')]),
);

/** Each file of a watched run loads what has changed meanwhile. */
const isWatched = process.argv.some((argument) => argument.startsWith('--watch'));
const loadedOnce = isWatched
  ? {}
  : {
      testEnvironment: '<rootDir>/libs/foundation/testing/src/jest/environment.cjs',
      runtime: '<rootDir>/libs/foundation/testing/src/jest/runtime.cjs',
    };

module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  moduleNameMapper,
  transform,
  ...loadedOnce,
  transformIgnorePatterns: [
    '/node_modules/(typeorm|pg|rxjs|fastify|libphonenumber-js|validator|@swc|@kurrent|@grpc|@neon-rs|google-protobuf)/',
  ],
  globalSetup: '<rootDir>/libs/foundation/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/foundation/testing/src/global-teardown.ts',
  testTimeout: 120_000,
  maxWorkers: '100%',
};
