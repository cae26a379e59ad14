import { randomBytes, randomUUID } from 'node:crypto';
import { claimantDecider, consentDecider } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, refusalCodeOf, type CommandContext } from '@alongside/commands';
import { InMemoryEventStore, StoreUnavailable, type EventStore } from '@alongside/event-store';
import type { TalkToStaff, Uuid } from '@alongside/kernel';
import { KeysInMemory } from '@alongside/testing';
import { EventCodec, Vault } from '@alongside/vault';
import { courseDecider, coursePlacesLeft } from '../domain/course/course.decider';
import { foodHygiene, providerId, terms } from '../domain/course/told-course.contract';
import { enrolmentDecider } from '../domain/enrolment/enrolment.decider';
import { contextOf } from './commanding.contract';
import { ChangeEnrolment, ChangeEnrolmentHandler, type EnrolmentChange } from './change-enrolment.handler';
import { EndEnrolment, EndEnrolmentHandler } from './end-enrolment.handler';
import { EnrolClaimant, EnrolClaimantHandler } from './enrol-claimant.handler';
import { GainSkills, GainSkillsHandler } from './gain-skills.handler';
import { ReferToCourse, ReferToCourseHandler } from './refer-to-course.handler';

const days = { occurredAt: '2026-03-09', today: '2026-03-09' };
const deciders = [enrolmentDecider, courseDecider, claimantDecider, consentDecider];

interface Referred {
  readonly claimantId: Uuid;
  readonly enrolmentId: Uuid;
}

/** Those who give places, each at a process of their own. */
class Staff {
  readonly store: InMemoryEventStore;
  private readonly codec = new EventCodec(deciders, new Vault(new KeysInMemory()));
  private readonly fingerprintKey = randomBytes(32);

  constructor(atomicStreams: boolean) {
    this.store = new InMemoryEventStore({ atomicStreams });
  }

  /** One that has just started. */
  handler() {
    return new CommandHandler(this.store, this.codec, this.fingerprintKey);
  }

  async register(): Promise<Uuid> {
    const claimantId = randomUUID();
    const register = { kind: 'register', claimantId, details: { name: { given: 'Hodan', family: 'Madeup' } } } as const;
    await this.handler().handle(contextOf(), decision(claimantDecider, claimantId, { ...register, ...days }));
    return claimantId;
  }

  async consent(
    claimantId: Uuid,
    purpose = 'referral-to-training',
    { kind = 'give', on = days }: { readonly kind?: 'give' | 'withdraw'; readonly on?: typeof days } = {},
  ) {
    const consentId = derivedId(claimantId, `consent/${purpose}`);
    const said = { ids: { consentId, claimantId, purpose }, act: { means: 'in-person' }, ...on } as const;
    const terms = { recipients: [{ kind: 'organisation', id: providerId }] } as const;
    const command = kind === 'give' ? ({ kind, terms, ...said } as const) : ({ kind, ...said } as const);
    await this.handler().handle(contextOf(), decision(consentDecider, consentId, command));
  }

  async announce(places: number): Promise<Uuid> {
    const courseId = randomUUID();
    const announce = { kind: 'announce', courseId, providerId, terms: { ...terms, places }, ...days } as const;
    await this.handler().handle(contextOf(), decision(courseDecider, courseId, announce));
    return courseId;
  }

  /** Somebody who has agreed, unless told. */
  async refer(courseId: Uuid, claimantId?: Uuid, more: Partial<ReferToCourse['given']> = {}): Promise<Referred> {
    const who = claimantId ?? (await this.register());
    if (claimantId === undefined) await this.consent(who);
    const context = contextOf();
    const given = { courseId, staffId: context.actor.personId, name: 'Hodan Madeup', ...days, ...more };
    const { id } = await new ReferToCourseHandler(this.handler()).execute(new ReferToCourse(context, who, given));
    return { claimantId: who, enrolmentId: id };
  }

  enrol(referred: Referred, context: CommandContext = contextOf(), on = days) {
    const given = { ...referred, staffId: context.actor.personId, ...on };
    return new EnrolClaimantHandler(this.handler()).execute(new EnrolClaimant(context, given));
  }

  end({ claimantId, enrolmentId }: Referred, kind: 'drop-out' | 'enter-in-error' = 'drop-out') {
    const context = contextOf();
    const end = { kind, enrolmentId, reason: 'found-work', ...days } as const;
    const given = { claimantId, staffId: context.actor.personId, end };
    return new EndEnrolmentHandler(this.handler()).execute(new EndEnrolment(context, given));
  }

  gain(referred: Referred, more: Partial<GainSkills['given']> = {}) {
    const said = { gained: [{ skill: foodHygiene }], completes: true, byProvider: false };
    const given = { ...referred, ...said, ...more, ...days };
    return new GainSkillsHandler(this.handler()).execute(new GainSkills(contextOf(), given));
  }

  lose({ claimantId, enrolmentId }: Referred, context: CommandContext = contextOf()) {
    const lost = { kind: 'withdraw-skill', enrolmentId, skill: foodHygiene, reason: 'Of another person' } as const;
    const command = new ChangeEnrolment(context, { claimantId, byProvider: false, change: { ...lost, ...days } });
    return new ChangeEnrolmentHandler(this.handler()).execute(command);
  }

  change({ claimantId, enrolmentId }: Referred, kind: 'record-session' | 'reopen', byProvider = false) {
    const said = kind === 'reopen' ? { kind, reason: 'Came back' } : ({ kind, attendance: 'late' } as const);
    const change: EnrolmentChange = { ...said, enrolmentId, ...days };
    const command = new ChangeEnrolment(contextOf(), { claimantId, byProvider, change });
    return new ChangeEnrolmentHandler(this.handler()).execute(command);
  }

  async exclude(claimantId: Uuid) {
    const excluded = { kind: 'organisation', id: providerId } as const;
    const exclusion = { kind: 'set-exclusion', exclusionId: randomUUID(), excluded, reason: 'A quarrel' } as const;
    await this.handler().handle(contextOf(), decision(claimantDecider, claimantId, { ...exclusion, ...days }));
  }

  async declare(claimantId: Uuid, skill: string, level: 'beginner' | 'expert') {
    const declared = { kind: 'declare-skill', skill, level, ...days } as const;
    await this.handler().handle(contextOf(), decision(claimantDecider, claimantId, declared));
  }

  async skillsOf(claimantId: Uuid) {
    return (await this.handler().look(claimantDecider, claimantId)).state.skills;
  }

  async left(courseId: Uuid): Promise<number> {
    return coursePlacesLeft((await this.handler().look(courseDecider, courseId)).state!);
  }

  async states(claimantId: Uuid): Promise<string[]> {
    const { state } = await this.handler().look(enrolmentDecider, claimantId);
    return Object.values(state).map((one) => one.state);
  }

  /** Whoever completes what nobody asked for again. */
  async completeAll(): Promise<void> {
    for (const event of (await this.store.readAll(null, { limit: 10_000 })).events)
      await this.handler()
        .complete(event, deciders)
        .catch((error: unknown) => {
          if (refusalCodeOf(error) === null) throw error;
        });
  }

  /** Meanwhile the store takes one append, and then is lost. */
  async cuttingOff(act: () => Promise<unknown>): Promise<void> {
    const append: EventStore['append'] = this.store.append.bind(this.store);
    this.store.append = async (writes, checks) => {
      this.store.append = () => Promise.reject(new StoreUnavailable('the store is gone'));
      return append(writes, checks);
    };
    await expect(act()).rejects.toThrow('the store is gone');
    this.store.append = append;
  }
}

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

  describe('a skill that was not gained after all', () => {
    const gained = async (claimantId?: Uuid): Promise<Referred> => {
      const referred = await staff.refer(await staff.announce(1), claimantId);
      await staff.enrol(referred);
      await staff.gain(referred);
      return referred;
    };

    it.each([
      ['not gained', (one: Referred) => staff.lose(one)],
      ['of an enrolment that never was', (one: Referred) => staff.end(one, 'enter-in-error')],
    ])('is on the record no longer: %s', async (_said, lose) => {
      const referred = await gained();
      await lose(referred);
      expect(await staff.skillsOf(referred.claimantId)).toEqual({});
      await lose(referred).catch(() => undefined);
      expect(await staff.skillsOf(referred.claimantId)).toEqual({});
    });

    it('stays where another course says so, until that does not either', async () => {
      const first = await gained();
      const second = await gained(first.claimantId);
      await staff.lose(first);
      expect(await staff.skillsOf(first.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
      await staff.lose(second);
      expect(await staff.skillsOf(first.claimantId)).toEqual({});
    });

    it('stays as somebody told it, before or since, in whatever form of the code', async () => {
      const [before, since] = [await staff.refer(await staff.announce(1)), await gained()];
      await staff.declare(before.claimantId, `http://data.europa.eu/esco/skill/${foodHygiene}`, 'beginner');
      await staff.enrol(before);
      await staff.gain(before);
      await staff.declare(since.claimantId, foodHygiene, 'expert');
      for (const one of [before, since]) await staff.lose(one);
      expect((await staff.skillsOf(before.claimantId))[foodHygiene]).toBe('beginner');
      expect(await staff.skillsOf(since.claimantId)).toEqual({ [foodHygiene]: 'expert' });
    });
  });

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

it('a skill that is lost is taken from the record by whoever completes it, where that was cut off', async () => {
  const staff = new Staff(false);
  const referred = await staff.refer(await staff.announce(1));
  await staff.enrol(referred);
  await staff.gain(referred);
  await staff.cuttingOff(() => staff.lose(referred));
  expect(await staff.skillsOf(referred.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
  await staff.completeAll();
  expect(await staff.skillsOf(referred.claimantId)).toEqual({});
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
