import { addDays, type LocalDate, type Uuid } from '@alongside/kernel';
import type { ClaimantStory, Meeting } from './claimant-story';
import { Refused, type DemoClient, type Done, type Speaker } from './demo-client';
import {
  absence,
  absentee,
  advisors,
  leaver,
  leftDaysAgo,
  office,
  standIn,
  teamLeader,
  type Calendar,
  type StaffMember,
} from './pilot-office';
import { tellPartnership, type PartnershipStory } from './tell-partnership';
import { tellPlan } from './tell-plan';

/** Of so many of the leaver's claimants, one was overlooked at the hand-over: the office overview shows them. */
const notHandedOver = 5;

export interface ToldClaimant {
  readonly done: readonly Done[];
  readonly story: ClaimantStory;
  /** Of a claimant who is not forgotten. */
  readonly claimantId: Uuid | null;
}

/** Who was in charge at first. */
export function firstAdvisorOf({ openedOn, index }: ClaimantStory, { today }: Calendar): StaffMember {
  const isThere = (advisor: StaffMember) => advisor !== leaver || openedOn < addDays(today, -leftDaysAgo);
  const there = advisors.filter(isThere);
  return there[index % there.length]!;
}

/**
 * Records one claimant's story as the staff did, each entry dated to its day; nothing more of somebody who was forgotten. `partnership` is told once
 * the plan is there, before a job ends it.
 */
export async function tellClaimant(
  client: DemoClient,
  { story, partnership }: { readonly story: ClaimantStory; readonly partnership: PartnershipStory | null },
  calendar: Calendar,
): Promise<ToldClaimant> {
  const telling = new Telling(client, story, calendar);
  try {
    await telling.register();
    await telling.openClaim();
    await telling.assign();
    await telling.meet();
    await telling.plan();
    if (partnership) await telling.partner(partnership);
    await telling.pay();
    await telling.leave();
    await telling.correct();
  } catch (error) {
    if (!isForgotten(error)) throw error;
    return { done: telling.done, story, claimantId: null };
  }
  return { done: telling.done, story, claimantId: telling.claimantId };
}

export function isForgotten(error: unknown): boolean {
  return error instanceof Refused && error.problem.type?.endsWith('/privacy/person-forgotten') === true;
}

class Telling {
  readonly done: Done[] = [];
  private readonly advisor: StaffMember;
  claimantId: Uuid = '';
  private claimId: Uuid = '';

  constructor(
    private readonly client: DemoClient,
    private readonly story: ClaimantStory,
    private readonly calendar: Calendar,
  ) {
    this.advisor = firstAdvisorOf(story, calendar);
  }

  async register(): Promise<void> {
    const { name, dateOfBirth, openedOn, languages, interpreterNeeded, community, barriers, skill } = this.story;
    const details = { name, dateOfBirth };
    this.claimantId = await this.post('register', '/v1/claimants', { details, occurredAt: openedOn });
    await this.ofClaimant('languages', { languages, interpreterNeeded, occurredAt: openedOn });
    if (community) await this.ofClaimant('communities', { communities: [community], occurredAt: openedOn });
    if (skill) await this.ofClaimant('skills', { skill, level: 'intermediate', occurredAt: openedOn });
    for (const { theme, severity, resolvedOn } of barriers) {
      const id = await this.post(theme, `${this.claimant}/barriers`, { theme, severity, occurredAt: openedOn });
      const resolution = `${this.claimant}/barriers/${id}/resolution`;
      if (resolvedOn) await this.post(`${theme} resolved`, resolution, { occurredAt: resolvedOn });
    }
  }

  async openClaim(): Promise<void> {
    const { benefit, weeklyAmountPence, openedOn, sex } = this.story;
    this.claimId = await this.post('claim', '/v1/claims', {
      claimantId: this.claimantId,
      benefit,
      weeklyAmountPence,
      office: office.id,
      characteristics: [{ name: 'sex', value: sex }],
      occurredAt: openedOn,
    });
  }

  /** The leaver's claimants are handed over; the absentee's have somebody who stands in. */
  async assign(): Promise<void> {
    const { openedOn, index, exit } = this.story;
    await this.handOver('first', this.advisor, openedOn);
    const isOpenOn = (day: LocalDate) => openedOn <= day && (exit === null || exit.on > day);
    if (this.advisor === leaver && isOpenOn(this.leftOn) && index % notHandedOver !== 0)
      await this.handOver('second', advisors[index % (advisors.length - 1)]!, this.leftOn);
    if (this.advisor === absentee && isOpenOn(this.calendar.today)) {
      const [from, to] = absence(this.calendar);
      await this.ofClaimant('assignment/covers', { advisorId: standIn.personId, from, to, occurredAt: from });
    }
  }

  async meet(): Promise<void> {
    const { meetings, openedOn, exit, index } = this.story;
    const [first] = meetings;
    if (!first) return;
    let interactionId: Uuid | null = await this.post('appointment', '/v1/interactions/appointments', {
      ...this.appointment(first),
      claimantId: this.claimantId,
      occurredAt: openedOn,
    });
    const told = exit === null && index % 17 === 3 ? meetings.slice(0, -1) : meetings; // the last one is still to be recorded
    for (const [at, meeting] of told.entries())
      if (interactionId) interactionId = await this.hold(interactionId, meeting, at);
  }

  async plan(): Promise<void> {
    const { plan, note } = this.story;
    if (plan) await tellPlan((...told) => this.post(...told), this.claimantId, plan);
    if (!note) return;
    const { on: occurredAt, ...written } = note;
    await this.ofClaimant('notes', { ...written, occurredAt });
  }

  async partner(partnership: PartnershipStory): Promise<void> {
    await tellPartnership((...told) => this.post(...told), this.claimantId, partnership);
  }

  async pay(): Promise<void> {
    const { paidUntil, weeklyAmountPence } = this.story;
    for (const to of paidUntil) {
      const payment = { amountPence: 4 * weeklyAmountPence, from: addDays(to, -28), to, occurredAt: to };
      await this.post(`paid until ${to}`, `/v1/claims/${this.claimId}/payments`, payment);
    }
  }

  async leave(): Promise<void> {
    const { exit } = this.story;
    if (!exit) return;
    const { on: occurredAt, destination, job } = exit;
    const closing = { destination, ...(job && { hours: job.hours }), occurredAt };
    await this.post('closure', `/v1/claims/${this.claimId}/closure`, closing);
    await this.ofClaimant('assignment/end', { reason: 'claim-closed', occurredAt });
    if (!job) return;
    const { evidence, ...terms } = job;
    const ids = { claimantId: this.claimantId, claimId: this.claimId };
    const start = { ...ids, terms: { startedOn: occurredAt, ...terms } };
    const id = await this.post('job', '/v1/employments', start);
    for (const kind of evidence)
      await this.post(kind, `/v1/employments/${id}/evidence`, { evidence: kind, occurredAt });
  }

  /** Now and then something was misspelled, or a letter told another day. */
  async correct(): Promise<void> {
    const { index, name, dateOfBirth, exit } = this.story;
    if (index % 40 === 7) {
      const details = { name: { ...name, family: `${name.family}s` }, dateOfBirth };
      await this.ofClaimant('detail-corrections', { details, reason: 'Misspelled at registration' });
    }
    if (exit?.job && index % 9 === 0) {
      const closedOn = addDays(exit.on, 1);
      const correction = {
        closedOn,
        destination: exit.destination,
        hours: exit.job.hours,
        reason: 'The contract says so',
      };
      await this.post('closure correction', `/v1/claims/${this.claimId}/closure-corrections`, correction);
    }
  }

  private get claimant(): string {
    return `/v1/claimants/${this.claimantId}`;
  }

  private get leftOn(): LocalDate {
    return addDays(this.calendar.today, -leftDaysAgo);
  }

  private async handOver(which: string, { personId: advisorId }: StaffMember, occurredAt: LocalDate): Promise<void> {
    const proposal = { advisorId, office: office.id, occurredAt };
    await this.post(`${which} proposal`, `${this.claimant}/assignment/proposal`, proposal);
    await this.post(`${which} acceptance`, `${this.claimant}/assignment/acceptance`, { advisorId, occurredAt });
  }

  /** Answers the id of the next interaction, where one was agreed. */
  private async hold(interactionId: Uuid, meeting: Meeting, at: number): Promise<Uuid | null> {
    const { attendance, kind, minutes, summary, step, next } = meeting;
    const came = attendance !== 'missed';
    const nextSteps = step === null ? [] : [{ owner: 'claimant', words: step }];
    const { nextInteractionId = null } = await this.ask(`meeting ${at}`, '/v1/meetings', {
      claimantId: this.claimantId,
      appointment: { interactionId, attendance, ...(!came && { missedReason: 'logistics' }) },
      ...(came && { log: { kind, channel: 'in-person', office: office.id, minutes, summary, nextSteps } }),
      ...(next !== null && { next: { scheduledFor: next } }),
    });
    return nextInteractionId;
  }

  private appointment({ on, kind }: Meeting) {
    return { kind, channel: 'in-person', office: office.id, staffId: this.advisor.personId, scheduledFor: on };
  }

  /** Whoever has left records nothing any more: the team leader does, late. */
  private get speaker(): Speaker {
    if (this.advisor === leaver) return { personId: teamLeader.personId, roles: ['team_leader'] };
    return { personId: this.advisor.personId, roles: ['advisor'] };
  }

  private ofClaimant(what: string, body: object): Promise<Uuid> {
    return this.post(what, `${this.claimant}/${what}`, body);
  }

  private async post(name: string, path: string, body: object): Promise<Uuid> {
    return (await this.ask(name, path, body)).id;
  }

  private async ask(name: string, path: string, body: object): Promise<Done> {
    const done = await this.client.post(this.speaker, { name: `claimant ${this.story.index}/${name}`, path, body });
    this.done.push(done);
    return done;
  }
}
