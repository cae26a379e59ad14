/** OpenAPI 3.1 has no `nullable`: what Nest writes so becomes a union with null. */
export function inOpenApi31<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map((item: unknown) => inOpenApi31(item)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, inOpenApi31(value as unknown)]),
  );
  if (typeof nullable !== 'boolean') return (nullable === undefined ? rest : { ...rest, nullable }) as Node;
  return (nullable ? orNull(rest) : rest) as Node;
}

function orNull(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, ...rest } = schema;
  if (typeof type === 'string') return { ...rest, type: [type, 'null'] };
  return { oneOf: [schema, { type: 'null' }] };
}
