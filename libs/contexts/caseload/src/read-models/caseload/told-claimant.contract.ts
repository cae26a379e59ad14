import { createHash } from 'node:crypto';
import type { AnyDecider, DomainEvent, LocalDate, Uuid } from '@alongside/kernel';
import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { assignmentDecider } from '../../domain/assignment/assignment.decider';
import type { AssignmentEvent } from '../../domain/assignment/assignment.events';
import { claimDecider } from '../../domain/claim/claim.decider';
import type { ClaimEvent, Destination } from '../../domain/claim/claim.events';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import type { ClaimantEvent, Excluded } from '../../domain/claimant/claimant.events';
import { employmentDecider } from '../../domain/employment/employment.decider';
import type { EmploymentEvent } from '../../domain/employment/employment.events';
import { interactionDecider } from '../../domain/interaction/interaction.decider';
import type { Attendance, InteractionEvent } from '../../domain/interaction/interaction.events';
import { noteDecider } from '../../domain/note/note.decider';
import type { NoteEvent } from '../../domain/note/note.events';

/** Of all the events that the caseload lists are folded from. */
export const followedDeciders: readonly AnyDecider[] = [
  claimantDecider,
  claimDecider,
  employmentDecider,
  assignmentDecider,
  interactionDecider,
  noteDecider,
  ...privacyDeciders,
];

export const harlesden: Uuid = '0192cccc-0000-7000-8000-000000000001';

/** An event and the stream in which it lies. */
export interface Told {
  readonly stream: string;
  readonly event: DomainEvent;
}

/** What is told of one claimant, in few words; what the claimant has (claims, jobs, meetings …) goes by names. */
export class ToldClaimant {
  constructor(
    readonly id: Uuid,
    readonly office: Uuid = harlesden,
  ) {}

  /** The id of something that the claimant has. */
  idOf(name: string): Uuid {
    const hex = createHash('sha256').update(`${this.id} ${name}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  registered(occurredAt: LocalDate, details: { given?: string; birthMonth?: string; office?: Uuid } = {}): Told {
    const { given = 'Amina', ...rest } = details;
    return this.self({
      type: 'ClaimantRegistered',
      data: { claimantId: this.id, name: { given, family: 'Invented' }, ...rest, occurredAt },
    });
  }

  speaks(occurredAt: LocalDate, languages: string[], interpreterNeeded: boolean): Told {
    const data = { claimantId: this.id, languages, interpreterNeeded, occurredAt };
    return this.self({ type: 'LanguagesDeclared', data });
  }

  of(occurredAt: LocalDate, ...communities: string[]): Told {
    return this.self({ type: 'CommunitiesDeclared', data: { claimantId: this.id, communities, occurredAt } });
  }

  skilled(occurredAt: LocalDate, skill: string): Told {
    return this.self({ type: 'SkillDeclared', data: { claimantId: this.id, skill, level: 'advanced', occurredAt } });
  }

  /** It was gained on a course, and was not after all. */
  skillTakenBack(occurredAt: LocalDate, skill: string, level?: 'beginner'): Told {
    const data = { claimantId: this.id, enrolmentId: this.id, skill, reason: 'Of another person', occurredAt };
    return this.self({ type: 'SkillTakenBack', data: { ...data, ...(level && { level }) } });
  }

  /** Somebody told it of the wrong person. */
  neverSkilled(occurredAt: LocalDate, skill: string): Told {
    const data = { claimantId: this.id, skill, reason: 'Of another person', occurredAt };
    return this.self({ type: 'SkillTakenBack', data });
  }

  faces(occurredAt: LocalDate, theme: string): Told {
    const data = { claimantId: this.id, barrierId: this.idOf(theme), theme, severity: 'high' as const, occurredAt };
    return this.self({ type: 'BarrierIdentified', data });
  }

  overcame(occurredAt: LocalDate, theme: string): Told {
    const data = { claimantId: this.id, barrierId: this.idOf(theme), occurredAt };
    return this.self({ type: 'BarrierResolved', data });
  }

  /** May not be seen by that person or organisation. */
  excluded(occurredAt: LocalDate, kind: Excluded['kind'], id: Uuid): Told {
    const data = { claimantId: this.id, exclusionId: this.idOf(`exclusion ${id}`), excluded: { kind, id } };
    return this.self({ type: 'ExclusionSet', data: { ...data, reason: 'An invented quarrel', occurredAt } });
  }

  includedAgain(occurredAt: LocalDate, id: Uuid): Told {
    const data = { claimantId: this.id, exclusionId: this.idOf(`exclusion ${id}`), reason: 'Settled', occurredAt };
    return this.self({ type: 'ExclusionLifted', data });
  }

  mergedInto(occurredAt: LocalDate, canonicalId: Uuid): Told {
    const why = { ground: 'document-seen', reason: 'The same passport' };
    const data = { claimantId: this.id, mergeId: this.idOf('merge'), canonicalId, ...why, occurredAt };
    return this.self({ type: 'ClaimantMerged', data });
  }

  takenApart(occurredAt: LocalDate, canonicalId: Uuid): Told {
    const data = { claimantId: this.id, mergeId: this.idOf('merge'), canonicalId, reason: 'A sister', occurredAt };
    return this.self({ type: 'ClaimantUnmerged', data });
  }

  tookIn(occurredAt: LocalDate, duplicateId: Uuid, mergeId: Uuid): Told {
    return this.self({ type: 'DuplicateTakenIn', data: { claimantId: this.id, mergeId, duplicateId, occurredAt } });
  }

  letGo(occurredAt: LocalDate, duplicateId: Uuid, mergeId: Uuid): Told {
    return this.self({ type: 'DuplicateLetGo', data: { claimantId: this.id, mergeId, duplicateId, occurredAt } });
  }

  opened(occurredAt: LocalDate, benefit: string): Told {
    return this.claim({
      type: 'ClaimOpened',
      data: { ...this.ofClaim(benefit), benefit, office: this.office, occurredAt },
    });
  }

  closed(occurredAt: LocalDate, benefit: string, destination: Destination): Told {
    return this.claim({ type: 'ClaimClosed', data: { ...this.ofClaim(benefit), destination, occurredAt } });
  }

  unfollowed(occurredAt: LocalDate, benefit: string): Told {
    return this.claim({ type: 'FollowUpEnded', data: { ...this.ofClaim(benefit), reason: 'moved-away', occurredAt } });
  }

  hired(startedOn: LocalDate, job: string): Told {
    const data = { ...this.ofJob(job), selfEmployed: false, startedOn, hours: 'full-time' as const };
    return this.job({ type: 'EmploymentStarted', data: { ...data, occurredAt: startedOn } });
  }

  leftJob(occurredAt: LocalDate, job: string): Told {
    return this.job({ type: 'EmploymentEnded', data: { ...this.ofJob(job), reason: 'contract-ended', occurredAt } });
  }

  proposed(occurredAt: LocalDate, advisorId: Uuid, office = this.office): Told {
    return this.assignment({
      type: 'AssignmentProposed',
      data: { claimantId: this.id, advisorId, office, occurredAt },
    });
  }

  accepted(occurredAt: LocalDate, advisorId: Uuid, office = this.office): Told {
    return this.assignment({
      type: 'AssignmentAccepted',
      data: { claimantId: this.id, advisorId, office, occurredAt },
    });
  }

  declined(occurredAt: LocalDate, advisorId: Uuid): Told {
    const data = { claimantId: this.id, advisorId, reason: 'caseload-full', occurredAt };
    return this.assignment({ type: 'AssignmentDeclined', data });
  }

  left(occurredAt: LocalDate, advisorId: Uuid): Told {
    const data = { claimantId: this.id, advisorId, reason: 'advisor-left', occurredAt };
    return this.assignment({ type: 'AssignmentEnded', data });
  }

  covered(advisorId: Uuid, from: LocalDate, to?: LocalDate): Told {
    const data = { claimantId: this.id, coverId: this.idOf(`cover ${from}`), advisorId, from, occurredAt: from };
    return this.assignment({ type: 'CoverArranged', data: { ...data, ...(to !== undefined && { to }) } });
  }

  coverEnded(from: LocalDate, occurredAt: LocalDate): Told {
    const data = { claimantId: this.id, coverId: this.idOf(`cover ${from}`), occurredAt };
    return this.assignment({ type: 'CoverEnded', data });
  }

  agreed(meeting: string, scheduledFor: LocalDate, startsAt?: string): Told {
    const arranged = {
      kind: 'work-search-review',
      channel: 'in-person',
      office: this.office,
      staffId: this.id,
    } as const;
    const appointment = { scheduledFor, ...(startsAt !== undefined && { startsAt }) };
    const data = { ...this.ofMeeting(meeting), ...appointment, ...arranged, occurredAt: '2026-01-01' };
    return this.meeting({ type: 'InteractionScheduled', data });
  }

  postponed(meeting: string, scheduledFor: LocalDate): Told {
    const change = { by: 'claimant', reason: 'ill', occurredAt: '2026-01-01' } as const;
    return this.meeting({
      type: 'InteractionRescheduled',
      data: { ...this.ofMeeting(meeting), scheduledFor, ...change },
    });
  }

  calledOff(meeting: string): Told {
    const change = { by: 'office', reason: 'closed', occurredAt: '2026-01-01' } as const;
    return this.meeting({ type: 'InteractionCancelled', data: { ...this.ofMeeting(meeting), ...change } });
  }

  came(meeting: string, occurredAt: LocalDate, late = false): Told {
    return this.meeting({ type: 'InteractionAttended', data: { ...this.ofMeeting(meeting), late, occurredAt } });
  }

  missed(meeting: string, occurredAt: LocalDate): Told {
    const data = { ...this.ofMeeting(meeting), reason: 'acceptable', occurredAt } as const;
    return this.meeting({ type: 'InteractionMissed', data });
  }

  attendanceCorrected(meeting: string, attendance: Attendance): Told {
    const data = { ...this.ofMeeting(meeting), attendance, reason: 'Mixed up', occurredAt: '2026-06-01' };
    return this.meeting({ type: 'AttendanceCorrected', data });
  }

  met(meeting: string, occurredAt: LocalDate): Told {
    return this.meeting({ type: 'InteractionLogged', data: { ...this.ofMeeting(meeting), ...this.log(), occurredAt } });
  }

  metInFact(meeting: string, heldOn: LocalDate): Told {
    const data = { ...this.ofMeeting(meeting), ...this.log(), heldOn, reason: 'Wrong day', occurredAt: '2026-06-01' };
    return this.meeting({ type: 'InteractionLogCorrected', data });
  }

  neverWas(meeting: string): Told {
    const data = { ...this.ofMeeting(meeting), reason: 'Somebody else', occurredAt: '2026-06-01' };
    return this.meeting({ type: 'InteractionEnteredInError', data });
  }

  flagged(note: string, occurredAt: LocalDate, flag: string): Told {
    return this.note({ type: 'NoteFlagged', data: { ...this.ofNote(note), flag, occurredAt } });
  }

  flagResolved(note: string, occurredAt: LocalDate): Told {
    return this.note({ type: 'NoteFlagResolved', data: { ...this.ofNote(note), reason: 'dealt-with', occurredAt } });
  }

  flagRaisedAgain(note: string, flaggedOn: LocalDate, flag: string): Told {
    const data = { ...this.ofNote(note), flag, flaggedOn, reason: 'Mixed up', occurredAt: '2026-06-01' };
    return this.note({ type: 'NoteFlagRaisedAgain', data });
  }

  neverNoted(note: string): Told {
    const data = { ...this.ofNote(note), reason: 'Somebody else', occurredAt: '2026-06-01' };
    return this.note({ type: 'NoteEnteredInError', data });
  }

  neverFaced(theme: string): Told {
    const data = { claimantId: this.id, barrierId: this.idOf(theme), reason: 'A neighbour', occurredAt: '2026-06-01' };
    return this.self({ type: 'BarrierEnteredInError', data });
  }

  neverClaimed(benefit: string): Told {
    const data = { ...this.ofClaim(benefit), reason: 'Somebody else', occurredAt: '2026-06-01' };
    return this.claim({ type: 'ClaimEnteredInError', data });
  }

  neverHired(job: string): Told {
    const data = { ...this.ofJob(job), reason: 'Somebody else', occurredAt: '2026-06-01' };
    return this.job({ type: 'EmploymentEnteredInError', data });
  }

  forgotten(occurredAt: LocalDate): Told {
    const event: PersonEvent = {
      type: 'PersonForgotten',
      data: { personId: this.id, ground: 'own-request', occurredAt },
    };
    return { stream: `person-${this.id}`, event };
  }

  private log() {
    const kinds = { kind: 'work-search-review', channel: 'in-person', minutes: 20 } as const;
    return { ...kinds, office: this.office, staffId: this.id, participants: [], nextSteps: [] };
  }

  private ofClaim(name: string) {
    return { claimId: this.idOf(name), claimantId: this.id };
  }

  private ofJob(name: string) {
    return { employmentId: this.idOf(name), claimantId: this.id };
  }

  private ofMeeting(name: string) {
    return { interactionId: this.idOf(name), claimantId: this.id };
  }

  private ofNote(name: string) {
    return { noteId: this.idOf(name), claimantId: this.id };
  }

  private note(event: NoteEvent): Told {
    return { stream: `note-${event.data.noteId}`, event };
  }

  private self(event: ClaimantEvent): Told {
    return { stream: `claimant-${this.id}`, event };
  }

  private claim(event: ClaimEvent): Told {
    return { stream: `claim-${event.data.claimId}`, event };
  }

  private job(event: EmploymentEvent): Told {
    return { stream: `employment-${event.data.employmentId}`, event };
  }

  private assignment(event: AssignmentEvent): Told {
    return { stream: `assignment-${this.id}`, event };
  }

  private meeting(event: InteractionEvent): Told {
    return { stream: `interaction-${event.data.interactionId}`, event };
  }
}
