import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import type { EventStore } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { HeldAboutPerson } from '../../domain/subject-access/held-about-person';
import type { SubjectAccess } from '../../domain/subject-access/subject-access';
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
  ) {}

  /** As `subjectAccess`, as of now; `onRead` hears how many events of the log were looked at. */
  of(person: Uuid, onRead: (events: number) => void = () => undefined): Promise<SubjectAccess> {
    const { store, codec, held } = this.log;
    return subjectAccess(
      { store, codec, held, onRead, readings: readingsOf(this.queries) },
      person,
      new Date().toISOString(),
    );
  }
}
