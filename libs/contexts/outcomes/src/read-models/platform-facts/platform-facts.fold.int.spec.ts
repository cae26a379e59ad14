import type { DeskSessionEvent, ReferralEvent } from '@alongside/community-desk';
import type { SupportCaseEvent } from '@alongside/high-barriers';
import type { LocalDate } from '@alongside/kernel';
import type { PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase, type GivenEvent } from '@alongside/testing';
import type { EnrolmentEvent } from '@alongside/skills-matching';
import type { AutonomyRosterEvent } from '@alongside/staff-autonomy';
import { tellers } from '../told-deciders.contract';
import { platformFactsFold } from './platform-facts.fold';

const id = (number: number) => `0192aaaa-0000-7000-8000-00000000000${number}`;
const [ayaan, bilan, advisorId, partnershipId, sessionId, other, planId, employmentId] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  id,
) as [string, string, string, string, string, string, string, string];

const at = (day: LocalDate) => ({ at: `${day}T12:00:00.000Z` });
const roster = (event: AutonomyRosterEvent, recordedOn: LocalDate = event.data.occurredAt): GivenEvent => ({
  ...{ stream: `autonomyRoster-${advisorId}`, event, ...at(recordedOn) },
});
const session = (event: DeskSessionEvent, recordedOn: LocalDate): GivenEvent => ({
  ...{ stream: `deskSession-${event.data.sessionId}`, event, ...at(recordedOn) },
});

const of = { advisorId, partnershipId, claimantId: ayaan };
const accepted = (occurredAt: LocalDate) =>
  roster({ type: 'PartnershipAccepted', data: { ...of, means: 'in-person', occurredAt } });
const planAgreed = roster({ type: 'PartnershipPlanAgreed', data: { ...of, planId, occurredAt: '2026-01-08' } });
const jobFound = roster({ type: 'PartnershipJobFound', data: { ...of, employmentId, occurredAt: '2026-02-02' } });
const inError = roster({
  type: 'PartnershipEnteredInError',
  data: { ...of, reason: 'Another', occurredAt: '2026-03-02' },
});

const logged: Extract<DeskSessionEvent, { type: 'DeskSessionLogged' }>['data'] = {
  ...{ sessionId, subjectId: sessionId, claimantId: ayaan, entryId: sessionId, saidAt: '2026-01-05T12:00:00.000Z' },
  ...{ workerId: advisorId, submittedBy: advisorId, kind: 'drop-in', attendance: 'attended', services: [], needs: [] },
  ...{ deskId: other, heldBy: advisorId, heldOn: '2026-01-05', occurredAt: '2026-01-05' },
};

const known = (from: LocalDate, to: LocalDate) => ({ recordedFrom: at(from).at, recordedTo: at(to).at });
const now = { recordedTo: 'infinity' };
const ofAutonomy = { memberId: ayaan, platform: 'staff-autonomy', validFrom: '2026-01-05' };
const ofDesk = { memberId: ayaan, platform: 'community-desk', validFrom: '2026-01-05', validTo: '2026-07-06' };

describe('who was on which platform', () => {
  const facts = projectionSpec({ fold: platformFactsFold, deciders: tellers, database: useTestDatabase() });
  const project = async (...given: GivenEvent[]) => {
    const { membershipFact = [], platformStepFact = [], samePersonFact, platformMember } = await facts.project(given);
    return { membershipFact, platformStepFact, samePersonFact, platformMember };
  };

  it('is on Staff Autonomy from the own yes to the end of the partnership, and what was known before stays', async () => {
    const { membershipFact, platformStepFact } = await project(accepted('2026-01-05'), planAgreed, jobFound);
    expect(membershipFact).toMatchObject([
      { ...ofAutonomy, validTo: 'infinity', recordedTo: '2026-02-02T12:00:00.000Z' },
      { ...ofAutonomy, validTo: '2026-02-03', ...now },
    ]);
    expect(platformStepFact).toMatchObject([
      { id: partnershipId, step: 'plan-agreed', day: '2026-01-08', platform: 'staff-autonomy', value: planId, ...now },
    ]);
    const reopened = roster({ type: 'PartnershipReopened', data: { ...of, employmentId, occurredAt: '2026-02-16' } });
    const again = (await project(accepted('2026-01-05'), jobFound, reopened)).membershipFact;
    expect(again.filter(({ recordedTo }) => recordedTo === 'infinity')).toMatchObject([{ validTo: 'infinity' }]);
    const after = await project(accepted('2026-01-05'), planAgreed, jobFound, inError);
    expect(
      [...after.membershipFact, ...after.platformStepFact].filter(({ recordedTo }) => recordedTo === 'infinity'),
    ).toEqual([]);
  });

  it('is of the desk for half a year from each session that was come to, as one span where they touch', async () => {
    const first: DeskSessionEvent = { type: 'DeskSessionLogged', data: logged };
    const second = { ...logged, sessionId: other, subjectId: other, heldOn: '2026-07-06', occurredAt: '2026-07-06' };
    const both = await project(
      session(first, '2026-01-05'),
      session({ type: 'DeskSessionLogged', data: second }, '2026-07-06'),
    );
    expect(both.membershipFact).toMatchObject([
      { ...ofDesk, recordedTo: '2026-07-06T12:00:00.000Z' },
      { ...ofDesk, validTo: '2027-01-04', ...now },
    ]);
    const missed = { ...logged, reason: 'Nobody came', attendance: 'missed', occurredAt: '2026-01-06' } as const;
    const corrected = await project(
      session(first, '2026-01-05'),
      session({ type: 'DeskSessionCorrected', data: missed }, '2026-01-06'),
    );
    expect(corrected.membershipFact).toMatchObject([{ ...ofDesk, recordedTo: '2026-01-06T12:00:00.000Z' }]);
    const { services: _s, needs: _n, deskId: _d, heldBy: _b, heldOn: _o, kind: _k, attendance: _a, ...entry } = logged;
    const { claimantId: _c, ...nobody } = logged;
    const moved = await project(
      session({ type: 'DeskSessionLogged', data: nobody }, '2026-01-05'),
      session({ type: 'DeskSessionIdentified', data: { ...logged, claimantId: bilan } }, '2026-01-06'),
      session({ type: 'DeskSessionIdentificationEnteredInError', data: { ...entry, claimantId: bilan } }, '2026-01-07'),
      session({ type: 'DeskSessionIdentified', data: logged }, '2026-01-07'),
    );
    expect(moved.membershipFact).toMatchObject([
      { memberId: ayaan, ...now },
      { memberId: bilan, recordedTo: '2026-01-07T12:00:00.000Z' },
    ]);
  });

  it('counts as a step what a desk refers, and nothing that is referred to it', async () => {
    const requested = (from: 'desk' | 'office', referralId: string): GivenEvent => {
      const data: Extract<ReferralEvent, { type: 'ReferralRequested' }>['data'] = {
        ...{ referralId, claimantId: ayaan, from: { kind: from, id: other }, to: { kind: 'organisation', id: planId } },
        ...{ requestedBy: advisorId, need: 'housing', answerBy: '2026-02-02', languages: ['so'], name: 'Ayaan Madeup' },
        ...{ basis: { kind: 'override', ground: 'vital-interests' }, overrideReason: 'Ill', occurredAt: '2026-01-19' },
      };
      return { stream: `referral-${referralId}`, event: { type: 'ReferralRequested', data }, ...at('2026-01-19') };
    };
    const { platformStepFact } = await project(requested('desk', sessionId), requested('office', partnershipId));
    expect(platformStepFact).toMatchObject([{ id: sessionId, step: 'referred', day: '2026-01-19', value: null }]);
  });

  it('is on High-Barriers while a support case is open, and of the case is kept what became of its areas, not of which', async () => {
    const ofCase = { caseId: other, claimantId: ayaan };
    const told = (event: SupportCaseEvent): GivenEvent => ({
      ...{ stream: `supportCase-${other}`, event, ...at(event.data.occurredAt) },
    });
    const opened = told({
      type: 'SupportCaseOpened',
      data: {
        ...{ ...ofCase, office: planId, ownerId: advisorId, source: 'advisor', referredOn: '2026-01-05' },
        ...{ areas: ['housing'], reason: 'Nowhere to stay', occurredAt: '2026-01-05' },
      },
    });
    const outcomes = [
      { area: 'housing', outcome: 'not' },
      { area: 'debt', outcome: 'achieved' },
    ];
    const closed = told({
      type: 'SupportCaseClosed',
      data: { ...ofCase, outcomes, occurredAt: '2026-02-02' },
    });
    const reopened = told({
      type: 'SupportCaseReopened',
      data: { ...ofCase, reason: 'Lost the room', occurredAt: '2026-02-09' },
    });
    const { membershipFact, platformStepFact } = await project(opened, closed, reopened);
    const ofPlatform = { memberId: ayaan, platform: 'high-barriers', validFrom: '2026-01-05' };
    expect(membershipFact).toEqual([
      { ...ofPlatform, validTo: 'infinity', ...known('2026-01-05', '2026-02-02') },
      { ...ofPlatform, validTo: '2026-02-03', ...known('2026-02-02', '2026-02-09') },
      { ...ofPlatform, validTo: 'infinity', recordedFrom: '2026-02-09T12:00:00.000Z', ...now },
    ]);
    const ofIt = { memberId: ayaan, id: other, platform: 'high-barriers' };
    expect(platformStepFact).toEqual([
      {
        ...{ ...ofIt, step: 'closed', day: '2026-02-02', value: '["achieved","not"]' },
        ...known('2026-02-02', '2026-02-09'),
      },
      {
        ...{ ...ofIt, step: 'opened', day: '2026-01-05', value: null },
        ...{ recordedFrom: '2026-01-05T12:00:00.000Z', ...now },
      },
    ]);
  });

  describe('on Skills-Matching', () => {
    const ofIt = { claimantId: ayaan, enrolmentId: sessionId, courseId: other };
    const enrolment = (event: EnrolmentEvent): GivenEvent => ({
      ...{ stream: `enrolment-${ayaan}`, event, ...at(event.data.occurredAt) },
    });
    const referred = enrolment({
      type: 'EnrolmentReferred',
      data: {
        ...{
          ...ofIt,
          staffId: advisorId,
          basis: { kind: 'override', ground: 'vital-interests' },
          name: 'Ayaan Madeup',
        },
        ...{ overrideReason: 'Ill', occurredAt: '2026-01-02' },
      },
    });
    const enrolled = (placementId: string, occurredAt: LocalDate) =>
      enrolment({ type: 'ClaimantEnrolled', data: { ...ofIt, placementId, staffId: advisorId, occurredAt } });
    const uri = 'http://data.europa.eu/esco/skill/knead';
    const completed = enrolment({
      type: 'CourseCompleted',
      data: { ...ofIt, taught: [uri, 'prove'], occurredAt: '2026-02-02' },
    });
    const reopened = enrolment({
      type: 'EnrolmentReopened',
      data: { ...ofIt, reason: 'An exam is missing', occurredAt: '2026-02-09' },
    });
    const [ofPlatform, since] = [
      { memberId: ayaan, platform: 'skills-matching', validFrom: '2026-01-05' },
      '2026-01-05',
    ];

    it('is who has a place, to the end of the course, and a completion has the codes of what was taught', async () => {
      const { membershipFact, platformStepFact } = await project(
        referred,
        enrolled(planId, since),
        completed,
        reopened,
      );
      expect(membershipFact).toEqual([
        { ...ofPlatform, validTo: 'infinity', ...known('2026-01-05', '2026-02-02') },
        { ...ofPlatform, validTo: '2026-02-03', ...known('2026-02-02', '2026-02-09') },
        { ...ofPlatform, validTo: 'infinity', recordedFrom: '2026-02-09T12:00:00.000Z', ...now },
      ]);
      expect(platformStepFact).toEqual([
        {
          ...{ memberId: ayaan, id: sessionId, step: 'completed', day: '2026-02-02', platform: 'skills-matching' },
          ...{ value: '["knead","prove"]', ...known('2026-02-02', '2026-02-09') },
        },
      ]);
      expect((await project(referred)).membershipFact).toEqual([]);
    });

    it('is there from the first place on where the end was taken back, and never was on what was entered in error', async () => {
      const left = enrolment({
        type: 'CourseDroppedOut',
        data: { ...ofIt, reason: 'travel', occurredAt: '2026-02-02' },
      });
      const again = [referred, enrolled(planId, since), left, reopened, enrolled(employmentId, '2026-02-16')];
      const current = async (...given: GivenEvent[]) =>
        (await project(...given)).membershipFact.filter(({ recordedTo }) => recordedTo === 'infinity');
      expect(await current(...again)).toMatchObject([{ ...ofPlatform, validTo: 'infinity' }]);
      const withdrawn = enrolment({
        type: 'EnrolmentWithdrawn',
        data: { ...ofIt, reason: 'found-work', by: 'claimant', occurredAt: '2026-03-02' },
      });
      expect(await current(...again, withdrawn)).toMatchObject([{ ...ofPlatform, validTo: '2026-03-03' }]);
      const error = enrolment({
        type: 'EnrolmentEnteredInError',
        data: { ...ofIt, reason: 'Another person', occurredAt: '2026-03-03' },
      });
      const after = await project(...again.slice(0, 2), completed, error);
      expect(
        [...after.membershipFact, ...after.platformStepFact].filter(({ recordedTo }) => recordedTo === 'infinity'),
      ).toEqual([]);
    });
  });

  it('knows since when two records are of one person, and until when', async () => {
    const merging = (type: 'ClaimantMerged' | 'ClaimantUnmerged', occurredAt: LocalDate): GivenEvent => {
      const data = {
        claimantId: bilan,
        canonicalId: ayaan,
        mergeId: other,
        ground: 'same-number',
        reason: 'Same',
        occurredAt,
      };
      return { stream: `claimant-${bilan}`, event: { type, data }, ...at(occurredAt) };
    };
    const { samePersonFact } = await project(
      merging('ClaimantMerged', '2026-01-05'),
      merging('ClaimantUnmerged', '2026-01-06'),
    );
    expect(samePersonFact).toMatchObject([
      { memberId: bilan, canonicalId: ayaan, recordedTo: '2026-01-06T12:00:00.000Z' },
    ]);
  });

  it('names no platform of who was forgotten, from the first day on that was ever known, and takes nothing more', async () => {
    const gone: PersonEvent = {
      type: 'PersonForgotten',
      data: { personId: ayaan, ground: 'own-request', occurredAt: '2026-03-02' },
    };
    const forgotten: GivenEvent = { stream: `person-${ayaan}`, event: gone, ...at('2026-03-02') };
    const late = session({ type: 'DeskSessionLogged', data: logged }, '2026-03-03');
    const rows = await project(accepted('2026-01-05'), planAgreed, forgotten, late);
    expect(rows).toMatchObject({
      platformMember: [{ memberId: ayaan, state: { forgotten: true, memberships: [], steps: [] } }],
      membershipFact: [
        {
          ...{ memberId: ayaan, platform: 'erased', validFrom: '2026-01-05', validTo: 'infinity' },
          ...{ recordedFrom: '2026-01-05T12:00:00.000Z', ...now },
        },
      ],
      platformStepFact: [],
    });
  });
});
