import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, Relations, RelationsOfKinds, Role, Standing } from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { FindOfficesOfEmployer } from '../read-models/employer/offices-of-employer.query';
import { FindClaimantOfContact } from '../read-models/history/claimant-of-contact.query';
import { FindClaimantOfIntroduction } from '../read-models/introduction/claimant-of-introduction.query';

/**
 * How people stand to employers: by a role at an office that works with them; to introductions, and to contacts for somebody: as they
 * stand to that claimant. Before one is hidden the read models see all that was recorded by then (`settle`).
 */
export class EmployersRelations implements RelationsOfKinds {
  readonly kinds = ['employer', 'employer-contact', 'introduction'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
    private readonly claimants: Relations,
  ) {}

  standingTo({ kind, id }: AboutRecord, actor: Actor): Promise<Standing> {
    if (kind === 'employer') return this.toEmployer(id, actor);
    return kind === 'introduction' ? this.toIntroduction(id, actor) : this.toContact(id, actor);
  }

  /** Employers are no persons: whoever works with them need not say what for. */
  private async toEmployer(id: Uuid, { grants }: Actor): Promise<Standing> {
    const find = async (): Promise<readonly Role[]> => {
      const offices = (await this.queries.execute(new FindOfficesOfEmployer(id))) ?? [];
      const isThere = (place: (typeof grants)[number]['place']) =>
        place !== 'everywhere' && place.kind === 'office' && offices.includes(place.id);
      return [...new Set(grants.filter(({ place }) => isThere(place)).map(({ role }) => role))];
    };
    let as = await find();
    if (as.length === 0) {
      await this.settle();
      as = await find();
    }
    if (as.length === 0) throw notThere('employer');
    return { by: 'caseload', as };
  }

  private async toIntroduction(id: Uuid, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindClaimantOfIntroduction(id));
    const claimant = (await find()) ?? (await this.settle(), await find());
    if (claimant === null) throw notThere('introduction');
    return this.toClaimant(claimant, actor, 'introduction');
  }

  /** One for nobody is the employer's, to whom the route stands as well. */
  private async toContact(id: Uuid, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindClaimantOfContact(id));
    const contact = (await find()) ?? (await this.settle(), await find());
    if (contact === null) throw notThere('contact');
    if (contact.claimantId === null) return { by: 'caseload', as: actor.roles };
    return this.toClaimant(contact.claimantId, actor, 'contact');
  }

  private async toClaimant(id: Uuid, actor: Actor, what: Hidden): Promise<Standing> {
    return this.claimants.standingTo({ kind: 'claimant', id }, actor).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not-found' ? notThere(what) : error;
    });
  }
}

type Hidden = 'employer' | 'contact' | 'introduction';

function notThere(kind: Hidden): DomainError {
  return new DomainError(`employers/${kind}-not-found`, 'not-found', `There is no such ${kind}.`);
}
