import { randomUUID } from 'node:crypto';
import { decision, type CommandHandler } from '@alongside/commands';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import { courseDecider } from '../../libs/contexts/skills-matching/src/domain/course/course.decider';
import type { CourseTerms } from '../../libs/contexts/skills-matching/src/domain/course/course-terms';

interface Writing {
  readonly commands: CommandHandler;
}

/** Announces a course of a provider that nobody has to have heard of, at an office, otherwise than here as told. */
export async function announceCourse(
  { commands }: Writing,
  office: Uuid,
  terms: Partial<CourseTerms> & Pick<CourseTerms, 'skills'>,
): Promise<Uuid> {
  const courseId = randomUUID();
  const days = { occurredAt: '2024-01-01', today: londonDateOf(new Date().toISOString()) };
  const taught = {
    ...{ title: 'Made-up course', places: 4, startsOn: '2099-01-05', endsOn: '2099-02-05', costPence: 0 },
    ...{ offices: [office], language: 'en' },
    ...terms,
  };
  const announce = { kind: 'announce', courseId, providerId: randomUUID(), terms: taught, ...days } as const;
  const actor = { personId: randomUUID(), roles: ['training_provider'] };
  const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
  await commands.handle(context, decision(courseDecider, courseId, announce));
  return courseId;
}
