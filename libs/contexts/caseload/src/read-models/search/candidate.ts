import { isForgotten, type LocalDate, type Month, type Uuid } from '@alongside/kernel';
import type { EventCodec } from '@alongside/vault';
import { isMergedSql } from '../viewer/seen.sql';
import type { PersonalDetails, PersonName } from '../../domain/claimant/claimant.events';

/** A claimant whom digests have found, as the statements answer one from the caseload's row `c`. */
export interface CandidateRow {
  readonly id: Uuid;
  readonly registeredOn: LocalDate;
  readonly birthMonth: Month | null;
  readonly office: Uuid | null;
  readonly advisorId: Uuid | null;
  /** The record that stays, where this one is merged into it. */
  readonly mergedInto: Uuid | null;
  readonly nameType: string;
  readonly nameSealed: string;
}

export const candidateColumns = `c.claimant_id as id, c.registered_on::text as "registeredOn", c.birth_month as "birthMonth",
  c.home_office as office, c.advisor_id as "advisorId", c.name_type as "nameType", c.name_sealed as "nameSealed",
  case when ${isMergedSql('c')} then c.canonical_id end as "mergedInto"`;

/** A candidate with the details opened, as far as they are sealed; side by side, as a copy that gains fields is collected late (decision 0060). */
export interface Candidate {
  readonly row: CandidateRow;
  readonly details: PersonalDetails & { readonly name: PersonName };
}

/** Those whose details can still be opened. */
export async function openCandidates(codec: EventCodec, rows: readonly CandidateRow[]): Promise<Candidate[]> {
  const opened = await Promise.all(
    rows.map(async (row) => {
      const details = await codec.openSealed(row.nameType, { personal: row.nameSealed }, ['personal']);
      return isForgotten(details['name']) ? [] : [{ row, details: details as unknown as Candidate['details'] }];
    }),
  );
  return opened.flat();
}
