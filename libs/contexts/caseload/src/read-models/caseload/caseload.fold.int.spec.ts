import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { caseloadFold } from './caseload.fold';
import { followedDeciders, harlesden, ToldClaimant, type Told } from './told-claimant.contract';

const amina = new ToldClaimant('0192aaaa-0000-7000-8000-000000000001');
const ada = '0192eeee-0000-7000-8000-00000000000a';
const bea = '0192eeee-0000-7000-8000-00000000000b';
const sealed = /^[A-Za-z0-9_+/=.-]{20,}$/;

const registered = amina.registered('2026-01-05', { birthMonth: '1999-04' });
const opened = amina.opened('2026-01-05', 'jsa');
const inCharge = [registered, amina.accepted('2026-01-06', ada)];

describe('a claimant on the caseload', () => {
  const folding = projectionSpec({ fold: caseloadFold, deciders: followedDeciders, database: useTestDatabase() });
  const project = async (given: readonly Told[]) => {
    const { caseload, cover } = await folding.project(given);
    expect(caseload!.length).toBeLessThan(2);
    return { row: caseload![0], cover: cover! };
  };
  const rowOf = async (...given: Told[]) => (await project(given)).row;

  it('begins with who was registered, in nobody’s charge and without a claim', async () => {
    expect(await rowOf(registered)).toEqual({
      claimantId: amina.id,
      registeredOn: '2026-01-05',
      nameType: 'ClaimantRegistered',
      nameSealed: expect.stringMatching(sealed),
      forgotten: false,
      birthMonth: '1999-04',
      languages: [],
      interpreterNeeded: null,
      communities: [],
      skills: [],
      barriers: [],
      themes: [],
      flags: [],
      flagKinds: [],
      advisorId: null,
      advisorSince: null,
      advisorOffice: null,
      proposedAdvisorId: null,
      proposedOffice: null,
      proposedOn: null,
      office: null,
      registeredOffice: null,
      homeOffice: null,
      tasksAt: null,
      plain: true,
      exclusions: [],
      excluded: [],
      canonicalId: null,
      duplicateIds: [],
      claims: [],
      claimId: null,
      benefit: null,
      openedOn: null,
      closedOn: null,
      destination: null,
      followUpEndedOn: null,
      jobs: [],
      jobStartedOn: null,
      appointments: [],
      appointmentDays: [],
      firstAppointmentOn: null,
      lastAppointmentOn: null,
      meetings: [],
      lastMetOn: null,
      lastAttendance: null,
      lastAttendanceOn: null,
      missedSinceMet: 0,
      covers: [],
    });
  });

  it('is in no list as long as only other things were told', async () => {
    expect(await rowOf(opened)).toMatchObject({ registeredOn: null, benefit: 'jsa', plain: false });
    expect(await rowOf(opened, registered)).toMatchObject({ registeredOn: '2026-01-05', benefit: 'jsa' });
  });

  it('shows what was declared last, and the barriers that are still in the way', async () => {
    const row = await rowOf(
      registered,
      amina.speaks('2026-01-05', ['SO', 'en', 'so'], true),
      amina.of('2026-01-05', 'somali', 'somali'),
      amina.skilled('2026-01-05', 'S4.8'),
      amina.skilled('2026-01-06', 'S1.2'),
      amina.skilled('2026-01-07', 'S4.8'),
      amina.skilled('2026-01-07', 'S5.1'),
      amina.skillTakenBack('2026-01-08', 'S5.1'),
      amina.skillTakenBack('2026-01-08', 'S1.2', 'beginner'),
      amina.faces('2026-01-05', 'housing'),
      amina.faces('2026-01-05', 'childcare'),
      amina.faces('2026-01-05', 'language'),
      amina.overcame('2026-02-02', 'childcare'),
    );
    expect(row).toMatchObject({
      languages: ['so', 'en'],
      interpreterNeeded: true,
      communities: ['somali'],
      skills: ['S4.8', 'S1.2'],
      barriers: [
        { barrierId: amina.idOf('housing'), theme: 'housing', severity: 'high', identifiedOn: '2026-01-05' },
        { barrierId: amina.idOf('language'), theme: 'language', severity: 'high', identifiedOn: '2026-01-05' },
      ],
      themes: ['housing', 'language'],
    });
  });

  it('shows the open flags of notes, each kind once', async () => {
    const three = [
      amina.flagged('one', '2026-02-02', 'payment-problem'),
      amina.flagged('two', '2026-02-03', 'payment-problem'),
      amina.flagged('three', '2026-02-04', 'call-before-meeting'),
    ];
    const shown = (note: string, flaggedOn: string, kind: string) => ({ noteId: amina.idOf(note), kind, flaggedOn });
    const [one, two] = [shown('one', '2026-02-02', 'payment-problem'), shown('two', '2026-02-03', 'payment-problem')];
    expect(await rowOf(registered, ...three, amina.flagResolved('three', '2026-02-05'))).toMatchObject({
      flags: [one, two],
      flagKinds: ['payment-problem'],
    });
    const again = [
      amina.flagResolved('one', '2026-02-05'),
      amina.flagRaisedAgain('one', '2026-02-02', 'payment-problem'),
    ];
    expect(await rowOf(registered, ...three, ...again, amina.neverNoted('three'))).toMatchObject({ flags: [two, one] });
  });

  it('shows the open claim, be it older than one that ended', async () => {
    const row = await rowOf(
      registered,
      amina.opened('2026-02-02', 'esa'),
      opened,
      amina.closed('2026-03-02', 'esa', 'other-benefit'),
    );
    expect(row).toMatchObject({ benefit: 'jsa', openedOn: '2026-01-05', closedOn: null, office: harlesden });
    expect(row!['claims']).toHaveLength(2);
  });

  it('shows the last claim where none is open, and is on no office’s list then', async () => {
    const closed = [opened, amina.closed('2026-03-02', 'jsa', 'employment'), amina.opened('2026-04-06', 'uc')];
    expect(await rowOf(registered, ...closed, amina.unfollowed('2026-05-05', 'uc'))).toMatchObject({
      benefit: 'uc',
      closedOn: null,
      destination: null,
      followUpEndedOn: '2026-05-05',
      office: null,
    });
  });

  it('shows since when the job goes on that began last', async () => {
    const jobs = [amina.hired('2026-02-02', 'cafe'), amina.hired('2026-03-02', 'depot')];
    expect(await rowOf(registered, ...jobs)).toMatchObject({ jobStartedOn: '2026-03-02' });
    expect(await rowOf(registered, ...jobs, amina.leftJob('2026-03-09', 'depot'))).toMatchObject({
      jobStartedOn: '2026-02-02',
    });
  });

  describe('in the charge of an advisor', () => {
    it('shows who was proposed, until that is accepted or declined', async () => {
      const proposed = [registered, amina.proposed('2026-01-06', ada)];
      expect(await rowOf(...proposed)).toMatchObject({
        proposedAdvisorId: ada,
        proposedOn: '2026-01-06',
        advisorId: null,
        office: harlesden,
      });
      const nobody = { proposedAdvisorId: null, proposedOn: null, proposedOffice: null };
      expect(await rowOf(...proposed, amina.declined('2026-01-07', ada))).toMatchObject({ ...nobody, office: null });
      expect(await rowOf(...proposed, amina.accepted('2026-01-07', ada))).toMatchObject({
        ...nobody,
        advisorId: ada,
        advisorSince: '2026-01-07',
        office: harlesden,
      });
    });

    it('goes over to the next on the day of the hand-over, and to nobody when it ends', async () => {
      const handedOver = [...inCharge, amina.proposed('2026-02-02', bea), amina.accepted('2026-02-03', bea)];
      expect(await rowOf(...handedOver)).toMatchObject({ advisorId: bea, advisorSince: '2026-02-03' });
      expect(await rowOf(...handedOver, amina.left('2026-03-02', bea))).toMatchObject({
        advisorId: null,
        advisorSince: null,
        office: null,
      });
    });

    it('keeps who stands in, on which days', async () => {
      const { row, cover } = await project([
        ...inCharge,
        amina.covered(bea, '2026-02-02', '2026-02-16'),
        amina.covered(bea, '2026-03-02'),
        amina.coverEnded('2026-03-02', '2026-03-09'),
      ]);
      expect(row).toMatchObject({ advisorId: ada, plain: false });
      expect(row!['covers']).toHaveLength(2);
      expect(row!['covers']).toContainEqual({ advisorId: bea, from: '2026-02-02', to: '2026-02-16' });
      const days = cover.map(({ validFrom, validTo }) => [validFrom, validTo]);
      expect(days.sort()).toEqual([
        ['2026-02-02', '2026-02-16'],
        ['2026-03-02', '2026-03-09'],
      ]);
      expect(cover[0]).toMatchObject({ claimantId: amina.id, advisorId: bea });
    });

    it('has no cover that was called off, is long over, or was for somebody who is no longer in charge', async () => {
      const covered = amina.covered(bea, '2026-02-02', '2026-02-16');
      const coverOf = async (...given: (Told & { at?: string })[]) => (await project([...inCharge, ...given])).cover;
      expect(await coverOf(covered, amina.coverEnded('2026-02-02', '2026-01-30'))).toEqual([]);
      expect(await coverOf(covered, amina.left('2026-02-02', ada))).toEqual([]);
      expect(await coverOf(covered, amina.accepted('2026-02-09', bea))).toMatchObject([{ validTo: '2026-02-09' }]);
      expect(await coverOf(amina.accepted('2026-03-02', bea), amina.covered(ada, '2026-02-02'))).toEqual([]);
      const later = { ...amina.covered(bea, '2026-06-01'), at: '2026-06-01T09:00:00.000Z' };
      expect(await coverOf(covered, later)).toMatchObject([{ validFrom: '2026-06-01', validTo: null }]);
    });
  });

  it('belongs to the office of whoever is in charge, else to that of the last claim, else to where it was registered', async () => {
    const [office, south] = ['0192cccc-0000-7000-8000-00000000000a', '0192cccc-0000-7000-8000-00000000000b'];
    const here = amina.registered('2026-01-05', { office });
    expect(await rowOf(here)).toMatchObject({ office: null, homeOffice: office });
    const claimed = [here, opened, amina.closed('2026-02-02', 'jsa', 'unknown')];
    expect(await rowOf(...claimed)).toMatchObject({ office: null, homeOffice: harlesden });
    expect(await rowOf(...claimed, amina.accepted('2026-02-03', ada, south))).toMatchObject({ homeOffice: south });
  });

  it('is on the list of tasks of its office, and stays there once on no other list if there ever was a job', async () => {
    const closed = amina.closed('2026-02-02', 'jsa', 'employment');
    const hired = amina.hired('2026-02-02', 'cafe');
    expect(await rowOf(registered, opened)).toMatchObject({ office: harlesden, tasksAt: harlesden });
    expect(await rowOf(registered, opened, closed)).toMatchObject({ office: null, tasksAt: null });
    expect(await rowOf(registered, opened, closed, hired)).toMatchObject({ office: null, tasksAt: harlesden });
  });

  it('names who may not see it, until that is lifted', async () => {
    const both = [
      registered,
      amina.excluded('2026-01-06', 'person', ada),
      amina.excluded('2026-01-06', 'organisation', bea),
    ];
    expect(await rowOf(...both)).toMatchObject({ excluded: [ada, bea], plain: false });
    expect(await rowOf(...both, amina.includedAgain('2026-01-07', ada))).toMatchObject({ excluded: [bea] });
  });

  it('points to the record that stays, and that one to its duplicates, until the merge is undone', async () => {
    const [merge, again] = [amina.idOf('merge'), amina.idOf('merge again')];
    expect(await rowOf(registered, amina.mergedInto('2026-01-06', ada))).toMatchObject({
      canonicalId: ada,
      duplicateIds: [],
      plain: false,
    });
    expect(
      await rowOf(registered, amina.mergedInto('2026-01-06', ada), amina.takenApart('2026-01-07', ada)),
    ).toMatchObject({ canonicalId: null });
    const tookIn = [registered, amina.tookIn('2026-01-06', ada, merge), amina.tookIn('2026-01-06', bea, again)];
    expect(await rowOf(...tookIn)).toMatchObject({ canonicalId: amina.id, duplicateIds: [ada, bea], plain: false });
    expect(await rowOf(...tookIn, amina.letGo('2026-01-07', ada, merge))).toMatchObject({ duplicateIds: [bea] });
    expect(
      await rowOf(...tookIn, amina.letGo('2026-01-07', ada, merge), amina.letGo('2026-01-07', bea, again)),
    ).toMatchObject({ canonicalId: null, duplicateIds: [], plain: true });
  });

  describe('with meetings', () => {
    it('shows the appointments by day and hour, until it is said what became of them', async () => {
      const row = await rowOf(
        registered,
        amina.agreed('third', '2026-02-16'),
        amina.agreed('second', '2026-02-02', '14:30'),
        amina.agreed('first', '2026-02-02', '09:30'),
        amina.agreed('cancelled', '2026-02-03'),
        amina.agreed('moved', '2026-02-04'),
        amina.calledOff('cancelled'),
        amina.postponed('moved', '2026-02-09'),
      );
      expect(row).toMatchObject({
        appointmentDays: ['2026-02-02', '2026-02-02', '2026-02-09', '2026-02-16'],
        firstAppointmentOn: '2026-02-02',
        lastAppointmentOn: '2026-02-16',
        lastMetOn: null,
        missedSinceMet: 0,
      });
      expect(row!['appointments']).toMatchObject([
        { interactionId: amina.idOf('first'), on: '2026-02-02', startsAt: '09:30' },
        { interactionId: amina.idOf('second') },
        { interactionId: amina.idOf('moved'), on: '2026-02-09', startsAt: null },
        { interactionId: amina.idOf('third') },
      ]);
    });

    it('shows the last meeting and attendance, and how many were missed since', async () => {
      const agreed = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'].map((day) => amina.agreed(day, day));
      const came = [amina.came('2026-02-02', '2026-02-02', true), amina.met('2026-02-02', '2026-02-02')];
      const missed = [amina.missed('2026-02-16', '2026-02-16'), amina.missed('2026-02-09', '2026-02-09')];
      expect(await rowOf(registered, ...agreed, ...missed, ...came)).toMatchObject({
        appointmentDays: ['2026-02-23'],
        lastMetOn: '2026-02-02',
        lastAttendance: 'missed',
        lastAttendanceOn: '2026-02-16',
        missedSinceMet: 2,
      });
      const walkIn = amina.met('walk-in', '2026-02-12');
      expect(await rowOf(registered, ...agreed, ...missed, ...came, walkIn)).toMatchObject({
        lastMetOn: '2026-02-12',
        lastAttendance: 'missed',
        missedSinceMet: 1,
      });
    });

    it('follows corrections: of the attendance, of the day, of what never was', async () => {
      const given = [
        ...inCharge,
        amina.agreed('one', '2026-02-02'),
        amina.came('one', '2026-02-02'),
        amina.met('one', '2026-02-02'),
        amina.agreed('two', '2026-02-09'),
        amina.came('two', '2026-02-09'),
        amina.agreed('three', '2026-02-16'),
      ];
      expect(await rowOf(...given, amina.attendanceCorrected('two', 'missed'))).toMatchObject({
        lastMetOn: '2026-02-02',
        lastAttendance: 'missed',
        lastAttendanceOn: '2026-02-09',
        missedSinceMet: 1,
      });
      expect(await rowOf(...given, amina.metInFact('one', '2026-02-11'))).toMatchObject({
        lastMetOn: '2026-02-11',
        lastAttendance: 'attended',
        missedSinceMet: 0,
      });
      expect(await rowOf(...given, amina.neverWas('two'), amina.neverWas('three'))).toMatchObject({
        lastMetOn: '2026-02-02',
        appointmentDays: [],
      });
    });

    it('does not grow with the years', async () => {
      const weeks = Array.from({ length: 12 }, (_, week) => `2026-0${1 + (week >> 2)}-${10 + (week & 3) * 5}`);
      const given = weeks.flatMap((day) => [amina.agreed(day, day), amina.came(day, day)]);
      const row = await rowOf(
        registered,
        amina.agreed('long ago', '2026-01-02'),
        amina.missed('long ago', '2026-01-02'),
        ...given,
      );
      expect(row!['meetings']).toHaveLength(5);
      expect(row).toMatchObject({ lastMetOn: weeks.at(-1), missedSinceMet: 0 });
    });
  });

  it('shows nothing of what was entered in error', async () => {
    const given = [registered, amina.opened('2025-01-06', 'esa'), opened, amina.faces('2026-01-07', 'housing')];
    const never = [amina.neverClaimed('jsa'), amina.neverHired('bakery'), amina.neverFaced('housing')];
    expect(await rowOf(...given, amina.hired('2026-02-02', 'bakery'), ...never)).toMatchObject({
      claimId: amina.idOf('esa'),
      jobStartedOn: null,
      barriers: [],
      themes: [],
    });
  });

  it('keeps of somebody who was forgotten the shape, and "erased" for what was coded', async () => {
    const given = [
      ...inCharge,
      opened,
      amina.speaks('2026-01-05', ['so'], true),
      amina.skilled('2026-01-05', 'S4.8'),
      amina.skilled('2026-01-05', 'S1.2'),
      amina.faces('2026-01-05', 'housing'),
      amina.faces('2026-01-05', 'childcare'),
      amina.flagged('note', '2026-01-05', 'payment-problem'),
      amina.agreed('one', '2026-02-02'),
      amina.came('one', '2026-02-02'),
      amina.agreed('two', '2026-02-09'),
      amina.forgotten('2026-02-04'),
    ];
    const row = await rowOf(...given);
    expect(row).toMatchObject({
      forgotten: true,
      plain: false,
      birthMonth: 'erased',
      languages: ['erased'],
      interpreterNeeded: null,
      communities: ['erased'],
      skills: [],
      themes: ['erased'],
      flags: [{ noteId: amina.idOf('note'), kind: 'erased', flaggedOn: '2026-01-05' }],
      flagKinds: ['erased'],
      advisorId: ada,
      benefit: 'jsa',
      followUpEndedOn: '2026-02-04',
      lastMetOn: '2026-02-02',
      appointments: [],
    });
  });

  it('is nobody who was never a claimant', async () => {
    expect((await project([amina.forgotten('2026-02-04')])).row).toBeUndefined();
  });
});
