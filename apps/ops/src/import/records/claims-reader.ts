import type { GivenClaimRow } from '@alongside/caseload';
import { codeReader } from '../code-reader';
import type { Columns, Row } from '../columns';
import { officeFrom } from '../office-reader';
import type { OfficeOf } from '../office-register';
import type { RecordReader } from '../read-records';
import type { Code } from '../spell';
import { FieldReaders, missing, outOfRange } from './field-readers';
import { knownFields } from './known-fields';
import { namedOnce } from './named-once';
import type { ClaimsMapping } from './record-mappings';

/** A reader of claims of people who were imported under the same source. */
export function claimsReader(mapping: ClaimsMapping, registered: OfficeOf) {
  return (columns: Columns): RecordReader<GivenClaimRow> => {
    const fields = new FieldReaders(columns, mapping.file);
    const idOf = namedOnce(fields.id(mapping.id, '/id'));
    const personOf = fields.id(mapping.person, '/person');
    const benefitOf = fields.code(mapping.benefit, '/benefit');
    const officeOf = officeFrom(mapping.office, registered, columns);
    const openedOf = fields.day(mapping.opened, '/opened');
    const amountOf = fields.amount(mapping.weeklyAmount, '/weeklyAmount');
    const breakdownsOf = breakdownsReader(mapping, columns);
    const earlierOf = fields.optionalId(mapping.earlier, '/earlier');
    const endOf = endReader(mapping, fields);
    return (row) => {
      const weeklyAmountPence = amountOf(row);
      if (weeklyAmountPence !== undefined && weeklyAmountPence < 0) outOfRange('a weekly amount is not below zero');
      return {
        externalId: idOf(row),
        person: personOf(row),
        benefit: benefitOf(row),
        office: officeOf(row),
        openedOn: openedOf(row),
        ...knownFields({
          weeklyAmountPence,
          characteristics: breakdownsOf(row),
          earlier: earlierOf(row),
          end: endOf(row),
        }),
      };
    };
  };
}

function breakdownsReader({ breakdowns = {} }: ClaimsMapping, columns: Columns) {
  const readers = Object.entries(breakdowns).map(
    ([name, source]) => [name, codeReader(source, columns, `/breakdowns/${name}`)] as const,
  );
  return (row: Row): Readonly<Record<Code, Code>> | undefined => {
    const known = readers.flatMap(([name, codeOf]) => {
      const code = codeOf(row);
      return code === null ? [] : [[name, code] as const];
    });
    return known.length > 0 ? Object.fromEntries(known) : undefined;
  };
}

/** A closure goes before an end of follow-up: it says more. */
function endReader({ closed, followUpEnded }: ClaimsMapping, fields: FieldReaders) {
  const closedOf = fields.optionalDay(closed && { column: closed.column }, '/closed');
  const destinationOf = fields.choice(closed?.destination, '/closed/destination');
  const hoursOf = fields.choice(closed?.hours, '/closed/hours');
  const endedOf = fields.optionalDay(followUpEnded && { column: followUpEnded.column }, '/followUpEnded');
  const reasonOf = followUpEnded && fields.code(followUpEnded.reason, '/followUpEnded/reason');
  return (row: Row): GivenClaimRow['end'] => {
    const closedOn = closedOf(row);
    if (closedOn !== undefined) {
      const destination = destinationOf(row) ?? missing('destination');
      const hours = destination === 'employment' ? hoursOf(row) : undefined;
      return { kind: 'closed', on: closedOn, closing: { destination, ...(hours && { hours }) } };
    }
    const on = endedOf(row);
    return on === undefined || !reasonOf ? undefined : { kind: 'follow-up-ended', on, reason: reasonOf(row) };
  };
}
