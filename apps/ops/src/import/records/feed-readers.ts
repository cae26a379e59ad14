import type { GivenPayment, GivenPayrollEntry } from '@alongside/caseload';
import { addDays } from '@alongside/kernel';
import type { Columns } from '../columns';
import type { RecordReader } from '../read-records';
import { FieldReaders, missing } from './field-readers';
import { knownFields } from './known-fields';
import type { PaymentsMapping, PayrollMapping } from './record-mappings';

/** A reader of payments; one without a period is for the day on which it was paid. */
export function paymentsReader(mapping: PaymentsMapping) {
  return (columns: Columns): RecordReader<GivenPayment> => {
    const fields = new FieldReaders(columns, mapping.file);
    const idOf = fields.id(mapping.id, '/id');
    const claimOf = fields.id(mapping.claim, '/claim');
    const paidOf = fields.day(mapping.paid, '/paid');
    const fromOf = fields.optionalDay(mapping.from, '/from');
    const throughOf = fields.optionalDay(mapping.through, '/through');
    const amountOf = fields.amount(mapping.amount, '/amount');
    return (row) => {
      const paidOn = paidOf(row);
      const from = fromOf(row) ?? paidOn;
      const through = throughOf(row) ?? (from > paidOn ? from : paidOn);
      const amountPence = amountOf(row) ?? missing(mapping.amount.column);
      return { externalId: idOf(row), claim: claimOf(row), amountPence, paidOn, from, to: addDays(through, 1) };
    };
  };
}

/** A reader of what a payroll says: that somebody was paid for work. */
export function payrollReader(mapping: PayrollMapping) {
  return (columns: Columns): RecordReader<GivenPayrollEntry> => {
    const fields = new FieldReaders(columns, mapping.file);
    const idOf = fields.id(mapping.id, '/id');
    const personOf = fields.id(mapping.person, '/person');
    const paidOf = fields.day(mapping.paid, '/paid');
    const employerOf = fields.text(mapping.employer, '/employer', 200);
    return (row) => ({
      externalId: idOf(row),
      person: personOf(row),
      paidOn: paidOf(row),
      ...knownFields({ employer: employerOf(row) }),
    });
  };
}
