import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly format?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly allOf?: readonly [Schema];
  readonly oneOf?: readonly [Schema, ...Schema[]];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

type Schemas = Readonly<Record<string, Schema>>;

const ofFormat: Readonly<Record<string, string>> = {
  uuid: '0192d3c2-7e1a-7c33-9a55-00000000000a',
  date: '2026-03-31',
  email: 'amina@example.org',
};

/** Gives each request body without an example one, made of the examples of its fields. */
export function addRequestExamples(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  for (const path of Object.values(document.paths)) {
    const body = path.post?.requestBody;
    const media = body && 'content' in body ? body.content['application/json'] : undefined;
    if (media?.schema) media.example ??= exampleOf(media.schema as Schema, schemas);
  }
}

function exampleOf(schema: Schema, schemas: Schemas): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref) return exampleOf(schemas[schema.$ref.split('/').at(-1)!] ?? {}, schemas);
  if (schema.allOf) return exampleOf(schema.allOf[0], schemas); // a described reference
  if (schema.oneOf) return exampleOf(schema.oneOf[0], schemas);
  if (schema.enum) return schema.enum[0];
  if (schema.items) return [exampleOf(schema.items, schemas)];
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => [name, exampleOf(field, schemas)]);
    return Object.fromEntries(fields) as unknown;
  }
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0;
  return ofFormat[schema.format ?? ''] ?? 'text';
}
