/** Who looks for views, and the offices of their casework. */
export interface ViewSeeker {
  readonly personId: string;
  readonly offices: readonly string[];
}

export const viewColumns = `view_id as "viewId", owner_id as "ownerId", revision, saved_on::text as "savedOn", name_type as "nameType",
  name_sealed as "nameSealed", list_of as "listOf", query, copy_of as "copyOf", shared_with as "sharedWith", discarded`;

/** Own ones, and those that are shared with an office of the seeker's; over the person `$1` and the offices `$2`. */
export const isFoundSql = `(owner_id = $1::uuid or not discarded and shared_with && $2::uuid[])`;
