import type { LocalDate, Uuid } from '@alongside/kernel';
import type { AutonomyRosterEvent } from './autonomy-roster.events';

export interface Partnership {
  readonly partnershipId: Uuid;
  readonly claimantId: Uuid;
  readonly standing: 'selected' | 'accepted' | 'declined' | 'job-found' | 'withdrawn' | 'entered-in-error';
  /** The first day on which it stands so. */
  readonly since: LocalDate;
  readonly acceptedOn: LocalDate | null;
  readonly planId: Uuid | null;
  readonly employmentId: Uuid | null;
  /** Calls that stand. */
  readonly calls: readonly Uuid[];
}

export interface AutonomyRoster {
  readonly optedIn: boolean;
  /** Of the last opting in or out. */
  readonly optedOn: LocalDate | null;
  readonly partnerships: Readonly<Record<Uuid, Partnership>>;
}

export const emptyRoster: AutonomyRoster = { optedIn: false, optedOn: null, partnerships: {} };

/** It holds one of the advisor's two places: selected, whether or not the claimant has answered, and not over. */
export function isOpen({ standing }: Partnership): boolean {
  return standing === 'selected' || standing === 'accepted';
}

/** The partnership with that claimant that goes on, if there is one. */
export function openWith({ partnerships }: AutonomyRoster, claimantId: Uuid): Partnership | undefined {
  return Object.values(partnerships).find((one) => one.claimantId === claimantId && isOpen(one));
}

/** The partnership with that claimant that the job has ended, if there is one. */
export function endedBy(
  { partnerships }: AutonomyRoster,
  { claimantId, employmentId }: { readonly claimantId: Uuid; readonly employmentId: Uuid },
): Partnership | undefined {
  return Object.values(partnerships).find(
    (one) => one.claimantId === claimantId && one.standing === 'job-found' && one.employmentId === employmentId,
  );
}

export function evolve(roster: AutonomyRoster, { type, data }: AutonomyRosterEvent): AutonomyRoster {
  if (type === 'AdvisorOptedIn' || type === 'AdvisorOptedOut')
    return { ...roster, optedIn: type === 'AdvisorOptedIn', optedOn: data.occurredAt };
  const { partnershipId } = data;
  const before = roster.partnerships[partnershipId] ?? selected(data);
  const after = { ...before, ...changed(before, { type, data } as PartnershipEvent) };
  return { ...roster, partnerships: { ...roster.partnerships, [partnershipId]: after } };
}

type PartnershipEvent = Exclude<AutonomyRosterEvent, { type: 'AdvisorOptedIn' | 'AdvisorOptedOut' }>;

function selected({ partnershipId, claimantId, occurredAt: since }: PartnershipEvent['data']): Partnership {
  return {
    partnershipId,
    claimantId,
    standing: 'selected',
    since,
    acceptedOn: null,
    planId: null,
    employmentId: null,
    calls: [],
  };
}

function changed({ calls, acceptedOn }: Partnership, { type, data }: PartnershipEvent): Partial<Partnership> {
  const since = data.occurredAt;
  switch (type) {
    case 'ClaimantSelected':
      return {};
    case 'PartnershipAccepted':
      return { standing: 'accepted', since, acceptedOn: since };
    case 'PartnershipDeclined':
      return { standing: 'declined', since };
    case 'PartnershipPlanAgreed':
      return { planId: data.planId };
    case 'EmployerCalled':
      return { calls: [...calls, data.callId] };
    case 'EmployerCallEnteredInError':
      return { calls: calls.filter((id) => id !== data.callId) };
    case 'PartnershipJobFound':
      return { standing: 'job-found', since, employmentId: data.employmentId };
    case 'PartnershipReopened':
      return { standing: 'accepted', since: acceptedOn!, employmentId: null };
    case 'PartnershipWithdrawn':
      return { standing: 'withdrawn', since, employmentId: null };
    case 'PartnershipEnteredInError':
      return { standing: 'entered-in-error', since };
  }
}
