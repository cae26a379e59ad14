import { randomBytes, randomUUID } from 'node:crypto';
import { claimantDecider, consentDecider } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, refusalCodeOf, type CommandContext } from '@alongside/commands';
import { InMemoryEventStore, StoreUnavailable, type EventStore } from '@alongside/event-store';
import type { Uuid } from '@alongside/kernel';
import { KeysInMemory } from '@alongside/testing';
import { EventCodec, Vault } from '@alongside/vault';
import { courseDecider, coursePlacesLeft } from '../domain/course/course.decider';
import { foodHygiene, providerId, terms } from '../domain/course/told-course.contract';
import { enrolmentDecider } from '../domain/enrolment/enrolment.decider';
import { contextOf } from './commanding.contract';
import { ChangeEnrolment, ChangeEnrolmentHandler, type EnrolmentChange } from './change-enrolment.handler';
import { EndEnrolment, EndEnrolmentHandler } from './end-enrolment.handler';
import { EnrolClaimant, EnrolClaimantHandler } from './enrol-claimant.handler';
import { EnterSkillInError, EnterSkillInErrorHandler } from './enter-skill-in-error.handler';
import { GainSkills, GainSkillsHandler } from './gain-skills.handler';
import { ReferToCourse, ReferToCourseHandler } from './refer-to-course.handler';

export const days = { occurredAt: '2026-03-09', today: '2026-03-09' };
const deciders = [enrolmentDecider, courseDecider, claimantDecider, consentDecider];

export interface Referred {
  readonly claimantId: Uuid;
  readonly enrolmentId: Uuid;
}

/** Those who give places, each at a process of their own. */
export class Staff {
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

  /** Somebody told it by mistake. */
  mistake(claimantId: Uuid, context: CommandContext = contextOf()) {
    const given = { claimantId, skill: foodHygiene, reason: 'Of another person', ...days };
    return new EnterSkillInErrorHandler(this.handler()).execute(new EnterSkillInError(context, given));
  }

  async merge(duplicateId: Uuid, canonicalId: Uuid) {
    const mergeId = randomUUID();
    const said = { canonicalId, ground: 'document-seen', reason: 'The same passport' };
    const merge = { kind: 'merge', mergeId, ...said, ...days } as const;
    const takeIn = { kind: 'take-in-duplicate', mergeId, duplicateId, ...days } as const;
    await this.handler().handle(contextOf(), decision(claimantDecider, duplicateId, merge));
    await this.handler().handle(contextOf(), decision(claimantDecider, canonicalId, takeIn));
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
