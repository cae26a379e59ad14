import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, openWords } from '@alongside/vault';
import { DataSource, In } from 'typeorm';
import type { ContactPersonNameRecord, ContactPersonRecord, EmployerRecord } from './employer.record';
import { EmployerRow, type ContactPersonKnown } from './employer.row';

/** One employer. Refuses with `employers/employer-not-found`. */
export class ShowEmployer extends Query<EmployerRecord> {
  constructor(readonly employerId: Uuid) {
    super();
  }
}

@QueryHandler(ShowEmployer)
export class ShowEmployerHandler implements IQueryHandler<ShowEmployer> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ employerId: id }: ShowEmployer): Promise<EmployerRecord> {
    const employers = this.dataSource.getRepository(EmployerRow);
    const row = await employers.findOneBy({ employerId: id });
    if (!row) throw new DomainError('employers/employer-not-found', 'not-found', 'There is no such employer.');
    const { employerId: _, persons: _persons, contacts, briefings, canonicalId, duplicateIds, ...shown } = row;
    const merged = duplicateIds.length === 0 ? [] : await employers.findBy({ employerId: In(duplicateIds) });
    const counts = { contacts: contacts.length, briefings: briefings.length };
    const contactPersons = (await Promise.all([row, ...merged].map((one) => this.personsOf(one)))).flat();
    return { id, ...shown, contactPersons, ...counts, mergedInto: canonicalId, duplicates: duplicateIds };
  }

  private personsOf({ employerId, persons }: EmployerRow): Promise<ContactPersonRecord[]> {
    const there = persons.filter(({ endedOn }) => endedOn === null);
    return Promise.all(there.map((person) => this.personRecord(employerId, person)));
  }

  private async personRecord(
    employerId: Uuid,
    { personId: id, namedOn, words }: ContactPersonKnown,
  ): Promise<ContactPersonRecord> {
    const { name, jobTitle, phone, email } = await openWords(this.codec, words);
    return {
      ...{
        id,
        employerId,
        namedOn,
        name: openedOrNull<ContactPersonNameRecord>(name),
        jobTitle: openedOrNull<string>(jobTitle),
      },
      ...{ phone: openedOrNull<string>(phone), email: openedOrNull<string>(email) },
    };
  }
}
