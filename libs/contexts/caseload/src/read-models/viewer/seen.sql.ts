import type { Viewer } from './viewer';

/** Gives the place of a value in a statement. */
export type Bind = (value: unknown, type: string) => string;

export interface Seen {
  /** The claimant is on the viewer's own caseload: in charge, proposed, or standing in on that day. */
  readonly ofCaseload: string;
  /** Whether the viewer may see the row at all; it is the same wherever rows are listed, counted or read. */
  readonly isSeen: string;
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
 * the own caseload, or the office that the record belongs to.
 */
export function seenSql(row: string, { me, excludable, offices }: ViewerSql, today: string): Seen {
  const ofCaseload = `(${row}.advisor_id = ${me} or ${row}.proposed_advisor_id = ${me} or exists (
    select from caseload.caseload_cover_v3 own where own.claimant_id = ${row}.claimant_id and own.advisor_id = ${me}
      and own.valid_from <= ${today} and (own.valid_to is null or own.valid_to > ${today})))`;
  const isSeen = `${row}.registered_on is not null and ${row}.claimant_id <> ${me} and not ${row}.excluded && ${excludable}
    and (${row}.home_office = any(${offices}) or ${ofCaseload})`;
  return { ofCaseload, isSeen };
}

/** A statement's values in their places. */
export class Values {
  readonly all: unknown[] = [];

  readonly bind: Bind = (value, type) => `$${this.all.push(value)}::${type}`;
}
