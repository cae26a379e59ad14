import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import type { Answered, ApiDocument, Operation } from './api-document';

const problems = join(__dirname, '../../docs');
/** What is inside of no answer: a stack, a path, a statement. */
const inside = /(\n|\\n)\s+at |node_modules|\/libs\/|\/dist\/|select [a-z_]+ from|syntax error at|Cannot read propert/i;

/** Says what is wrong with an answer by the document. */
export class Judge {
  private readonly ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    this.ajv.addSchema({ $id: 'document', ...document });
  }

  faultsOf(operation: Operation, { statusCode, body, headers }: Answered): string[] {
    const faults: string[] = [];
    if (!(statusCode in operation.responses))
      faults.push(`answers ${statusCode} (${typeIn(body)}), which the document does not say`);
    if (statusCode >= 500) faults.push(`answers ${statusCode}: ${body.slice(0, 200)}`);
    if (inside.test(body)) faults.push(`tells of its inside: ${body.slice(0, 200)}`);
    return [
      ...faults,
      ...(statusCode >= 400 ? problemFaults(body, headers) : this.shapeFaults(operation, statusCode, body)),
    ];
  }

  private shapeFaults({ name, path, method, responses }: Operation, status: number, body: string): string[] {
    const [media] = Object.keys(responses[status]?.content ?? {});
    if (media !== 'application/json') return [];
    const place = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', media, 'schema'];
    const pointer = place.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/');
    const key = `${name} ${status}`;
    const validate = this.validators.get(key) ?? this.ajv.compile({ $ref: `document#/${pointer}` });
    this.validators.set(key, validate);
    if (validate(JSON.parse(body))) return [];
    const { instancePath, message, params } = validate.errors![0]!;
    return [`answers another shape than the document says: ${instancePath} ${message} ${JSON.stringify(params)}`];
  }
}

function problemFaults(body: string, headers: Answered['headers']): string[] {
  if (headers['content-type'] !== 'application/problem+json')
    return [`refuses with ${String(headers['content-type'])}`];
  const type = typeIn(body);
  return existsSync(join(problems, `${type}.md`)) ? [] : [`refuses with ${type}, which has no page`];
}

function typeIn(body: string): string {
  try {
    return String((JSON.parse(body) as { type?: unknown } | null)?.type);
  } catch {
    return 'no JSON';
  }
}
