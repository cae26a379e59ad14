import type { Viewer } from './viewer';

/** Gives the place of a value in a statement. */
export type Bind = (value: unknown, type: string) => string;

export interface Seen {
  /** The claimant is on the viewer's own caseload: in charge, proposed, or standing in on that day. */
  readonly ofCaseload: string;
  /** Whether the viewer may see the row at all; it is the same wherever rows are listed, counted or read. */
  readonly isSeen: string;
  /** Where the record belongs; of merged records, one where the viewer holds a role, if any. */
  readonly office: string;
}

/** A viewer as parts of a statement. */
export interface ViewerSql {
  readonly me: string;
  /** By whom an exclusion may name the viewer: in person, or an organisation of the viewer's. */
  readonly excludable: string;
  readonly offices: string;
}

/** The viewer as values of the statement. */
export function boundViewer({ personId, organisations, offices }: Viewer, bind: Bind): ViewerSql {
  return {
    me: bind(personId, 'uuid'),
    excludable: bind([personId, ...organisations], 'uuid[]'),
    offices: bind(offices, 'uuid[]'),
  };
}

/**
 * Conditions on `row`, an alias of the caseload's table. Nobody sees the own record; an exclusion beats everything else; else it takes
 * the own caseload, or the office that the record belongs to. Merged records are of one person: what keeps somebody from one of them
 * keeps from all, and who may see one of them sees all.
 */
export function seenSql(row: string, viewer: ViewerSql, today: string): Seen {
  const own = seenAlone(row, viewer, today);
  const one = seenAlone('one', viewer, today);
  const alone = `${row}.canonical_id is null`;
  const records = `from caseload.caseload_v7 stays join caseload.caseload_v7 one
    on one.claimant_id = any(stays.duplicate_ids || stays.claimant_id || ${row}.claimant_id)
    where stays.claimant_id = ${row}.canonical_id`;
  return {
    ofCaseload: `case when ${alone} then ${own.ofCaseload} else exists (select ${records} and ${one.ofCaseload}) end`,
    isSeen: `${row}.registered_on is not null and case when ${alone} then ${own.isOpen} and (${own.isHere} or ${own.ofCaseload})
      else (select bool_and(${one.isOpen}) and bool_or(${one.isHere} or ${one.ofCaseload}) ${records}) end`,
    office: `case when ${alone} or ${own.isHere} then ${row}.home_office
      else (select one.home_office ${records} order by ${one.isHere} desc nulls last, one.claimant_id limit 1) end`,
  };
}

function seenAlone(row: string, { me, excludable, offices }: ViewerSql, today: string) {
  return {
    ofCaseload: `(${row}.advisor_id = ${me} or ${row}.proposed_advisor_id = ${me} or exists (
      select from caseload.caseload_cover_v7 own where own.claimant_id = ${row}.claimant_id and own.advisor_id = ${me}
        and own.valid_from <= ${today} and (own.valid_to is null or own.valid_to > ${today})))`,
    isOpen: `(${row}.claimant_id <> ${me} and not ${row}.excluded && ${excludable})`,
    isHere: `${row}.home_office = any(${offices})`,
  };
}

/**
 * Whether somebody, whatever the role, may know nothing of that claimant: it is the viewer, or an exclusion names the viewer; of merged
 * records, any of them.
 */
export function isKeptFromSql(claimantId: string, { me, excludable }: Pick<ViewerSql, 'me' | 'excludable'>): string {
  return `exists (
    select from caseload.caseload_v7 known left join caseload.caseload_v7 stays on stays.claimant_id = known.canonical_id
    join caseload.caseload_v7 one on one.claimant_id = any(stays.duplicate_ids || stays.claimant_id || known.claimant_id)
    where known.claimant_id = ${claimantId} and (one.claimant_id = ${me} or one.excluded && ${excludable}))`;
}

/** The row stands for its person: it is not merged into another. */
export function staysSql(row: string): string {
  return `(${row}.canonical_id is null or ${row}.canonical_id = ${row}.claimant_id)`;
}

/** The row is merged into another. */
export function isMergedSql(row: string): string {
  return `${row}.canonical_id is not null and ${row}.canonical_id <> ${row}.claimant_id`;
}

/** Whether the claimant is on the viewer's own caseload, whichever of the merged records is named. */
export function isOnCaseloadSql(
  claimantId: string,
  viewer: Pick<ViewerSql, 'me' | 'excludable'>,
  today: string,
): string {
  const { ofCaseload } = seenSql('known', { ...viewer, offices: `'{}'::uuid[]` }, today);
  return `exists (select from caseload.caseload_v7 known where known.claimant_id = ${claimantId} and ${ofCaseload})`;
}

/** The records of which that one is shown to consist, as an array: itself, and those that are merged into it. */
export function recordsOfSql(claimantId: string): string {
  return `coalesce(
    (select duplicate_ids || claimant_id from caseload.caseload_v7 where claimant_id = ${claimantId}), array[${claimantId}]::uuid[])`;
}

/** The record that stands for the person who has that one; the id itself of whoever has no record. */
export function personOfSql(id: string): string {
  return `coalesce((select canonical_id from caseload.caseload_v7 where claimant_id = ${id}), ${id})`;
}

/** A statement's values in their places. */
export class Values {
  readonly all: unknown[] = [];

  readonly bind: Bind = (value, type) => `$${this.all.push(value)}::${type}`;
}
