import { type AssignmentEvent, type ClaimantEvent, type ClaimEvent, type EmploymentEvent } from '@alongside/caseload';
import type { PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase, type GivenEvent } from '@alongside/testing';
import { tellers } from '../told-deciders.contract';
import { claimFactsFold } from './claim-facts.fold';
import { memberHash } from '../member-hash';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const claimId = '0192aaaa-0000-7000-8000-000000000002';
const employmentId = '0192aaaa-0000-7000-8000-000000000003';
const office = '0192aaaa-0000-7000-8000-000000000004';

const ofClaim = { claimId, claimantId };
const ofJob = { employmentId, claimantId };

const claimant = (event: ClaimantEvent, at?: string): GivenEvent => ({ stream: `claimant-${claimantId}`, event, at });
const claim = (event: ClaimEvent, at?: string): GivenEvent => ({ stream: `claim-${claimId}`, event, at });
const employment = (event: EmploymentEvent, at?: string): GivenEvent => ({
  stream: `employment-${employmentId}`,
  event,
  at,
});

const assignment = (event: AssignmentEvent, at?: string): GivenEvent => ({
  stream: `assignment-${claimantId}`,
  event,
  at,
});

const name = { given: 'Amina', family: 'Warsame' };
const registered: ClaimantEvent = {
  type: 'ClaimantRegistered',
  data: { claimantId, name, birthMonth: '2003-02', occurredAt: '2026-01-05' },
};
const declared = (occurredAt: string, ...communities: string[]): ClaimantEvent => ({
  type: 'CommunitiesDeclared',
  data: { claimantId, communities, occurredAt },
});
const opened: ClaimEvent = {
  type: 'ClaimOpened',
  data: {
    ...ofClaim,
    benefit: 'jsa',
    office,
    characteristics: { sex: 'female', degree: 'none' },
    occurredAt: '2026-01-05',
  },
};
const closed: ClaimEvent = {
  type: 'ClaimClosed',
  data: { ...ofClaim, destination: 'employment', hours: 'part-time', occurredAt: '2026-03-20' },
};
const started = (startedOn: string): EmploymentEvent => ({
  type: 'EmploymentStarted',
  data: { ...ofJob, selfEmployed: false, startedOn, hours: 'part-time', occurredAt: startedOn },
});
const evidenced: EmploymentEvent = {
  type: 'EmploymentEvidenceAdded',
  data: { ...ofJob, evidence: 'payslip', occurredAt: '2026-04-01' },
};

const [amal, ben] = ['0192aaaa-0000-7000-8000-000000000005', '0192aaaa-0000-7000-8000-000000000006'];
const accepted = (advisorId: string, occurredAt: string, previousAdvisorId?: string): AssignmentEvent => ({
  type: 'AssignmentAccepted',
  data: { claimantId, advisorId, office, ...(previousAdvisorId && { previousAdvisorId }), occurredAt },
});
const personForgotten: PersonEvent = {
  type: 'PersonForgotten',
  data: { personId: claimantId, ground: 'own-request', occurredAt: '2026-05-04' },
};
const forgotten = (at: string): GivenEvent => ({ stream: `person-${claimantId}`, event: personForgotten, at });

const at = (day: string) => `${day}T12:00:00.000Z`;

const openFact = {
  claimId,
  personId: claimantId,
  memberHash: memberHash(claimId),
  recordedFrom: at('2026-01-05'),
  recordedTo: 'infinity',
  validFrom: '2026-01-05',
  validTo: 'infinity',
  seenThrough: 1_000_000,
  ending: 'open',
  destination: null,
  hours: null,
  jobStartedOn: null,
  evidence: 0,
  outcome: 0,
  inError: false,
  office,
  benefit: 'jsa',
  advisor: null,
  advisorAtClosing: null,
  ageBand: '18-24',
  cohort: '2026-01',
  cohortEndsOn: '2026-01-30',
  communities: 'not-stated',
  characteristics: { sex: 'female', degree: 'none' },
  erased: false,
};

describe('the facts of claims', () => {
  const facts = projectionSpec({ fold: claimFactsFold, deciders: tellers, database: useTestDatabase() });
  const versionsOf = async (given: readonly GivenEvent[], options?: { forget: readonly string[] }) =>
    (await facts.project(given, options)).claimFact;

  it('are of the day of the opening', async () => {
    const given = [claimant(registered, at('2026-01-05')), claim(opened), claimant(declared('2026-01-06', 'kurdish'))];
    expect(await versionsOf(given)).toEqual([openFact]);
  });

  it('keep what was known before: the closing, the job, and that it had started a month earlier', async () => {
    const versions = await versionsOf([
      claimant(registered, at('2026-01-05')),
      claim(opened),
      claim(closed, at('2026-03-20')),
      employment(started('2026-03-20'), at('2026-03-25')),
      employment(evidenced, at('2026-04-01')),
      employment(
        {
          type: 'EmploymentCorrected',
          data: {
            ...ofJob,
            startedOn: '2026-02-20',
            hours: 'part-time',
            reason: 'The contract says so',
            occurredAt: '2026-04-09',
          },
        },
        at('2026-04-09'),
      ),
    ]);
    const ended = {
      ...openFact,
      validTo: '2026-03-20',
      seenThrough: 73,
      outcome: 1024 + 64 + 32,
      ending: 'closed',
      destination: 'employment',
      hours: 'part-time',
    };
    const inJobFrom = (jobStartedOn: string) => ({ ...ended, jobStartedOn, evidence: 4, outcome: 1024 + 64 + 32 + 4 });
    expect(versions).toEqual([
      { ...openFact, recordedTo: at('2026-03-20') },
      { ...ended, recordedFrom: at('2026-03-20'), recordedTo: at('2026-04-01') },
      { ...inJobFrom('2026-03-20'), recordedFrom: at('2026-04-01'), recordedTo: at('2026-04-09') },
      { ...inJobFrom('2026-02-20'), recordedFrom: at('2026-04-09') },
    ]);
  });

  it('follow corrections of the closing, and of the day of the opening', async () => {
    const versions = await versionsOf([
      claim(opened, at('2026-01-05')),
      claim(
        { type: 'FollowUpEnded', data: { ...ofClaim, reason: 'moved', occurredAt: '2026-02-02' } },
        at('2026-02-02'),
      ),
      claimant(declared('2026-01-05', 'somali', 'kurdish', 'somali'), at('2026-02-03')),
      claim(closed, at('2026-03-20')),
      claim(
        {
          type: 'ClaimClosureCorrected',
          data: {
            ...ofClaim,
            closedOn: '2026-03-02',
            destination: 'died',
            reason: 'Register',
            occurredAt: '2026-03-23',
          },
        },
        at('2026-03-23'),
      ),
    ]);
    expect(versions).toMatchObject([
      { ageBand: 'unknown', ending: 'open', communities: 'not-stated' },
      { ending: 'follow-up-ended', validTo: '2026-02-02', communities: 'not-stated' },
      { ending: 'follow-up-ended', validTo: '2026-02-02', communities: 'kurdish,somali' },
      { ending: 'closed', validTo: '2026-03-20', destination: 'employment', hours: 'part-time' },
      { ending: 'closed', validTo: '2026-03-02', destination: 'died', hours: null, recordedTo: 'infinity' },
    ]);
  });

  it('take the declaration in force at the opening, however late it was recorded', async () => {
    const [, , ...versions] = (await versionsOf([
      claim(opened, at('2026-01-05')),
      claimant(declared('2026-01-04', 'somali'), at('2026-01-06')),
      claimant(declared('2025-12-01', 'kurdish'), at('2026-01-07')),
      claimant(declared('2026-01-05'), at('2026-01-08')),
    ]))!;
    expect(versions).toMatchObject([{ communities: 'not-stated', recordedFrom: at('2026-01-08') }]);
  });

  it('show a forgotten person as erased in every version, and keep the totals', async () => {
    const given = [
      claimant({ ...registered, data: { ...registered.data, birthMonth: undefined } }, at('2026-01-05')),
      claim(opened),
      claim(closed, at('2026-03-20')),
      employment(started('2026-03-20'), at('2026-03-25')),
      employment(evidenced),
    ];
    const erased = { ageBand: 'erased', communities: 'erased', characteristics: {}, erased: true };
    const versions = await versionsOf(given, { forget: [claimantId] });
    expect(versions).toMatchObject([
      { ...erased, ending: 'open' },
      { ...erased, ending: 'closed', evidence: 0 },
      { ...erased, ending: 'closed', evidence: 4, jobStartedOn: '2026-03-20' },
    ]);
  });

  describe('once the person is forgotten', () => {
    const erased = { ageBand: 'erased', communities: 'erased', characteristics: {}, erased: true };

    it('are followed up no further, were the claim still open that day', async () => {
      const versions = await versionsOf([
        claimant(registered, at('2026-01-05')),
        claimant(declared('2026-01-05', 'somali')),
        claim(opened),
        forgotten(at('2026-05-04')),
      ]);
      expect(versions).toMatchObject([
        { ...erased, ending: 'open', recordedFrom: at('2026-01-05'), recordedTo: at('2026-05-04') },
        { ...erased, ending: 'follow-up-ended', validTo: '2026-05-04', recordedTo: 'infinity' },
      ]);
    });

    it('keep their ending, and say "erased" also of somebody of whom nothing coded was ever recorded', async () => {
      const plain = { ...opened, data: { ...opened.data, characteristics: undefined } } as ClaimEvent;
      const versions = await versionsOf([
        claim(plain, at('2026-01-05')),
        claim(closed, at('2026-03-20')),
        forgotten(at('2026-05-04')),
      ]);
      expect(versions).toMatchObject([
        { ...erased, ending: 'open', recordedTo: at('2026-03-20') },
        { ...erased, ending: 'closed', destination: 'employment', validTo: '2026-03-20', recordedTo: 'infinity' },
      ]);
    });

    it('have one version where only what was erased told two apart', async () => {
      const versions = await versionsOf([
        claimant(registered, at('2026-01-05')),
        claim(opened),
        claimant(declared('2026-01-05', 'somali'), at('2026-02-02')),
        claim(closed, at('2026-03-20')),
        claimant(declared('2026-01-05', 'kurdish'), at('2026-04-01')),
        forgotten(at('2026-05-04')),
      ]);
      expect(versions).toMatchObject([
        { ...erased, ending: 'open', recordedFrom: at('2026-01-05'), recordedTo: at('2026-03-20') },
        { ...erased, ending: 'closed', recordedFrom: at('2026-03-20'), recordedTo: 'infinity' },
      ]);
    });

    it('are none for somebody who never had a claim', async () => {
      expect(await versionsOf([claimant(registered, at('2026-01-05')), forgotten(at('2026-05-04'))])).toEqual([]);
    });
  });

  it('are marked from when a claim is found to be entered in error, and have no job from one that is', async () => {
    const versions = await versionsOf([
      claim(opened, at('2026-01-05')),
      claim(closed, at('2026-03-20')),
      employment(started('2026-03-20'), at('2026-03-25')),
      employment(evidenced, at('2026-04-01')),
      employment(
        { type: 'EmploymentEnteredInError', data: { ...ofJob, reason: 'Another Amina', occurredAt: '2026-04-08' } },
        at('2026-04-08'),
      ),
      claim(
        { type: 'ClaimEnteredInError', data: { ...ofClaim, reason: 'Another Amina', occurredAt: '2026-04-09' } },
        at('2026-04-09'),
      ),
    ]);
    expect(versions).toMatchObject([
      { ending: 'open', inError: false },
      { ending: 'closed', jobStartedOn: null, inError: false },
      { jobStartedOn: '2026-03-20', evidence: 4, recordedTo: at('2026-04-08') },
      { jobStartedOn: null, evidence: 0, inError: false, recordedTo: at('2026-04-09') },
      { inError: true, recordedFrom: at('2026-04-09'), recordedTo: 'infinity' },
    ]);
  });

  it('have no job any more from when the last evidence of it is withdrawn', async () => {
    const withdrawn = (occurredAt: string, lastOfItsKind: boolean): GivenEvent => {
      const what = {
        evidence: 'payslip',
        evidencedOn: '2026-04-01',
        lastOfItsKind,
        reason: 'Of somebody else',
      } as const;
      const event = { type: 'EmploymentEvidenceWithdrawn', data: { ...ofJob, ...what, occurredAt } } as const;
      return employment(event, at(occurredAt));
    };
    const versions = await versionsOf([
      claim(opened, at('2026-01-05')),
      claim(closed, at('2026-03-20')),
      employment(started('2026-03-20'), at('2026-03-25')),
      employment(evidenced, at('2026-04-01')),
      withdrawn('2026-04-08', false),
      withdrawn('2026-04-09', true),
    ]);
    expect(versions!.slice(2)).toMatchObject([
      { jobStartedOn: '2026-03-20', evidence: 4, recordedTo: at('2026-04-09') },
      { jobStartedOn: null, evidence: 0, recordedTo: 'infinity' },
    ]);
  });

  it('give a job to the claim that stands, where another one of that day was entered in error', async () => {
    const other = '0192aaaa-0000-7000-8000-000000000009';
    const earlier: ClaimEvent = {
      ...opened,
      data: { ...opened.data, claimId: other, occurredAt: '2026-01-04' },
    };
    const mistaken: ClaimEvent = {
      type: 'ClaimEnteredInError',
      data: { claimId: other, claimantId, reason: 'Twice', occurredAt: '2026-04-09' },
    };
    const given = [
      claim(opened, at('2026-01-05')),
      { ...claim(earlier), stream: `claim-${other}` as const },
      employment(started('2026-03-20')),
      employment(evidenced),
      { ...claim(mistaken, at('2026-04-09')), stream: `claim-${other}` as const },
    ];
    const held = (await versionsOf(given))!.filter(({ recordedTo }) => recordedTo === 'infinity');
    expect(held).toMatchObject([
      { claimId, inError: false, jobStartedOn: '2026-03-20' },
      { claimId: other, inError: true, jobStartedOn: null },
    ]);
  });

  it('erase also the versions that stand before what shows that the person was forgotten', async () => {
    const plain = { ...opened, data: { ...opened.data, characteristics: undefined } } as ClaimEvent;
    const given = [claim(plain, at('2026-01-05')), claimant(declared('2026-01-05', 'somali'), at('2026-01-09'))];
    const versions = await versionsOf(given, { forget: [claimantId] });
    expect(versions).toMatchObject([{ ageBand: 'erased', communities: 'erased', recordedTo: 'infinity' }]);
  });

  it('credit the opening and the closing to whoever was in charge then, also after a hand-over is recorded late', async () => {
    const given = [
      claim(opened, at('2026-01-05')),
      assignment(accepted(amal, '2026-01-05'), at('2026-01-06')),
      claim(closed, at('2026-03-20')),
      assignment(accepted(ben, '2026-03-02', amal), at('2026-04-01')),
      assignment({
        type: 'AssignmentEnded',
        data: { claimantId, advisorId: ben, reason: 'left', occurredAt: '2026-03-21' },
      }),
    ];
    expect(await versionsOf(given)).toMatchObject([
      { advisor: null, advisorAtClosing: null, ending: 'open' },
      { advisor: amal, advisorAtClosing: null, ending: 'open' },
      { advisor: amal, advisorAtClosing: amal, recordedTo: at('2026-04-01') },
      { advisor: amal, advisorAtClosing: ben, recordedFrom: at('2026-04-01'), recordedTo: 'infinity' },
    ]);
  });

  it('keep who was in charge of a person in all versions', async () => {
    const { assignmentFact } = await facts.project([
      assignment(accepted(amal, '2026-01-05'), at('2026-01-06')),
      assignment(accepted(ben, '2026-03-02', amal), at('2026-04-01')),
    ]);
    const first = { personId: claimantId, advisorId: amal, validFrom: '2026-01-05' };
    expect(assignmentFact).toEqual([
      { ...first, validTo: 'infinity', recordedFrom: at('2026-01-06'), recordedTo: at('2026-04-01') },
      { ...first, validTo: '2026-03-02', recordedFrom: at('2026-04-01'), recordedTo: 'infinity' },
      {
        ...{ personId: claimantId, advisorId: ben, validFrom: '2026-03-02', validTo: 'infinity' },
        ...{ recordedFrom: at('2026-04-01'), recordedTo: 'infinity' },
      },
    ]);
  });
});
