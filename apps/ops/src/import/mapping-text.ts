import Ajv, { type AnySchemaObject } from 'ajv';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { type ImportProblem, ImportRefused } from './import-refused';
import spells from './mapping.schema.json';
import records from './records.schema.json';
import { schemaProblems } from './schema-sentence';

const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, schemas: [spells, records] });

/**
 * A parser of mappings of one schema, from YAML or JSON text. It throws an `ImportRefused` that names every problem with its JSON
 * pointer and its line in the text. `meaningProblems` says what a schema cannot.
 */
export function mappingParser<Mapping>(
  schema: AnySchemaObject,
  meaningProblems: (mapping: Mapping) => readonly ImportProblem[],
): (text: string) => Mapping {
  const validate = ajv.getSchema<Mapping>(String(schema.$id)) ?? ajv.compile<Mapping>(schema);
  return (text) => {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    if (document.errors.length > 0) {
      throw new ImportRefused(
        document.errors.map(({ message, pos }) => ({ pointer: '', detail: message, line: lines.linePos(pos[0]).line })),
      );
    }
    const value: unknown = document.toJS();
    const problems = validate(value) ? meaningProblems(value as Mapping) : schemaProblems(validate.errors ?? []);
    if (problems.length === 0) return value as Mapping;
    throw new ImportRefused(problems.map((problem) => withLine(problem, document, lines)));
  };
}

function withLine(problem: ImportProblem, document: Document.Parsed, lines: LineCounter): ImportProblem {
  const keys = problem.pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = keys.length; length >= 0; length -= 1) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return { ...problem, line: lines.linePos(node.range[0]).line };
  }
  return problem;
}
