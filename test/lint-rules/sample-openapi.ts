const problem = {
  description: 'Refused.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const registration = {
  type: 'object',
  required: ['office'],
  properties: { office: { type: 'string' } },
};

/** A small OpenAPI 3.1 document without fault. */
export function sampleDocument() {
  return {
    openapi: '3.1.0',
    info: { title: 'Sample', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: [{ name: 'claimants', description: 'People who claim.' }],
    paths: {
      '/v1/claimants': {
        post: {
          operationId: 'registerClaimant',
          summary: 'Registers a claimant',
          tags: ['claimants'] as string[] | undefined,
          security: [{ bearer: [] }] as object[] | undefined,
          requestBody: {
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Registration' },
                example: { office: 'north' } as object | undefined,
              },
            },
          },
          responses: {
            '201': { description: 'Registered.' },
            '422': { $ref: '#/components/responses/Problem' } as object | undefined,
          },
        },
      },
      '/health/ready': {
        get: {
          operationId: 'ready',
          summary: 'Tells whether the node serves',
          tags: ['claimants'],
          security: [],
          responses: { '200': { description: 'It does.' }, '400': { $ref: '#/components/responses/Problem' } },
        },
      },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      responses: { Problem: problem },
      schemas: { Problem: { type: 'object', properties: { title: { type: 'string' } } }, Registration: registration },
    },
  };
}
