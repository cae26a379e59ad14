/** What the OpenAPI document must have, beyond Redocly's recommended rules. Probes: `test/lint-rules/openapi-rules.spec.ts`. */

const problemJson = 'application/problem+json';

/** Resolves the `$ref` of a response or a request body in the same document. */
const deref = (ctx, node) => (node?.$ref ? ctx.resolve(node).node : node);

function eachOperation(check) {
  return () => ({
    Operation(operation, ctx) {
      const report = (key, message) => {
        const place = key ? ctx.location.child([key]) : ctx.location.key();
        ctx.report({ message: `${operation.operationId ?? 'An operation'} ${message}.`, location: place });
      };
      check(operation, report, ctx);
    },
  });
}

const operationTags = eachOperation(({ tags }, report) => {
  if (!tags?.length) report(null, 'has no tag');
});

/** Inherited security is easily lost: each operation says its scopes, a public one `security: []`. */
const operationSecurity = eachOperation(({ security }, report) => {
  if (!security) report(null, 'does not say its security');
});

const operationProblems = eachOperation(({ responses }, report, ctx) => {
  const refusals = Object.entries(responses ?? {}).filter(([status]) => /^4/.test(status));
  const isProblem = ([, response]) => deref(ctx, response)?.content?.[problemJson];
  if (refusals.length === 0) report('responses', 'has no 4xx response');
  else if (!refusals.every(isProblem)) report('responses', `has a 4xx response that is not ${problemJson}`);
});

const requestExamples = eachOperation(({ requestBody }, report, ctx) => {
  const content = deref(ctx, requestBody)?.content ?? {};
  const hasExample = (media) => {
    const schema = deref(ctx, media.schema);
    return media.example !== undefined || media.examples || schema?.example !== undefined || schema?.examples;
  };
  const bare = Object.entries(content).filter(([type, media]) => /json/.test(type) && !hasExample(media));
  if (bare.length > 0) report('requestBody', 'has a request body without an example');
});

const alongside = {
  id: 'alongside',
  rules: {
    oas3: {
      'operation-tags': operationTags,
      'operation-security': operationSecurity,
      'operation-problems': operationProblems,
      'request-examples': requestExamples,
    },
  },
};

export const ruleset = {
  plugins: [alongside],
  extends: ['recommended-strict'],
  rules: {
    'alongside/operation-tags': 'error',
    'alongside/operation-security': 'error',
    'alongside/operation-problems': 'error',
    'alongside/request-examples': 'error',
    'operation-operationId': 'error',
    'operation-summary': 'error',
    'operation-tag-defined': 'error',
    'tag-description': 'error',
    // The project is not licensed to others.
    'info-license': 'off',
    // The document is served by the node that it describes: its server is relative.
    'no-server-example.com': 'off',
  },
};
