import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { ListOfficeNames, ListOrganisationNames } from '@alongside/offices';
import type { End } from '../domain/referral/referral.events';
import { ListDeskNames } from '../read-models/network/network.query';

export interface EndNamed {
  readonly name: string | null;
  /** At which a desk is. */
  readonly officeId: Uuid | null;
}

/** What offices, desks and organisations are called today. */
@Injectable()
export class EndNames {
  constructor(private readonly queries: QueryBus) {}

  /** The ends with their names, by name. */
  async of<Told extends End>(ends: readonly Told[]): Promise<(Told & EndNamed)[]> {
    const ids = (kind: End['kind']) => ends.filter((end) => end.kind === kind).map(({ id }) => id);
    const [offices, desks, organisations] = await Promise.all([
      this.queries.execute(new ListOfficeNames(ids('office'))),
      this.queries.execute(new ListDeskNames(ids('desk'))),
      this.queries.execute(new ListOrganisationNames(ids('organisation'))),
    ]);
    const named = new Map<Uuid, EndNamed>([
      ...[...offices, ...organisations].map(({ id, name }) => [id, { name, officeId: null }] as const),
      ...desks.map(({ id, name, officeId }) => [id, { name, officeId }] as const),
    ]);
    const told = ends.map((end) => ({ ...end, ...(named.get(end.id) ?? { name: null, officeId: null }) }));
    return told.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '') || (a.id < b.id ? -1 : 1));
  }
}
