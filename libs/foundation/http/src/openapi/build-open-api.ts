import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { inOpenApi31 } from './in-open-api-31';
import { addRequestExamples } from './request-examples';

export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  /** What each tag is about, in the order of the document. */
  readonly tags?: Readonly<Record<string, string>>;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/**
 * The OpenAPI 3.1 document of all controllers.
 *
 * Operations are named `<controller>_<method>`; two of one name throw. A route that is not secured is a public one, as the
 * application does not start with one that is neither.
 */
export function buildOpenApi(
  app: INestApplication,
  { title, version, description = '', tags = {} }: OpenApiInfo,
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setVersion(version)
    .setDescription(description)
    .addServer('/', 'The node that serves this document')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An OIDC token; scopes are roles' },
      'bearer',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: operationId });
  const operations = Object.values(document.paths).flatMap(operationsOf);
  assertUnique(operations.map((operation) => operation.operationId!));
  for (const operation of operations) operation.security ??= [];
  addRequestExamples(document);
  document.tags = Object.entries(tags).map(([name, about]) => ({ name, description: about }));
  return inOpenApi31(document);
}

/**
 * Serves the document at `/openapi.json` and `/openapi.yaml`, and its UI at `/docs`. It is made when somebody first asks for it:
 * that takes a second, as long as all the rest of a start.
 */
export function serveOpenApi(app: INestApplication, document: () => OpenAPIObject): void {
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', yamlDocumentUrl: 'openapi.yaml' });
}

function operationId(controller: string, method: string): string {
  const name = controller.replace(/Controller$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}_${method}`;
}

function operationsOf(path: OpenAPIObject['paths'][string]): Operation[] {
  const { get, put, post, delete: remove, options, head, patch } = path;
  return [get, put, post, remove, options, head, patch].filter((operation) => operation !== undefined);
}

function assertUnique(ids: readonly string[]): void {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`operations of one name: ${twice.join(', ')}`);
}
