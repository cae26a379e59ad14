import type { Viewer } from './viewer';

/** Gives the place of a value in a statement. */
export type Bind = (value: unknown, type: string) => string;

export interface Seen {
  /** The claimant is on the viewer's own caseload: in charge, proposed, or standing in on that day. */
  readonly ofCaseload: string;
  /** Whether the viewer may see the row at all; it is the same wherever rows are listed, counted or read. */
  readonly isSeen: string;
}

/**
 * Conditions on `row`, an alias of the caseload's table. Nobody sees the own record; an exclusion beats everything else; else it takes
 * the own caseload, or the office that the record belongs to.
 */
export function seenSql(row: string, viewer: Viewer, { bind, today }: { bind: Bind; today: string }): Seen {
  const me = bind(viewer.personId, 'uuid');
  const excluded = bind([viewer.personId, ...viewer.organisations], 'uuid[]');
  const ofCaseload = `(${row}.advisor_id = ${me} or ${row}.proposed_advisor_id = ${me} or exists (
    select from caseload.caseload_cover_v2 own where own.claimant_id = ${row}.claimant_id and own.advisor_id = ${me}
      and own.valid_from <= ${today} and (own.valid_to is null or own.valid_to > ${today})))`;
  const isSeen = `${row}.registered_on is not null and ${row}.claimant_id <> ${me} and not ${row}.excluded && ${excluded}
    and (${row}.home_office = any(${bind(viewer.offices, 'uuid[]')}) or ${ofCaseload})`;
  return { ofCaseload, isSeen };
}

/** A statement's values in their places. */
export class Values {
  readonly all: unknown[] = [];

  readonly bind: Bind = (value, type) => `$${this.all.push(value)}::${type}`;
}
