import type {
  AssignmentEvent,
  assignmentEvents,
  ClaimantEvent,
  claimantEvents,
  ClaimEvent,
  claimEvents,
  Closing,
  EmploymentEvent,
  employmentEvents,
} from '@alongside/caseload';
import { isForgotten, type LocalDate, type Protected, type Uuid } from '@alongside/kernel';
import type { PersonEvent as PrivacyEvent, personEvents } from '@alongside/privacy';
import type { FoldedEvent } from '@alongside/vault';
import type { ChargeChange } from '../../domain/in-charge';
import { nobody, type KnownClaim, type KnownJob, type PersonState } from './person-state';

/** The events that say something of the facts of claims. */
const followed = [
  'ClaimantRegistered',
  'ClaimantDetailsCorrected',
  'CommunitiesDeclared',
  'ClaimOpened',
  'ClaimClosed',
  'ClaimClosureCorrected',
  'FollowUpEnded',
  'ClaimEnteredInError',
  'EmploymentStarted',
  'EmploymentCorrected',
  'EmploymentEvidenceAdded',
  'EmploymentEvidenceWithdrawn',
  'EmploymentEnteredInError',
  'AssignmentAccepted',
  'AssignmentEnded',
  'PersonForgotten',
] as const;

type KnownEvent =
  | FoldedEvent<ClaimantEvent, typeof claimantEvents>
  | FoldedEvent<ClaimEvent, typeof claimEvents>
  | FoldedEvent<EmploymentEvent, typeof employmentEvents>
  | FoldedEvent<AssignmentEvent, typeof assignmentEvents>
  | FoldedEvent<PrivacyEvent, typeof personEvents>;

export type PersonEvent = Extract<KnownEvent, { type: (typeof followed)[number] }>;

/** Whose facts the event changes. */
export function personOf({ type, data }: PersonEvent): Uuid {
  return type === 'PersonForgotten' ? data.personId : data.claimantId;
}

export function isFollowed(type: string): boolean {
  return (followed as readonly string[]).includes(type);
}

/** The person after the event. A coded field whose key is gone tells that the person was forgotten. */
export function changed(before: PersonState, event: PersonEvent): PersonState {
  const person = Object.values(event.data).some(isForgotten) ? erased(before) : before;
  const { type, data } = event;
  switch (type) {
    case 'ClaimantRegistered':
    case 'ClaimantDetailsCorrected':
      return { ...person, birthMonth: known(data.birthMonth) };
    case 'CommunitiesDeclared':
      return declared(person, data.occurredAt, known(data.communities));
    case 'ClaimOpened':
      return { ...person, claims: [...person.claims, opened(data)] };
    case 'ClaimClosed':
      return withClaim(person, data.claimId, { closing: closingOn(data.occurredAt, data) });
    case 'ClaimClosureCorrected':
      return withClaim(person, data.claimId, { closing: closingOn(data.closedOn, data) });
    case 'FollowUpEnded':
      return withClaim(person, data.claimId, { followUpEndedOn: data.occurredAt });
    case 'ClaimEnteredInError':
      return withClaim(person, data.claimId, { inError: true });
    case 'EmploymentStarted': {
      const { employmentId, claimId = null, startedOn } = data;
      return { ...person, jobs: [...person.jobs, { employmentId, claimId, startedOn, evidence: [] }] };
    }
    case 'EmploymentCorrected':
      return withJob(person, data.employmentId, () => ({ startedOn: data.startedOn }));
    case 'EmploymentEvidenceAdded':
    case 'EmploymentEvidenceWithdrawn':
      return withJob(person, data.employmentId, (job) => ({ evidence: evidenceAfter(job, event) }));
    case 'EmploymentEnteredInError':
      return { ...person, jobs: person.jobs.filter(({ employmentId }) => employmentId !== data.employmentId) };
    case 'AssignmentAccepted':
      return withCharge(person, { kind: 'accepted', on: data.occurredAt, advisorId: data.advisorId });
    case 'AssignmentEnded':
      return withCharge(person, { kind: 'ended', on: data.occurredAt, advisorId: data.advisorId });
    case 'PersonForgotten':
      return followedNoFurther(erased(person), data.occurredAt);
  }
}

function erased({ claims, jobs, charge }: PersonState): PersonState {
  const plain = claims.map((claim) => ({ ...claim, characteristics: {} }));
  return { ...nobody, forgotten: true, claims: plain, jobs, charge };
}

function followedNoFurther(person: PersonState, from: LocalDate): PersonState {
  const claims = person.claims.map((claim) => {
    const { openedOn, followUpEndedOn } = claim;
    return { ...claim, followUpEndedOn: followUpEndedOn ?? (from < openedOn ? openedOn : from) };
  });
  return { ...person, claims };
}

function known<Value>(value: Protected<Value> | undefined): Value | null {
  return value === undefined || isForgotten(value) ? null : value;
}

function declared(person: PersonState, on: LocalDate, codes: readonly string[] | null): PersonState {
  if (codes === null) return person;
  const others = person.communities.filter((declaration) => declaration.on !== on);
  const communities = [...others, { on, codes }].sort((a, b) => (a.on < b.on ? -1 : 1));
  return { ...person, communities };
}

function opened(data: Extract<PersonEvent, { type: 'ClaimOpened' }>['data']): KnownClaim {
  const { claimId, occurredAt: openedOn, office, benefit } = data;
  const characteristics = known(data.characteristics) ?? {};
  return { claimId, openedOn, office, benefit, characteristics, closing: null, followUpEndedOn: null, inError: false };
}

function closingOn(on: LocalDate, { destination, hours }: Closing) {
  return { on, destination, hours: hours ?? null };
}

function withClaim(person: PersonState, claimId: string, change: Partial<KnownClaim>): PersonState {
  const claims = person.claims.map((claim) => (claim.claimId === claimId ? { ...claim, ...change } : claim));
  return { ...person, claims };
}

function withJob(person: PersonState, employmentId: string, change: (job: KnownJob) => Partial<KnownJob>): PersonState {
  const jobs = person.jobs.map((job) => (job.employmentId === employmentId ? { ...job, ...change(job) } : job));
  return { ...person, jobs };
}

function evidenceAfter(
  { evidence }: KnownJob,
  { type, data }: Extract<PersonEvent, { type: 'EmploymentEvidenceAdded' | 'EmploymentEvidenceWithdrawn' }>,
): readonly string[] {
  if (type === 'EmploymentEvidenceAdded') return [...new Set([...evidence, data.evidence])];
  return data.lastOfItsKind ? evidence.filter((kind) => kind !== data.evidence) : evidence;
}

function withCharge(person: PersonState, change: ChargeChange): PersonState {
  return { ...person, charge: [...person.charge, change] };
}
