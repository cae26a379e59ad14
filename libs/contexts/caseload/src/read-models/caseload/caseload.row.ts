import type { LocalDate, Month, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Attendance } from '../../domain/interaction/interaction.events';

export interface OpenBarrier {
  readonly barrierId: Uuid;
  readonly theme: string;
  readonly severity: string;
  readonly identifiedOn: LocalDate;
}

/** One that was not lifted. */
export interface OpenExclusion {
  readonly exclusionId: Uuid;
  /** A person or an organisation. */
  readonly excluded: Uuid;
}

/** One that was not resolved. */
export interface OpenFlag {
  readonly noteId: Uuid;
  readonly kind: string;
  readonly flaggedOn: LocalDate;
}

export interface KnownClaim {
  readonly claimId: Uuid;
  readonly benefit: string;
  readonly office: Uuid;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly destination: string | null;
  readonly followUpEndedOn: LocalDate | null;
}

export interface KnownJob {
  readonly employmentId: Uuid;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/** An appointment of which nobody has said yet what became of it. */
export interface OpenAppointment {
  readonly interactionId: Uuid;
  readonly on: LocalDate;
  readonly startsAt: string | null;
  readonly kind: string;
  readonly channel: string;
  readonly staffId: Uuid;
}

/** What became of an appointment, or a meeting without one. */
export interface PastMeeting {
  readonly interactionId: Uuid;
  readonly on: LocalDate;
  /** `null` of a meeting without an appointment. */
  readonly attendance: Attendance | null;
}

export interface KnownCover {
  readonly advisorId: Uuid;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * A claimant as the caseload lists show one. The name stays sealed, of the event that said it last.
 *
 * What depends on the day it is (age, what is due or overdue, who stands in) is the query's to work out. What lists look at comes
 * first, what only a page shows last.
 *
 * The claimants of a list lie scattered over as many pages as they are: of plain ones an index has all that a list as it opens looks at.
 * So an update touches the indexes when the first or the last open appointment is another; when a meeting is logged it touches none (HOT).
 */
@Entity({ schema: 'caseload', name: 'caseload_v7' })
@Index(['advisorId', 'plain', 'claimantId', 'office', 'proposedAdvisorId', 'firstAppointmentOn', 'lastAppointmentOn'])
@Index([
  ...['tasksAt', 'plain', 'claimantId', 'office', 'advisorId', 'proposedAdvisorId'],
  ...['firstAppointmentOn', 'lastAppointmentOn'],
])
export class CaseloadRow {
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  /** `null` of somebody of whom other things were told before the registration: no list has them. */
  @Column({ type: 'date', nullable: true })
  registeredOn: LocalDate | null;

  /** The person was forgotten: every coded column says `erased`. */
  @Column({ type: 'boolean' })
  forgotten: boolean;

  @Column({ type: 'text', nullable: true })
  birthMonth: Month | null;

  @Column({ type: 'text', array: true })
  languages: string[];

  @Column({ type: 'boolean', nullable: true })
  interpreterNeeded: boolean | null;

  @Column({ type: 'text', array: true })
  communities: string[];

  @Column({ type: 'text', array: true })
  skills: string[];

  /** Of the open barriers, each once. */
  @Column({ type: 'text', array: true })
  themes: string[];

  /** Kinds of the open flags, each once. */
  @Column({ type: 'text', array: true })
  flagKinds: string[];

  /** Who is in charge. */
  @Column({ type: 'uuid', nullable: true })
  advisorId: Uuid | null;

  @Column({ type: 'date', nullable: true })
  advisorSince: LocalDate | null;

  /** Where the advisor is in charge. */
  @Column({ type: 'uuid', nullable: true })
  advisorOffice: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  proposedAdvisorId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  proposedOffice: Uuid | null;

  @Column({ type: 'date', nullable: true })
  proposedOn: LocalDate | null;

  /** On whose list the claimant is: that of the advisor, else of the proposal, else of an open claim. */
  @Column({ type: 'uuid', nullable: true })
  office: Uuid | null;

  /** Where the claimant was registered, where that was said. */
  @Column({ type: 'uuid', nullable: true })
  registeredOffice: Uuid | null;

  /** Whose the record is: `office`, else that of the last claim, else where the claimant was registered. */
  @Column({ type: 'uuid', nullable: true })
  homeOffice: Uuid | null;

  /** Whose list of tasks has the claimant: `office`; of somebody on no list who ever had a job, `homeOffice`. */
  @Column({ type: 'uuid', nullable: true })
  tasksAt: Uuid | null;

  /** Registered, not forgotten, not merged, named by no exclusion, and nobody stands in. */
  @Column({ type: 'boolean' })
  plain: boolean;

  /** Persons and organisations that may not see this claimant. */
  @Column({ type: 'uuid', array: true })
  excluded: Uuid[];

  /** Of somebody with merged records, on each of them: the record that stays. `null` of everybody else. */
  @Column({ type: 'uuid', nullable: true })
  canonicalId: Uuid | null;

  /** The duplicates of this record, which stays. */
  @Column({ type: 'uuid', array: true })
  duplicateIds: Uuid[];

  /** These are of the claim that is shown: the open one that was opened last, else the last. */
  @Column({ type: 'uuid', nullable: true })
  claimId: Uuid | null;

  @Column({ type: 'text', nullable: true })
  benefit: string | null;

  @Column({ type: 'date', nullable: true })
  openedOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  destination: string | null;

  @Column({ type: 'date', nullable: true })
  followUpEndedOn: LocalDate | null;

  /** Of the job that began last and goes on. */
  @Column({ type: 'date', nullable: true })
  jobStartedOn: LocalDate | null;

  /** Their days, ascending. */
  @Column({ type: 'date', array: true })
  appointmentDays: LocalDate[];

  @Column({ type: 'date', nullable: true })
  firstAppointmentOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  lastAppointmentOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  lastMetOn: LocalDate | null;

  /** Of the last appointment of which it was said. */
  @Column({ type: 'text', nullable: true })
  lastAttendance: string | null;

  @Column({ type: 'date', nullable: true })
  lastAttendanceOn: LocalDate | null;

  /** Appointments that were missed since the last meeting. */
  @Column({ type: 'integer' })
  missedSinceMet: number;

  /** Who stands in, on which days: as in the table beside this one, for those who are listed already. */
  @Column({ type: 'jsonb' })
  covers: KnownCover[];

  @Column({ type: 'text', nullable: true })
  nameType: string | null;

  @Column({ type: 'text', nullable: true })
  nameSealed: string | null;

  @Column({ type: 'jsonb' })
  exclusions: OpenExclusion[];

  @Column({ type: 'jsonb' })
  barriers: OpenBarrier[];

  /** Of the notes, in the order in which they were raised. */
  @Column({ type: 'jsonb' })
  flags: OpenFlag[];

  /** In the order of their openings. */
  @Column({ type: 'jsonb' })
  claims: KnownClaim[];

  @Column({ type: 'jsonb' })
  jobs: KnownJob[];

  /** Those of which nobody has said yet what became of them, by day and hour. */
  @Column({ type: 'jsonb' })
  appointments: OpenAppointment[];

  /** As far back as a correction can change what is shown. */
  @Column({ type: 'jsonb' })
  meetings: PastMeeting[];
}
