import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, RelationsOfKinds, Standing } from '@alongside/http';
import { DomainError } from '@alongside/kernel';
import { FindOfficeOfVacancy } from '../read-models/vacancy/office-of-vacancy.query';

/** A vacancy is the business of those who hold a role at the office that looks after it. */
export class VacancyRelations implements RelationsOfKinds {
  readonly kinds = ['vacancy'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
  ) {}

  async standingTo({ id }: AboutRecord, { grants }: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindOfficeOfVacancy(id));
    const office = (await find()) ?? (await this.settle(), await find());
    const held = grants.filter(({ place }) => place !== 'everywhere' && place.kind === 'office' && place.id === office);
    if (held.length === 0)
      throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
    return { by: 'caseload', as: [...new Set(held.map(({ role }) => role))] };
  }
}
