import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { enrolmentNotFound } from '../../domain/enrolment/enrolment.decider';
import { enrolmentColumns, enrolmentRecord, enrolmentsFrom, type ShownEnrolment } from './enrolment-columns';
import type { EnrolmentRecord } from './enrolment.record';
import { seenEnrolmentSql, type EnrolmentViewer } from './enrolment-viewer';

/** An enrolment. Refuses with `skills-matching/enrolment-not-found` also one that is not the viewer's to see. */
export class ShowEnrolment extends Query<EnrolmentRecord> {
  constructor(
    readonly enrolmentId: Uuid,
    readonly viewer: EnrolmentViewer,
  ) {
    super();
  }
}

/** Whose enrolment it is, and whether a provider of the viewer's gives the course and may know of the claimant. */
export class FindEnrolment extends Query<{ readonly claimantId: Uuid; readonly isOfProvider: boolean } | null> {
  constructor(
    readonly enrolmentId: Uuid,
    readonly viewer: EnrolmentViewer,
  ) {
    super();
  }
}

@QueryHandler(ShowEnrolment)
export class ShowEnrolmentHandler implements IQueryHandler<ShowEnrolment> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ enrolmentId, viewer }: ShowEnrolment): Promise<EnrolmentRecord> {
    const { bind, all } = new Values();
    const seen = seenEnrolmentSql(viewer, bind);
    const text = `select ${enrolmentColumns(viewer, seen, bind)} from ${enrolmentsFrom}
      where e.enrolment_id = ${bind(enrolmentId, 'uuid')} and ${seen.isSeen}`;
    const [row] = await this.dataSource.query<ShownEnrolment[]>(text, all);
    if (!row) throw enrolmentNotFound();
    return enrolmentRecord(this.codec, row);
  }
}

@QueryHandler(FindEnrolment)
export class FindEnrolmentHandler implements IQueryHandler<FindEnrolment> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ enrolmentId, viewer }: FindEnrolment) {
    const { bind, all } = new Values();
    const { isSeen } = seenEnrolmentSql({ ...viewer, caseworker: null }, bind);
    const text = `select e.claimant_id as "claimantId", coalesce(${isSeen}, false) as "isOfProvider" from ${enrolmentsFrom}
      where e.enrolment_id = ${bind(enrolmentId, 'uuid')}`;
    const [row] = await this.dataSource.query<{ claimantId: Uuid; isOfProvider: boolean }[]>(text, all);
    return row ?? null;
  }
}
