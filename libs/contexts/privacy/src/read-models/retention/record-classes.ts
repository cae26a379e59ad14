import { DomainError } from '@alongside/kernel';
import type { RecordClass } from '../../domain/retention/record-class';

/** The classes of records that there are; composition knows of them. */
export class RecordClasses {
  constructor(readonly all: readonly RecordClass[]) {}

  /** Refuses a code that no class has (`privacy/record-class-not-found`). */
  assertKnown(recordClass: string): void {
    if (!this.all.some((one) => one.recordClass === recordClass))
      throw new DomainError('privacy/record-class-not-found', 'not-found', 'There is no such class of records.');
  }

  /** `record_class`, `person_id`, `record_id` and `ended_on`, over all classes. */
  get endsSql(): string {
    return this.all
      .map(
        ({ recordClass, endsSql }) =>
          `select '${recordClass}' as record_class, person_id, record_id, ended_on from (${endsSql}) one`,
      )
      .join(' union all ');
  }
}
