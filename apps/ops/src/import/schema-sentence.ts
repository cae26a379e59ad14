import type { ErrorObject } from 'ajv';
import type { ImportProblem } from './import-refused';

/** What ajv found, in sentences for whoever wrote the mapping. Needs `allErrors` and `verbose`. */
export function schemaProblems(errors: readonly ErrorObject[]): ImportProblem[] {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf').map(({ schemaPath }) => `${schemaPath}/`);
  // Why each alternative of a choice fails is noise beside what the choice is; so is that an `if` failed.
  return errors
    .filter(({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined)
    .filter(({ schemaPath }) => !choices.some((choice) => schemaPath.startsWith(choice)))
    .map((error) => ({ pointer: pointerOf(error), detail: sentence(error) }));
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `${instancePath}/${escaped(String(params.additionalProperty))}`;
  if (keyword === 'propertyNames') return `${instancePath}/${escaped(String(params.propertyName))}`;
  return instancePath;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

interface SchemaPart {
  readonly properties?: object;
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
  readonly description?: string;
}

const aCode = 'a code: lower-case letters and digits, words joined by "-"';
const patterns: Readonly<Record<string, string>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': aCode,
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'a day as YYYY-MM-DD',
};

const sentences: Readonly<Record<string, (error: ErrorObject, schema: SchemaPart) => string>> = {
  additionalProperties: (_, { properties = {} }) =>
    `is not a key of a mapping here; the keys are ${Object.keys(properties).join(', ')}`,
  required: ({ params }) => `lacks "${String(params.missingProperty)}"`,
  dependencies: ({ params }) => `"${String(params.property)}" needs "${String(params.deps)}" beside it`,
  oneOf: (_, { oneOf = [] }) =>
    `takes exactly one of ${oneOf.flatMap(({ required }) => required.map((key) => `"${key}"`)).join(', ')}`,
  enum: ({ params, data }, { description }) => {
    const values = (params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ');
    const more = description?.startsWith('or ') ? `, ${description}` : '';
    return `${JSON.stringify(data)} is none of ${values}${more}`;
  },
  pattern: ({ params, data }) =>
    `${JSON.stringify(data)} is not ${patterns[String(params.pattern)] ?? 'a UUID in lower case'}`,
  not: ({ data }) =>
    `${JSON.stringify(data)} is what lists and figures say where no code is known: leave it out, or give it another`,
  propertyNames: () => `is not ${aCode}`,
  type: ({ params, data }) => `is to be ${[params.type].flat().join(' or ')}, not ${JSON.stringify(data)}`,
  minItems: () => 'is empty',
  minProperties: () => 'is empty',
  minLength: () => 'is empty',
};

function sentence(error: ErrorObject): string {
  const say = sentences[error.keyword];
  return say ? say(error, (error.parentSchema ?? {}) as SchemaPart) : (error.message ?? error.keyword);
}
