import claims from '../claims.schema.json';
import interactions from '../interactions.schema.json';
import { mappingParser } from '../mapping-text';
import { dayProblems, patternProblems, textProblems } from '../parse-mapping';
import payments from '../payments.schema.json';
import payroll from '../payroll.schema.json';
import people from '../people.schema.json';
import type {
  ClaimsMapping,
  DaySource,
  InteractionsMapping,
  PaymentsMapping,
  PayrollMapping,
  PeopleMapping,
  RecordMapping,
} from './record-mappings';

/** Each parses a mapping from YAML or JSON text, and throws an `ImportRefused` that names every problem with its place. */
export const parsePeopleMapping = mappingParser<PeopleMapping>(people, (mapping) => [
  ...formatProblems(mapping),
  ...constantProblems('/registered', mapping.registered),
  ...textProblems('/name/given', mapping.name.given),
  ...textProblems('/name/family', mapping.name.family),
]);

export const parseClaimsMapping = mappingParser<ClaimsMapping>(claims, (mapping) => [
  ...formatProblems(mapping),
  ...constantProblems('/opened', mapping.opened),
]);

export const parseInteractionsMapping = mappingParser<InteractionsMapping>(interactions, formatProblems);

export const parsePaymentsMapping = mappingParser<PaymentsMapping>(payments, formatProblems);

export const parsePayrollMapping = mappingParser<PayrollMapping>(payroll, formatProblems);

function formatProblems({ file }: RecordMapping) {
  return patternProblems(file);
}

function constantProblems(pointer: string, source: DaySource | undefined) {
  return source && 'constant' in source ? dayProblems(`${pointer}/constant`, source.constant) : [];
}
