import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, Relations, RelationsOfKinds, Role, Standing } from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { caseNotFound } from '../domain/support-case/refusals';
import { disclosureNotFound } from '../domain/disclosure/disclosure.decider';
import { glassNotFound } from '../domain/break-glass/break-glass.decider';
import { FindGlass, type FoundGlass } from '../read-models/break-glass/find-glass.query';
import { IsKeptFrom } from '../read-models/team/is-kept-from.query';
import { ShowDisclosure } from '../read-models/disclosure/disclosure.query';
import { FindOnTeam } from '../read-models/team/find-on-team.query';
import { OwnsErroredCase } from '../read-models/team/owns-errored-case.query';
import { OfficeOfCase } from '../read-models/team/office-of-case.query';
import { caseViewerOf } from './case-viewer-of';
import { thisMoment } from './this-moment';

/**
 * How people stand to support cases that they read through a break-glass, to the break-glasses themselves and to disclosures. What was recorded by then is
 * looked through before one is hidden (`settle`).
 */
export class GlassRelations implements RelationsOfKinds {
  readonly kinds = ['support-case-reading', 'support-case-clearing', 'offence-access', 'break-glass', 'disclosure'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
    private readonly claimants: Relations,
  ) {}

  async standingTo({ kind, id }: AboutRecord, actor: Actor): Promise<Standing> {
    const find = () => this.find(kind, id, actor);
    const standing = (await find()) ?? (await this.settle(), await find());
    if (standing === null) throw hidden(kind);
    return standing;
  }

  private find(kind: string, id: Uuid, actor: Actor): Promise<Standing | null> {
    switch (kind) {
      case 'support-case-reading':
        return this.toCase(id, actor);
      case 'support-case-clearing':
        return this.toClearing(id, actor);
      case 'offence-access':
        return this.toAccess(id, actor);
      case 'break-glass':
        return this.toGlass(id, actor);
      default:
        return this.toDisclosure(id, actor);
    }
  }

  /** A break-glass opens a case to whoever may still see the claimant otherwise. */
  private async toCase(caseId: Uuid, actor: Actor): Promise<Standing | null> {
    if (await this.queries.execute(new FindOnTeam(caseId, caseViewerOf(actor)))) return own(actor);
    const { now, today } = thisMoment();
    const glass = await this.queries.execute(new FindGlass({ caseId, brokenBy: actor.personId, now, today }));
    if (glass === null) return null;
    const caseworker = { ...actor, grants: actor.grants.filter(({ role }) => breakers.includes(role)) };
    const claimant = { kind: 'claimant', id: glass.claimantId };
    const standing = await this.claimants.standingTo(claimant, caseworker).catch(noneIfHidden);
    return standing && { by: 'office', as: standing.as, under: glass.glassId };
  }

  private async toClearing(caseId: Uuid, actor: Actor): Promise<Standing | null> {
    const viewer = caseViewerOf(actor);
    const may = await this.queries.execute(new FindOnTeam(caseId, viewer));
    return may || (await this.queries.execute(new OwnsErroredCase(caseId, viewer))) ? own(actor) : null;
  }

  private async toAccess(caseId: Uuid, actor: Actor): Promise<Standing | null> {
    const standing = await this.toCase(caseId, actor);
    if (standing !== null) return standing;
    const found = await this.queries.execute(new OfficeOfCase(caseId));
    if (!found || !leads(actor, found.office)) return null;
    return (await this.isKeptFrom(found.claimantId, actor)) ? null : { by: 'caseload', as: ['team_leader'] };
  }

  /** Who broke it, who has the case in hand today, who leads the office, and privacy officers. */
  private async toGlass(glassId: Uuid, actor: Actor): Promise<Standing | null> {
    const glass: FoundGlass | null = await this.queries.execute(new FindGlass({ glassId, today: thisMoment().today }));
    if (glass === null || (await this.isKeptFrom(glass.claimantId, actor))) return null;
    const isTold = [glass.brokenBy, glass.ownerId].includes(actor.personId) || leads(actor, glass.office);
    return isTold || actor.roles.includes('privacy_officer') ? own(actor) : null;
  }

  private async toDisclosure(id: Uuid, actor: Actor): Promise<Standing | null> {
    const disclosure = await this.queries.execute(new ShowDisclosure(id, caseViewerOf(actor)));
    return disclosure && own(actor);
  }

  private isKeptFrom(claimantId: Uuid, { personId, organisations }: Actor): Promise<boolean> {
    return this.queries.execute(new IsKeptFrom(claimantId, { personId, organisations }));
  }
}

/** Who may break glass, and look through it. */
export const breakers: readonly Role[] = ['advisor', 'team_leader'];

function own({ grants }: Actor): Standing {
  return { by: 'caseload', as: [...new Set(grants.map(({ role }) => role))] };
}

function leads({ grants }: Actor, office: Uuid): boolean {
  return grants.some(
    ({ role, place }) =>
      role === 'team_leader' && place !== 'everywhere' && place.kind === 'office' && place.id === office,
  );
}

function noneIfHidden(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not-found') return null;
  throw error;
}

function hidden(kind: string): DomainError {
  if (kind === 'break-glass') return glassNotFound();
  return kind === 'disclosure' ? disclosureNotFound() : caseNotFound();
}
