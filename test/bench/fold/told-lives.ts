import type { DomainEvent, Uuid } from '@alongside/kernel';
import type {
  AssignmentEvent,
  ClaimantEvent,
  ClaimEvent,
  EmploymentEvent,
  InteractionEvent,
} from '@alongside/caseload';
import { timeOrderedId } from '../sample-events';

/** An event and the stream that it goes to. */
export interface Told {
  readonly stream: string;
  readonly event: DomainEvent;
}

const offices = Array.from({ length: 20 }, (_, n) => `0192cccc-0000-7000-8000-${String(n).padStart(12, '0')}`);
const advisors = Array.from({ length: 500 }, (_, n) => `0192dddd-0000-7000-8000-${String(n).padStart(12, '0')}`);

interface Ids {
  readonly claimantId: Uuid;
  readonly claimId: Uuid;
  readonly employmentId: Uuid;
  readonly office: Uuid;
  readonly advisorId: Uuid;
}

/**
 * What is recorded of one claimant from the registration to a job, in its order: about half of it are interactions. `number`
 * decides which office, advisor, community and so on.
 */
export function toldLife(number: number): Told[] {
  const ids = {
    claimantId: timeOrderedId(),
    claimId: timeOrderedId(),
    employmentId: timeOrderedId(),
    office: offices[number % offices.length]!,
    advisorId: advisors[number % advisors.length]!,
  };
  return [...arrival(ids, number), appointment(ids, number), ...interactions(ids), ...departure(ids)];
}

function arrival({ claimantId, claimId, office, advisorId }: Ids, number: number): Told[] {
  const occurredAt = '2025-01-06';
  const ofClaimant = { claimantId, occurredAt };
  const claimant: ClaimantEvent[] = [
    {
      type: 'ClaimantRegistered',
      data: {
        ...ofClaimant,
        name: { given: 'Made-up', family: `Person ${number}` },
        dateOfBirth: `19${70 + (number % 30)}-04-17`,
        birthMonth: `19${70 + (number % 30)}-04`,
        contact: { email: `person.${number}@example.org`, phone: '020 7946 0018', address: '1 Invented Street' },
      },
    },
    {
      type: 'LanguagesDeclared',
      data: { ...ofClaimant, languages: ['so', 'en'], interpreterNeeded: number % 3 === 0 },
    },
    { type: 'CommunitiesDeclared', data: { ...ofClaimant, communities: [`community-${number % 12}`] } },
    {
      type: 'BarrierIdentified',
      data: { ...ofClaimant, barrierId: timeOrderedId(), theme: 'housing', severity: 'high', note: 'At a friend’s' },
    },
    { type: 'SkillDeclared', data: { ...ofClaimant, skill: 'S1.2', level: 'advanced', workHistory: 'Four years' } },
  ];
  const claim: ClaimEvent = {
    type: 'ClaimOpened',
    data: { ...ofClaimant, claimId, benefit: 'universal-credit', office, characteristics: { sex: 'female' } },
  };
  const assignment: AssignmentEvent = { type: 'AssignmentAccepted', data: { ...ofClaimant, advisorId, office } };
  return [
    ...claimant.map((event) => ({ stream: `claimant-${claimantId}`, event })),
    { stream: `claim-${claimId}`, event: claim },
    { stream: `assignment-${claimantId}`, event: assignment },
  ];
}

function appointment({ claimantId, office, advisorId }: Ids, number: number): Told {
  const interactionId = timeOrderedId();
  const event: InteractionEvent = {
    type: 'InteractionScheduled',
    data: {
      claimantId,
      interactionId,
      occurredAt: '2025-01-06',
      scheduledFor: `2027-02-${String(1 + (number % 28)).padStart(2, '0')}`,
      startsAt: '10:00',
      kind: 'work-focused',
      channel: 'in-person',
      office,
      staffId: advisorId,
    },
  };
  return { stream: `interaction-${interactionId}`, event };
}

function interactions({ claimantId, office, advisorId }: Ids): Told[] {
  return Array.from({ length: 10 }, (_, n) => {
    const interactionId = timeOrderedId();
    const event: InteractionEvent = {
      type: 'InteractionLogged',
      data: {
        claimantId,
        interactionId,
        occurredAt: `2025-02-${String(n + 1).padStart(2, '0')}`,
        kind: 'work-focused',
        channel: 'in-person',
        office,
        staffId: advisorId,
        minutes: 30,
        participants: [],
        language: 'en',
        interpreterUsed: false,
        summary: 'Talked about work in kitchens nearby, the papers that are missing, and who could help with them.',
        nextSteps: [],
      },
    };
    return { stream: `interaction-${interactionId}`, event };
  });
}

function departure({ claimantId, claimId, employmentId }: Ids): Told[] {
  const ofClaim = { claimId, claimantId };
  const paid: ClaimEvent[] = [
    {
      type: 'BenefitPaid',
      data: { ...ofClaim, occurredAt: '2025-02-17', amountPence: 36_200, from: '2025-01-06', to: '2025-02-03' },
    },
    {
      type: 'BenefitPaid',
      data: { ...ofClaim, occurredAt: '2025-03-17', amountPence: 36_200, from: '2025-02-03', to: '2025-03-03' },
    },
  ];
  const job: EmploymentEvent[] = [
    {
      type: 'EmploymentStarted',
      data: {
        employmentId,
        claimantId,
        claimId,
        occurredAt: '2025-03-24',
        startedOn: '2025-03-24',
        selfEmployed: false,
        hours: 'part-time',
        weeklyHours: 16.5,
        employer: 'Invented Bakery',
        source: 'community',
      },
    },
    {
      type: 'EmploymentEvidenceAdded',
      data: { employmentId, claimantId, occurredAt: '2025-04-01', evidence: 'payslip' },
    },
  ];
  const closed: ClaimEvent = {
    type: 'ClaimClosed',
    data: { ...ofClaim, occurredAt: '2025-03-24', destination: 'employment', hours: 'part-time' },
  };
  return [
    ...paid.map((event) => ({ stream: `claim-${claimId}`, event })),
    ...job.map((event) => ({ stream: `employment-${employmentId}`, event })),
    { stream: `claim-${claimId}`, event: closed },
  ];
}
