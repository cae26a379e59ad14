/**
 * How a consent stands on a day to one whom it named: `in-force`, `expired`, or `withdrawn` where it was taken back, refused or given anew
 * without that recipient.
 */
export function consentStandingSql(consentId: string, recipient: string, day: string): string {
  return `(select case
    when c.given_on is null or not jsonb_path_exists(c.recipients, '$[*].id ? (@ == $id)', jsonb_build_object('id', ${recipient}))
      then 'withdrawn'
    when c.expires_on <= ${day} then 'expired'
    else 'in-force' end
    from caseload.consent_v1 c where c.consent_id = ${consentId})`;
}
