import type { QueryBus } from '@nestjs/cqrs';
import {
  type AboutRecord,
  type Actor,
  type Grant,
  type RelationsOfKinds,
  type Role,
  type Standing,
  dated,
} from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { FindOfficeOfReassignment } from '../read-models/reassignment/office-of-reassignment.query';
import { FindSavedView } from '../read-models/saved-view/saved-view.query';
import { FindStanding, recordKinds, type RecordKind } from '../read-models/viewer/standing.query';
import { viewerOf } from './viewer-of';

/**
 * How people stand to claimants, to what is recorded of them, and to saved views. Before a record is hidden the read models see all that
 * was recorded by then (`settle`): so what somebody has just been given is there, and a hidden record takes as long as one that is not.
 */
export class CaseloadRelations implements RelationsOfKinds {
  readonly kinds = [...recordKinds, 'reassignment', 'saved-view'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
  ) {}

  async standingTo({ kind, id }: AboutRecord, actor: Actor): Promise<Standing> {
    if (kind === 'reassignment') return this.standingToReassignment(id, actor);
    if (kind === 'saved-view') return this.standingToView(id, actor);
    const record = { kind: kind as RecordKind, id };
    const find = () => this.queries.execute(new FindStanding(viewerOf(actor), record, dated().today));
    const standing = (await find()) ?? (await this.settle(), await find());
    if (standing === null) throw notThere(record.kind);
    const { ofCaseload, office } = standing;
    return { by: ofCaseload ? 'caseload' : 'office', as: rolesOf(ofCaseload ? actor.grants : heldAt(office, actor)) };
  }

  /** It is the office's that it was ordered at. */
  private async standingToReassignment(id: Uuid, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindOfficeOfReassignment(id));
    const as = rolesOf(heldAt((await find()) ?? (await this.settle(), await find()), actor));
    if (as.length === 0) throw notThere('reassignment');
    return { by: 'office', as };
  }

  private async standingToView(id: Uuid, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindSavedView(viewerOf(actor), id));
    if (!((await find()) ?? (await this.settle(), await find()))) throw notThere('saved-view');
    return { by: 'caseload', as: rolesOf(actor.grants) };
  }
}

function heldAt(office: Uuid | null, { grants }: Actor): readonly Grant[] {
  return grants.filter(({ place }) => place !== 'everywhere' && place.kind === 'office' && place.id === office);
}

function rolesOf(grants: readonly Grant[]): Role[] {
  return [...new Set(grants.map(({ role }) => role))];
}

function notThere(kind: RecordKind | 'reassignment' | 'saved-view'): DomainError {
  return new DomainError(`caseload/${kind}-not-found`, 'not-found', `There is no such ${kind.replace('-', ' ')}.`);
}
