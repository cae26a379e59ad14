import { randomUUID } from 'node:crypto';
import { claimantDecider, claimDecider } from '@alongside/caseload';
import { decision, type CommandHandler, type Decision } from '@alongside/commands';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import { enrolmentDecider } from '../../libs/contexts/skills-matching/src/domain/enrolment/enrolment.decider';
import { announceCourse } from './announce-course';

interface Writing {
  readonly commands: CommandHandler;
}

interface Completed {
  readonly office: Uuid;
  readonly title: string;
  readonly skill: { readonly taxonomy: string; readonly code: string };
  readonly startsOn: string;
  readonly endsOn: string;
  readonly claimants: number;
}

/** A course of which all places are taken by claimants with a claim there, all of whom complete it on its last day and have the skill since. */
export async function completeCourse(writing: Writing, told: Completed): Promise<Uuid> {
  const { office, title, skill, startsOn, endsOn, claimants: places } = told;
  const courseId = await announceCourse(writing, office, { title, skills: [skill], places, startsOn, endsOn });
  const on = (occurredAt: string) => ({ occurredAt, today: londonDateOf(new Date().toISOString()) });
  const decide = (one: Decision) => {
    const actor = { personId: randomUUID(), roles: ['advisor'] };
    const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
    return writing.commands.handle(context, one);
  };
  const complete = async (number: number) => {
    const [claimantId, claimId, enrolmentId] = [randomUUID(), randomUUID(), randomUUID()];
    const details = { name: { given: `N${number}`, family: 'Invented' } };
    const register = { kind: 'register', claimantId, office, details, ...on(startsOn) } as const;
    await decide(decision(claimantDecider, claimantId, register));
    const open = { kind: 'open', claimId, claimantId, benefit: 'universal-credit', office, ...on(startsOn) } as const;
    await decide(decision(claimDecider, claimId, open));
    const basis = { kind: 'override', ground: 'asked-for-it' } as const;
    const referral = { staffId: randomUUID(), basis, overrideReason: 'At the counter', name: `N${number}` };
    const ids = { claimantId, enrolmentId, courseId };
    const place = { kind: 'enrol', enrolmentId, placementId: randomUUID(), staffId: randomUUID() } as const;
    const gained = { skill: skill.code, level: 'intermediate' } as const;
    for (const command of [
      { kind: 'refer', ...ids, referral, ...on(startsOn) },
      { ...place, ...on(startsOn) },
      { kind: 'complete', enrolmentId, taught: [skill.code], gained: [gained], ...on(endsOn) },
    ] as const)
      await decide(decision(enrolmentDecider, claimantId, command));
    await decide(
      decision(claimantDecider, claimantId, { kind: 'declare-skill', ...gained, enrolmentId, ...on(endsOn) }),
    );
  };
  await Promise.all(Array.from({ length: places }, (_, number) => complete(number)));
  return courseId;
}
