import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import type { ClaimantEvent } from '../../domain/claimant/claimant.events';
import { claimantFold } from './claimant.fold';

const claimantId = '0192bbbb-0000-7000-8000-000000000001';
const housing = '0192bbbb-0000-7000-8000-000000000002';
const childcare = '0192bbbb-0000-7000-8000-000000000003';

/** Base64, so without a word of what was said. */
const sealed = /^[A-Za-z0-9+/]{40,}={0,2}$/;

const on = (occurredAt: string) => ({ claimantId, occurredAt });

const registered: ClaimantEvent = {
  type: 'ClaimantRegistered',
  data: {
    ...on('2026-01-05'),
    name: { given: 'Hodan', family: 'Madeup' },
    contact: { phone: '020 7946 0018' },
    dateOfBirth: '1999-04-17',
    birthMonth: '1999-04',
  },
};

const corrected: ClaimantEvent = {
  type: 'ClaimantDetailsCorrected',
  data: {
    ...on('2026-01-20'),
    name: { given: 'Hodan', family: 'Madeup-Noor' },
    birthMonth: '1998-04',
    reason: 'Passport seen',
  },
};

const speaksSomali: ClaimantEvent = {
  type: 'LanguagesDeclared',
  data: { ...on('2026-01-05'), languages: ['so', 'en'], interpreterNeeded: true },
};

const needsLargePrint: ClaimantEvent = {
  type: 'AccessibilityNeedsDescribed',
  data: { ...on('2026-01-05'), needs: 'Reads large print only' },
};

const somali: ClaimantEvent = { type: 'CommunitiesDeclared', data: { ...on('2026-01-05'), communities: ['somali'] } };

const skilled = (skill: string, level: 'beginner' | 'advanced'): ClaimantEvent => ({
  type: 'SkillDeclared',
  data: { ...on('2026-01-06'), skill, level },
});

const takenBack = (level?: 'beginner'): ClaimantEvent => ({
  type: 'SkillTakenBack',
  data: {
    ...on('2026-02-02'),
    enrolmentId: housing,
    skill: 'S1.2',
    reason: 'Of another person',
    ...(level && { level }),
  },
});

const faces = (barrierId: string, theme: string): ClaimantEvent => ({
  type: 'BarrierIdentified',
  data: { ...on('2026-01-07'), barrierId, theme, severity: 'high', note: "Sleeps at a friend's" },
});

const resolved: ClaimantEvent = { type: 'BarrierResolved', data: { ...on('2026-03-02'), barrierId: housing } };

const personForgotten: PersonEvent = {
  type: 'PersonForgotten',
  data: { personId: claimantId, ground: 'own-request', occurredAt: '2026-04-06' },
};

const neverFaced: ClaimantEvent = {
  type: 'BarrierEnteredInError',
  data: { ...on('2026-03-09'), barrierId: housing, reason: 'Said of a neighbour' },
};

const elder = '0192bbbb-0000-7000-8000-000000000004';
const mentor = '0192bbbb-0000-7000-8000-000000000005';
const exclusionId = '0192bbbb-0000-7000-8000-000000000006';
const cousin = { kind: 'person', id: '0192bbbb-0000-7000-8000-000000000007' } as const;

const named = (supporterId: string): ClaimantEvent => ({
  type: 'SupporterNamed',
  data: { ...on('2026-01-08'), supporterId, kind: 'elder', name: 'Mr Elmi Invented' },
});
const supportEnded: ClaimantEvent = { type: 'SupporterEnded', data: { ...on('2026-03-02'), supporterId: elder } };

const excluded: ClaimantEvent = {
  type: 'ExclusionSet',
  data: { ...on('2026-01-08'), exclusionId, excluded: cousin, reason: 'A cousin of hers' },
};
const lifted: ClaimantEvent = {
  type: 'ExclusionLifted',
  data: { ...on('2026-03-02'), exclusionId, reason: 'She asked for it' },
};

describe('the record of each claimant', () => {
  const deciders = [claimantDecider, ...privacyDeciders];
  const claimants = projectionSpec({ fold: claimantFold, deciders, database: useTestDatabase() });
  const given = (...events: ClaimantEvent[]) => events.map((event) => ({ stream: `claimant-${claimantId}`, event }));

  it('begins with who was registered, and nothing declared', async () => {
    const { claimant } = await claimants.project(given(registered));
    expect(claimant).toEqual([
      {
        claimantId,
        revision: 0,
        registeredOn: '2026-01-05',
        detailsType: 'ClaimantRegistered',
        detailsSealed: expect.stringMatching(sealed),
        accessibilityNeedsSealed: null,
        birthMonth: '1999-04',
        languages: [],
        interpreterNeeded: null,
        communities: [],
        skills: [],
        barriers: [],
        supporters: [],
        exclusions: [],
      },
    ]);
  });

  it('shows no birth month of a person who gave none', async () => {
    const { claimant } = await claimants.project(
      given({
        type: 'ClaimantRegistered',
        data: { ...on('2026-01-05'), name: { given: 'Ayaan', family: 'Invented' } },
      }),
    );
    expect(claimant).toMatchObject([{ birthMonth: null }]);
  });

  it('shows a skill that was not gained on a course as it is otherwise known, or not at all', async () => {
    const skills = async (...events: ClaimantEvent[]) => {
      const { claimant } = await claimants.project(given(registered, skilled('S1.2', 'advanced'), ...events));
      return claimant![0]!['skills'];
    };
    expect(await skills(takenBack())).toEqual([]);
    expect(await skills(takenBack('beginner'))).toEqual([{ skill: 'S1.2', level: 'beginner' }]);
  });

  it('shows what was said last', async () => {
    const { claimant } = await claimants.project(
      given(
        registered,
        corrected,
        speaksSomali,
        needsLargePrint,
        somali,
        skilled('S1.2', 'beginner'),
        skilled('S4.8', 'beginner'),
        skilled('S1.2', 'advanced'),
      ),
    );
    expect(claimant).toMatchObject([
      {
        revision: 7,
        detailsType: 'ClaimantDetailsCorrected',
        accessibilityNeedsSealed: expect.stringMatching(sealed),
        birthMonth: '1998-04',
        languages: ['so', 'en'],
        interpreterNeeded: true,
        communities: ['somali'],
        skills: [
          { skill: 'S4.8', level: 'beginner' },
          { skill: 'S1.2', level: 'advanced' },
        ],
      },
    ]);
  });

  it('keeps a resolved barrier beside the open ones', async () => {
    const { claimant } = await claimants.project(
      given(registered, faces(housing, 'housing'), faces(childcare, 'childcare'), resolved),
    );
    expect(claimant).toMatchObject([
      {
        barriers: [
          {
            barrierId: housing,
            theme: 'housing',
            severity: 'high',
            identifiedOn: '2026-01-07',
            resolvedOn: '2026-03-02',
          },
          { barrierId: childcare, theme: 'childcare', severity: 'high', identifiedOn: '2026-01-07', resolvedOn: null },
        ],
      },
    ]);
  });

  it('keeps no barrier that was entered in error', async () => {
    const { claimant } = await claimants.project(
      given(registered, faces(housing, 'housing'), faces(childcare, 'childcare'), neverFaced),
    );
    expect(claimant).toMatchObject([{ barriers: [{ barrierId: childcare }] }]);
  });

  it('keeps who supports the claimant, and until when', async () => {
    const { claimant } = await claimants.project(given(registered, named(elder), named(mentor), supportEnded));
    const supporter = {
      ...{ kind: 'elder', personId: null, organisationId: null },
      ...{ namedOn: '2026-01-08', type: 'SupporterNamed' },
    };
    expect(claimant![0]!['supporters']).toEqual([
      { supporterId: elder, ...supporter, endedOn: '2026-03-02', sealed: expect.stringMatching(sealed) },
      { supporterId: mentor, ...supporter, endedOn: null, sealed: expect.stringMatching(sealed) },
    ]);
  });

  it('shows a supporter as corrected last, and none who was named in error', async () => {
    const told = { kind: 'mentor', name: 'Ms Made Up', reason: 'Misheard' };
    const supporterCorrected: ClaimantEvent = {
      type: 'SupporterCorrected',
      data: { ...on('2026-03-09'), supporterId: elder, ...told },
    };
    const inError: ClaimantEvent = {
      type: 'SupporterEnteredInError',
      data: { ...on('2026-03-09'), supporterId: mentor, reason: 'The elder of a namesake' },
    };
    const events = given(registered, named(elder), named(mentor), supportEnded, supporterCorrected, inError);
    const { claimant } = await claimants.project(events);
    expect(claimant![0]!['supporters']).toEqual([
      {
        ...{ supporterId: elder, kind: 'mentor', personId: null, organisationId: null, type: 'SupporterCorrected' },
        ...{ namedOn: '2026-01-08', endedOn: '2026-03-02', sealed: expect.stringMatching(sealed) },
      },
    ]);
  });

  it('keeps no word of a supporter with a record of the own, not even where an event has some', async () => {
    const personId = '0192bbbb-0000-7000-8000-000000000008';
    const told = named(elder);
    for (const name of [{}, { name: 'Mr Elmi Invented', contact: { phone: '020 7946 0018' } }]) {
      const { name: _, ...others } = told.data as { name: string } & ClaimantEvent['data'];
      const event = { type: 'SupporterNamed', data: { ...others, ...name, personId } } as ClaimantEvent;
      const { claimant } = await claimants.project(given(registered, event));
      expect(claimant![0]!['supporters']).toMatchObject([{ supporterId: elder, personId, sealed: null }]);
    }
  });

  it('keeps who may not see the claimant, and until when; why stays sealed', async () => {
    const exclusion = { exclusionId, excluded: cousin, setOn: '2026-01-08', sealed: expect.stringMatching(sealed) };
    expect((await claimants.project(given(registered, excluded)))['claimant']).toMatchObject([
      { exclusions: [{ ...exclusion, liftedOn: null }] },
    ]);
    expect((await claimants.project(given(registered, excluded, lifted)))['claimant']).toMatchObject([
      { exclusions: [{ ...exclusion, liftedOn: '2026-03-02' }] },
    ]);
  });

  it('leaves of somebody who was forgotten the dates, and "erased" whether it was declared or not', async () => {
    const kept = {
      claimantId,
      registeredOn: '2026-01-05',
      detailsType: 'ClaimantRegistered',
      detailsSealed: expect.stringMatching(sealed),
      birthMonth: 'erased',
      languages: ['erased'],
      interpreterNeeded: null,
      communities: ['erased'],
      skills: [],
    };
    const forgotten = { stream: `person-${claimantId}`, event: personForgotten };
    const declared = given(registered, speaksSomali, somali, skilled('S1.2', 'beginner'), skilled('S4.8', 'advanced'));
    const facing = given(needsLargePrint, faces(housing, 'housing'), resolved, named(elder), excluded);
    expect((await claimants.project([...declared, ...facing, forgotten])).claimant).toEqual([
      {
        ...kept,
        revision: 9,
        accessibilityNeedsSealed: expect.stringMatching(sealed),
        barriers: [
          {
            ...{ barrierId: housing, theme: 'erased', severity: 'erased' },
            ...{ identifiedOn: '2026-01-07', resolvedOn: '2026-03-02' },
          },
        ],
        supporters: [
          {
            ...{ supporterId: elder, kind: 'elder', personId: null, organisationId: null, type: 'SupporterNamed' },
            ...{ namedOn: '2026-01-08', endedOn: null, sealed: expect.stringMatching(sealed) },
          },
        ],
        exclusions: [
          {
            ...{ exclusionId, excluded: cousin, setOn: '2026-01-08', liftedOn: null },
            sealed: expect.stringMatching(sealed),
          },
        ],
      },
    ]);
    expect((await claimants.project([...given(registered), forgotten])).claimant).toEqual([
      { ...kept, revision: 0, accessibilityNeedsSealed: null, barriers: [], supporters: [], exclusions: [] },
    ]);
  });

  it('has no record of somebody forgotten who was never a claimant', async () => {
    const forgotten = { stream: `person-${claimantId}`, event: personForgotten };
    expect((await claimants.project([forgotten])).claimant).toEqual([]);
  });

  it('shows "erased" as soon as the keys are gone, of what is folded from then on', async () => {
    const events = given(
      registered,
      speaksSomali,
      needsLargePrint,
      somali,
      skilled('S1.2', 'beginner'),
      skilled('S4.8', 'advanced'),
      faces(housing, 'housing'),
      resolved,
      named(elder),
    );
    const { claimant } = await claimants.project(events, { forget: [claimantId] });
    expect(claimant).toEqual([
      {
        claimantId,
        revision: 8,
        registeredOn: '2026-01-05',
        detailsType: 'ClaimantRegistered',
        detailsSealed: expect.stringMatching(sealed),
        accessibilityNeedsSealed: expect.stringMatching(sealed),
        birthMonth: 'erased',
        languages: ['erased'],
        interpreterNeeded: null,
        communities: ['erased'],
        skills: [{ skill: 'erased', level: 'erased' }],
        barriers: [
          {
            barrierId: housing,
            theme: 'erased',
            severity: 'erased',
            identifiedOn: '2026-01-07',
            resolvedOn: '2026-03-02',
          },
        ],
        supporters: [
          {
            supporterId: elder,
            kind: 'elder',
            personId: null,
            organisationId: null,
            type: 'SupporterNamed',
            namedOn: '2026-01-08',
            endedOn: null,
            sealed: expect.stringMatching(sealed),
          },
        ],
        exclusions: [],
      },
    ]);
  });
});
