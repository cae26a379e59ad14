import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { lookIn } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import type { EventStore } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { HeldAboutPerson } from '../../domain/subject-access/held-about-person';
import type { SubjectAccess } from '../../domain/subject-access/subject-access';
import { OnePerson } from '../one-person';
import { readingsOf } from './readings-of';
import { subjectAccess } from './subject-access';

/** The log, and how what stands in it is told; composition knows of it. */
export class HeldLog {
  constructor(
    readonly store: EventStore,
    readonly codec: EventCodec,
    readonly held: readonly HeldAboutPerson[],
  ) {}
}

@Injectable()
export class SubjectAccesses {
  constructor(
    private readonly log: HeldLog,
    private readonly queries: QueryBus,
    private readonly onePerson: OnePerson,
  ) {}

  /** As `subjectAccess`, as of now; `onRead` hears how many events of the log were looked at. */
  of(person: Uuid, onRead: (events: number) => void = () => undefined): Promise<SubjectAccess> {
    const { store, codec, held } = this.log;
    const recordsOf = (one: Uuid) => this.onePerson.recordsOf(lookIn(store, codec), one);
    return subjectAccess(
      { store, codec, held, onRead, recordsOf, readings: readingsOf(this.queries) },
      person,
      new Date().toISOString(),
    );
  }
}
