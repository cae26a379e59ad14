import type { LocalDate, Uuid } from '@alongside/kernel';
import { type EventCodec, openedOrNull } from '@alongside/vault';
import type { EntityManager } from 'typeorm';
import { boundViewer, seenSql, Values } from '../viewer/seen.sql';
import type { Viewer } from '../viewer/viewer';
import type { NameRecord } from './claimant.record';
import type { SupporterNamed } from './claimant.row';

/** Who reads a claimant's record. */
export interface ReadBy {
  readonly viewer: Viewer;
  readonly today: LocalDate;
  /** Whether the reader has said what for, as it takes outside the own caseload. */
  readonly withPurpose: boolean;
}

export interface SealedName {
  readonly id: Uuid;
  readonly type: string;
  readonly sealed: string;
}

/** The names of those supporters who are claimants themselves, out of the records that the reader may read as well. */
export async function sealedNames(
  manager: EntityManager,
  supporters: readonly SupporterNamed[],
  { viewer, today, withPurpose }: ReadBy,
): Promise<readonly SealedName[]> {
  const persons = supporters.flatMap(({ personId }) => personId ?? []);
  if (persons.length === 0) return [];
  const { all, bind } = new Values();
  const { isSeen, ofCaseload } = seenSql('r', boundViewer(viewer, bind), bind(today, 'date'));
  return manager.query<SealedName[]>(
    `select r.claimant_id as id, r.name_type as type, r.name_sealed as sealed from caseload.caseload_v7 r
      where r.claimant_id = any(${bind(persons, 'uuid[]')}) and ${isSeen} and (${bind(withPurpose, 'boolean')} or ${ofCaseload})`,
    all,
  );
}

/** By person; of somebody who was forgotten there is none. */
export async function openNames(codec: EventCodec, names: readonly SealedName[]): Promise<ReadonlyMap<Uuid, string>> {
  const opened = names.map(async ({ id, type, sealed }) => {
    const { name } = await codec.openSealed(type, { personal: sealed }, ['personal']);
    const known = openedOrNull<NameRecord>(name);
    return known === null ? [] : ([[id, `${known.given} ${known.family}`]] as const);
  });
  return new Map((await Promise.all(opened)).flat());
}
