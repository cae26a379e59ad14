import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, Relations, RelationsOfKinds, Role, Standing } from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { courseNotFound } from '../domain/course/course.decider';
import { enrolmentNotFound } from '../domain/enrolment/enrolment.decider';
import { FindProviderOfCourse } from '../read-models/course/course.query';
import { FindEnrolment } from '../read-models/enrolment/enrolment.query';
import { enrolmentViewerOf, isOfficeRole, providersOf } from './enrolment-viewer-of';

/**
 * How people stand to courses: the provider's own, and all of them for whoever works at an office; to enrolments: as they stand to
 * the claimant, or as the provider of the course. Before one is hidden the read models see all that was recorded by then (`settle`).
 */
export class SkillsMatchingRelations implements RelationsOfKinds {
  readonly kinds = ['course', 'enrolment'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
    private readonly claimants: Relations,
  ) {}

  standingTo({ kind, id }: AboutRecord, actor: Actor): Promise<Standing> {
    return kind === 'course' ? this.toCourse(id, actor) : this.toEnrolment(id, actor);
  }

  private async toCourse(id: Uuid, actor: Actor): Promise<Standing> {
    const find = async (): Promise<readonly Role[]> => {
      const provider = await this.queries.execute(new FindProviderOfCourse(id));
      if (provider === null) return [];
      const isOwn = providersOf(actor).includes(provider);
      const roles = actor.grants.map(({ role }) => role);
      return [...new Set(roles)].filter((role) => isOfficeRole(role) || (role === 'training_provider' && isOwn));
    };
    const found = await find();
    const as = found.length > 0 ? found : (await this.settle(), await find());
    if (as.length === 0) throw courseNotFound();
    return { by: 'caseload', as };
  }

  private async toEnrolment(id: Uuid, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindEnrolment(id, enrolmentViewerOf(actor)));
    const enrolment = (await find()) ?? (await this.settle(), await find());
    if (enrolment === null) throw enrolmentNotFound();
    if (enrolment.isOfProvider) return { by: 'caseload', as: ['training_provider'] };
    const caseworkers = actor.grants.filter(({ role }) => role !== 'training_provider');
    if (caseworkers.length === 0) throw enrolmentNotFound();
    const claimant = { kind: 'claimant', id: enrolment.claimantId };
    return this.claimants.standingTo(claimant, { ...actor, grants: caseworkers }).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not-found' ? enrolmentNotFound() : error;
    });
  }
}
