import type { TalkToStaff, Uuid } from '@alongside/kernel';
import { foodHygiene } from '../domain/course/told-course.contract';
import { contextOf } from './commanding.contract';
import { days, Staff, type Referred } from './staff-of-courses.contract';

describe.each([
  ['several streams at once', true],
  ['one stream at a time', false],
])('on a store that appends %s', (_, atomicStreams) => {
  let staff: Staff;
  beforeEach(() => (staff = new Staff(atomicStreams)));

  it('of many who enrol somebody into the last place at once one does, and the others are told whom to talk to', async () => {
    const courseId = await staff.announce(1);
    const referred = await Promise.all(Array.from({ length: 12 }, () => staff.refer(courseId)));
    const contexts = referred.map(() => contextOf());
    const settled = await Promise.allSettled(referred.map((one, at) => staff.enrol(one, contexts[at])));
    const winner = settled.findIndex(({ status }) => status === 'fulfilled');
    const lost = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as TalkToStaff] : []));
    expect(lost).toHaveLength(11);
    for (const reason of lost) {
      expect(reason).toMatchObject({ code: 'skills-matching/no-place-left', kind: 'conflict' });
      expect(reason.staff).toEqual({ id: contexts[winner]!.actor.personId });
    }
    expect(await staff.left(courseId)).toBe(0);
  });

  it('the same enrolment again gets the first answer, and no second place', async () => {
    const courseId = await staff.announce(2);
    const referred = await staff.refer(courseId);
    const context = contextOf();
    const first = await staff.enrol(referred, context);
    expect(await staff.enrol(referred, context)).toEqual(first);
    expect(await staff.enrol(referred)).toMatchObject({ revision: first.revision });
    expect(await staff.left(courseId)).toBe(1);
  });

  it.each(['drop-out', 'enter-in-error'] as const)(
    'an enrolment that ends by %s gives its place back',
    async (kind) => {
      const courseId = await staff.announce(1);
      const referred = await staff.refer(courseId);
      await staff.enrol(referred);
      await staff.end(referred, kind);
      expect(await staff.left(courseId)).toBe(1);
      await staff.enrol(await staff.refer(courseId));
      expect(await staff.left(courseId)).toBe(0);
    },
  );

  it('whoever completes a course has its skill declared, at the level of the course', async () => {
    const referred = await staff.refer(await staff.announce(1));
    await staff.enrol(referred);
    await staff.gain(referred);
    expect(await staff.states(referred.claimantId)).toEqual(['completed']);
    expect(await staff.skillsOf(referred.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
  });

  it('a course takes nothing from what somebody knows', async () => {
    const referred = await staff.refer(await staff.announce(1));
    const told = `http://data.europa.eu/esco/skill/${foodHygiene}`;
    await staff.declare(referred.claimantId, told, 'expert');
    await staff.enrol(referred);
    await staff.gain(referred);
    expect(await staff.skillsOf(referred.claimantId)).toEqual({ [told]: 'expert' });
  });

  it.each([true, false])(
    'what was said already says nothing of what was declared since (completed: %s)',
    async (completes) => {
      const referred = await staff.refer(await staff.announce(1));
      await staff.enrol(referred);
      const first = await staff.gain(referred, { completes });
      await staff.declare(referred.claimantId, foodHygiene, 'beginner');
      expect(await staff.gain(referred, { completes })).toMatchObject({ revision: first.revision });
      expect(await staff.skillsOf(referred.claimantId)).toEqual({ [foodHygiene]: 'beginner' });
    },
  );

  it('a skill that the course does not teach is gained by nobody', async () => {
    const referred = await staff.refer(await staff.announce(1));
    await staff.enrol(referred);
    const gained = staff.gain(referred, { gained: [{ skill: 'S1.4.1' }] });
    await expect(gained).rejects.toMatchObject({ code: 'skills-matching/skill-not-taught' });
    expect(await staff.states(referred.claimantId)).toEqual(['enrolled']);
  });
});

describe('what a provider may be told', () => {
  let staff: Staff;
  let courseId: Uuid;
  let claimantId: Uuid;
  beforeEach(async () => {
    staff = new Staff(true);
    courseId = await staff.announce(1);
    claimantId = await staff.register();
  });

  it('rests on a consent of the claimant, or on an override that says why', async () => {
    await expect(staff.refer(courseId, claimantId)).rejects.toMatchObject({ code: 'skills-matching/consent-needed' });
    const override = { ground: 'asked-for-it', reason: 'Asked at the counter' };
    await staff.refer(courseId, claimantId, { override });
    expect(await staff.states(claimantId)).toEqual(['referred']);
  });

  it('is how to reach somebody only by a consent of its own', async () => {
    await staff.consent(claimantId);
    const contact = { phone: '020 7946 0011' };
    const refused = { code: 'skills-matching/contact-consent-needed' };
    await expect(staff.refer(courseId, claimantId, { contact })).rejects.toMatchObject(refused);
    await staff.consent(claimantId, 'pass-on-contact');
    await staff.refer(courseId, claimantId, { contact });
  });

  it('ends with the consent: nobody is enrolled who took it back', async () => {
    const referred = await staff.refer(courseId);
    await staff.consent(referred.claimantId, 'referral-to-training', { kind: 'withdraw' });
    await expect(staff.enrol(referred)).rejects.toMatchObject({ code: 'skills-matching/consent-needed' });
    expect(await staff.left(courseId)).toBe(1);
  });

  it('is judged by today also, whatever earlier day is said', async () => {
    const earlier = { ...days, occurredAt: '2026-03-02' };
    await staff.consent(claimantId, 'referral-to-training', { on: earlier });
    const referred = await staff.refer(courseId, claimantId, earlier);
    await staff.consent(claimantId, 'referral-to-training', { kind: 'withdraw' });
    const refused = { code: 'skills-matching/consent-needed' };
    await expect(staff.enrol(referred, contextOf(), earlier)).rejects.toMatchObject(refused);
    await expect(staff.refer(await staff.announce(1), claimantId, earlier)).rejects.toMatchObject(refused);
  });

  it('is what it may speak of: the office alone says what happened once the consent is taken back', async () => {
    const referred = await staff.refer(courseId);
    await staff.enrol(referred);
    await staff.consent(referred.claimantId, 'referral-to-training', { kind: 'withdraw' });
    const refused = { code: 'skills-matching/consent-needed' };
    await expect(staff.change(referred, 'record-session', true)).rejects.toMatchObject(refused);
    await expect(staff.gain(referred, { byProvider: true })).rejects.toMatchObject(refused);
    await staff.change(referred, 'record-session');
    await staff.gain(referred);
    expect(await staff.states(referred.claimantId)).toEqual(['completed']);
  });

  it('is allowed anew at each reopening', async () => {
    const [first, second] = [await staff.refer(courseId), await staff.refer(await staff.announce(1))];
    for (const referred of [first, second]) {
      await staff.enrol(referred);
      await staff.end(referred);
    }
    await staff.consent(first.claimantId, 'referral-to-training', { kind: 'withdraw' });
    await staff.exclude(second.claimantId);
    for (const byProvider of [true, false]) {
      const [untold, excluded] = [first, second].map((one) => staff.change(one, 'reopen', byProvider));
      await expect(untold).rejects.toMatchObject({ code: 'skills-matching/consent-needed' });
      await expect(excluded).rejects.toMatchObject({ code: 'skills-matching/provider-excluded' });
    }
  });

  it('is nothing where an exclusion names it', async () => {
    await staff.consent(claimantId);
    await staff.exclude(claimantId);
    await expect(staff.refer(courseId, claimantId)).rejects.toMatchObject({
      code: 'skills-matching/provider-excluded',
    });
  });
});

describe('an enrolment that is cut off once its place is taken, one stream at a time', () => {
  let staff: Staff;
  let courseId: Uuid;
  let referred: Referred;
  const context = contextOf();
  beforeEach(async () => {
    staff = new Staff(false);
    courseId = await staff.announce(1);
    referred = await staff.refer(courseId);
    await staff.cuttingOff(() => staff.enrol(referred, context));
    expect(await staff.left(courseId)).toBe(0);
  });

  it.each([
    ['whoever asks again', () => staff.enrol(referred, context)],
    ['nobody who asks', () => staff.completeAll()],
  ])('is completed by %s', async (_, complete) => {
    await complete();
    expect([await staff.states(referred.claimantId), await staff.left(courseId)]).toEqual([['enrolled'], 0]);
  });

  it('gives its place back where the referral was withdrawn meanwhile', async () => {
    await staff.end(referred, 'enter-in-error');
    await staff.completeAll();
    expect([await staff.states(referred.claimantId), await staff.left(courseId)]).toEqual([['entered-in-error'], 1]);
  });
});
