import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, openWords } from '@alongside/vault';
import { DataSource } from 'typeorm';
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
    const row = await this.dataSource.getRepository(EmployerRow).findOneBy({ employerId: id });
    if (!row) throw new DomainError('employers/employer-not-found', 'not-found', 'There is no such employer.');
    const { employerId: _, persons, contacts, briefings, ...shown } = row;
    const there = persons.filter(({ endedOn }) => endedOn === null);
    const contactPersons = await Promise.all(there.map((person) => this.personRecord(person)));
    return { id, ...shown, contactPersons, contacts: contacts.length, briefings: briefings.length };
  }

  private async personRecord({ personId: id, namedOn, words }: ContactPersonKnown): Promise<ContactPersonRecord> {
    const { name, jobTitle, phone, email } = await openWords(this.codec, words);
    return {
      ...{ id, namedOn, name: openedOrNull<ContactPersonNameRecord>(name), jobTitle: openedOrNull<string>(jobTitle) },
      ...{ phone: openedOrNull<string>(phone), email: openedOrNull<string>(email) },
    };
  }
}
