import fc from 'fast-check';
import { allRoles, type Role } from '@alongside/http';
import { resolved, type ApiDocument, type Operation, type Schema } from './api-document';

/** A request, as it is to be sent. */
export interface FuzzedRequest {
  readonly operation: Operation;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** `null`: no token; `garbage`: none that is one. */
  readonly role: Role | null | 'garbage';
}

/** What nobody should send, in the place of anything. */
const strange = fc.constantFrom<unknown>(
  ...[
    '',
    ' ',
    '\u0000',
    '🙂'.repeat(40),
    "'; drop table log.events; --",
    '../../etc/passwd',
    'x'.repeat(70_000),
    '{{7*7}}',
  ],
  ...[
    null,
    true,
    -1,
    0,
    1e308,
    0.1,
    2 ** 53,
    [],
    [[]],
    {},
    { $ne: 1 },
    [null],
    JSON.parse('{"__proto__":{"polluted":true}}'),
  ],
  ...['2024-02-30', '0000-01-01', '9999-12-31', '2024-01-01T00:00:00Z', 'NaN', '٣'],
);

/** Requests to every operation of the document, half of them as it says, half with something wrong. `ids` are of records that are there. */
export class Requests {
  constructor(
    private readonly document: ApiDocument,
    private readonly ids: readonly string[],
  ) {}

  to(operation: Operation): fc.Arbitrary<FuzzedRequest> {
    return fc.oneof(this.made(operation, 'right'), this.made(operation, 'wrong'));
  }

  private made(operation: Operation, how: 'right' | 'wrong'): fc.Arbitrary<FuzzedRequest> {
    const roles = (operation.security?.[0]?.['bearer'] ?? allRoles) as readonly Role[];
    const anybody = fc.constantFrom<FuzzedRequest['role']>(...allRoles, null, 'garbage');
    const right = fc.constantFrom(...roles);
    return fc.record({
      operation: fc.constant(operation),
      url: this.urlOf(operation, how),
      headers: this.headersOf(operation, how),
      body: operation.body === null ? fc.constant(undefined) : this.bodyOf(operation.body, how),
      role: how === 'right' ? right : fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: anybody }),
    });
  }

  private urlOf({ path, parameters = [] }: Operation, how: 'right' | 'wrong'): fc.Arbitrary<string> {
    const inPath = parameters.filter((one) => one.in === 'path');
    const inQuery = parameters.filter((one) => one.in === 'query' && !['cursor', 'atLeast'].includes(one.name));
    const required = inQuery.filter((one) => one.required);
    const values = fc.record(Object.fromEntries(inPath.map(({ name, schema }) => [name, this.segment(schema, how)])));
    const asked = fc.subarray([...inQuery], { maxLength: Math.min(3, inQuery.length) }).chain((chosen) => {
      const all = [...new Set([...required, ...chosen])];
      return fc.record(Object.fromEntries(all.map(({ name, schema }) => [name, this.text(schema, how)])));
    });
    const unknown = fc.constantFrom('', '', '', 'colour=red', 'limit=1&limit=2', '%zz', 'atLeast=x:1', 'cursor=x');
    return fc.tuple(values, asked, how === 'right' ? fc.constant('') : unknown).map(([given, query, more]) => {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name]!));
      const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      const search = [...pairs, ...(more === '' ? [] : [more])].join('&');
      return search === '' ? filled : `${filled}?${search}`;
    });
  }

  private headersOf({ method }: Operation, how: 'right' | 'wrong'): fc.Arbitrary<Record<string, string>> {
    const mostly = (right: fc.Arbitrary<string>, ...wrong: string[]) =>
      how === 'right'
        ? right
        : fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });
    const purpose = mostly(fc.constantFrom('fuzzing', 'complaint'), 'Some words', '', 'x'.repeat(300));
    if (method === 'GET') return fc.record({ purpose });
    const ofCommand = {
      purpose,
      'idempotency-key': mostly(fc.uuid({ version: 7 }), 'key', '', this.ids[0]!),
      'content-type': mostly(fc.constant('application/json'), 'text/plain', 'application/xml'),
    };
    const ifMatch = mostly(fc.constantFrom('*', '"0"', '"1"'), 'W/"1"', '1', '"x"', '""');
    return fc.oneof(
      { weight: 3, arbitrary: fc.record(ofCommand) },
      { weight: 1, arbitrary: fc.record({ ...ofCommand, 'if-match': ifMatch }) },
    );
  }

  private bodyOf(schema: Schema, how: 'right' | 'wrong'): fc.Arbitrary<unknown> {
    const right = this.value(schema);
    if (how === 'right') return right;
    const spoilt = fc.tuple(right, fc.nat(), strange, fc.constantFrom('replace', 'drop', 'add')).map(spoil);
    return fc.oneof(
      { weight: 6, arbitrary: spoilt },
      { weight: 1, arbitrary: strange },
      { weight: 2, arbitrary: right },
    );
  }

  /** A part of a path: no empty one, nor one that no route takes for its length. */
  private segment(schema: Schema, how: 'right' | 'wrong'): fc.Arbitrary<string> {
    return this.text(schema, how).map((text) => (text === '' ? 'none' : text.slice(0, 90)));
  }

  private text(schema: Schema, how: 'right' | 'wrong'): fc.Arbitrary<string> {
    const right = this.value(schema).map(told);
    const wrong = strange.map((value) => told(value).slice(0, 300));
    return how === 'right' ? right : fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: wrong });
  }

  private value(given: Schema): fc.Arbitrary<unknown> {
    const schema = resolved(this.document, given);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => this.value(choice)));
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const type = [schema.type ?? 'object'].flat().find((one) => one !== 'null') ?? 'string';
    switch (type) {
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1_000, 100_000) });
      case 'array':
        return fc.array(this.value(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 3 });
      case 'object':
        return this.object(schema);
      default:
        return this.string(schema);
    }
  }

  private object({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, this.value(of)]));
    return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  }

  private string({ format, pattern, example, maxLength = 100 }: Schema): fc.Arbitrary<unknown> {
    if (format === 'uuid')
      return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...this.ids) }, { weight: 1, arbitrary: fc.uuid() });
    if (format === 'date') return fc.constantFrom('2024-01-08', '2024-02-29', '2025-06-30', '2026-11-26', '2030-01-01');
    if (format === 'date-time') return fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-07-04T09:00:00Z');
    const examples = example === undefined ? [] : [example];
    const codes = fc.constantFrom<unknown>(
      'universal-credit',
      'employment',
      'in-person',
      'practice-interview',
      ...examples,
    );
    if (pattern !== undefined)
      return example === undefined ? fc.stringMatching(new RegExp(pattern)) : fc.constant(example);
    return fc.oneof(codes, fc.string({ minLength: 1, maxLength: Math.min(maxLength, 100), unit: 'grapheme' }));
  }
}

/** As a URL tells it. */
function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join(',');
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

type Spoiling = readonly [body: unknown, place: number, value: unknown, how: string];

function spoil([body, place, value, how]: Spoiling): unknown {
  const spoilt = structuredClone(body) as Record<string, unknown>;
  if (typeof spoilt !== 'object' || spoilt === null) return value;
  const nested = Object.values(spoilt).filter((one) => typeof one === 'object' && one !== null);
  const holder = (nested.length > 0 && place % 3 === 0 ? nested[place % nested.length] : spoilt) as Record<
    string,
    unknown
  >;
  const names = Object.keys(holder);
  if (how === 'add' || names.length === 0) return Object.assign(holder, { unknownField: value }) && spoilt;
  const name = names[place % names.length]!;
  if (how === 'drop') delete holder[name];
  else holder[name] = value;
  return spoilt;
}
