/**
 * What was known of a person at an instant, as a statement over the timeline: all before the first event that was recorded later, in
 * log order, so that a clock that went back hides nothing.
 */
export function knownSql({ person, knownAt }: { readonly person: string; readonly knownAt: string }): string {
  return `
    select * from caseload.timeline_v6 where person_id = ${person} and sequence < coalesce(
      (select min(sequence) from caseload.timeline_v6 where person_id = ${person} and recorded_at > ${knownAt}::timestamptz),
      9223372036854775807)`;
}
