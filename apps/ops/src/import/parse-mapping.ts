import Ajv from 'ajv';
import { isLocalDate } from '@alongside/kernel';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { datePattern } from './dates';
import { type ImportProblem, ImportRefused } from './import-refused';
import type { Mapping } from './mapping';
import schema from './mapping.schema.json';
import { schemaProblems } from './schema-sentence';
import { templateProblem } from './template';

const validate = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<Mapping>(schema);

/**
 * A mapping from YAML or JSON text. Throws an `ImportRefused` that names every problem with its JSON pointer and its line in the text.
 */
export function parseMapping(text: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new ImportRefused(
      document.errors.map(({ message, pos }) => ({ pointer: '', detail: message, line: lines.linePos(pos[0]).line })),
    );
  }
  const value: unknown = document.toJS();
  const problems = validate(value) ? meaningProblems(value) : schemaProblems(validate.errors ?? []);
  if (problems.length === 0) return value as Mapping;
  throw new ImportRefused(problems.map((problem) => withLine(problem, document, lines)));
}

/** What a schema cannot say. */
function meaningProblems(mapping: Mapping): ImportProblem[] {
  const { opened, ended, limits, file, claimant } = mapping;
  const dates: [pointer: string, day: string | undefined][] = [
    ['/opened/constant', 'constant' in opened ? opened.constant : undefined],
    ['/ended/ifMissing', ended?.ifMissing],
    ['/limits/earliest', limits?.earliest],
    ['/limits/latest', limits?.latest],
  ];
  const problems = dates
    .filter(([, day]) => day !== undefined && !isLocalDate(day))
    .map(([pointer, day]) => ({ pointer, detail: `${day} is not a day of the calendar` }));
  if (file?.dates !== undefined && datePattern(file.dates) === null) {
    const detail = `"${file.dates}" does not name a year (YYYY), a month (MM or M) and a day (DD or D) once each`;
    problems.push({ pointer: '/file/dates', detail });
  }
  for (const part of ['given', 'family'] as const) {
    const source = claimant[part];
    const detail = 'template' in source ? templateProblem(source.template) : null;
    if (detail !== null) problems.push({ pointer: `/claimant/${part}/template`, detail });
  }
  return [...problems, ...hoursProblems(mapping)];
}

function hoursProblems({ outcomes, otherwise }: Mapping): ImportProblem[] {
  const all = [
    ...outcomes.map((rule, index) => ({ rule, pointer: `/outcomes/${index}` })),
    { rule: otherwise, pointer: '/otherwise' },
  ];
  return all
    .filter(({ rule }) => 'closed' in rule && rule.hours !== undefined && !rule.closed.endsWith('employment'))
    .map(({ pointer }) => ({
      pointer: `${pointer}/hours`,
      detail: 'only a job has hours: employment or self-employment',
    }));
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
