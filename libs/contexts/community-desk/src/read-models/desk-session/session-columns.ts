/** All columns of the row of a session, as its class names them. */
export function sessionColumns(s: string): string {
  const plain = ['revision', 'kind', 'attendance', 'minutes', 'outcome', 'services', 'needs', 'language', 'words'];
  const named = {
    session_id: 'sessionId',
    claimant_id: 'claimantId',
    desk_id: 'deskId',
    held_by: 'heldBy',
    held_on: 'heldOn',
    started_at: 'startedAt',
    missed_reason: 'missedReason',
    minutes_late: 'minutesLate',
    told_by: 'toldBy',
    submitted_by: 'submittedBy',
    corrected_on: 'correctedOn',
    entered_in_error_on: 'enteredInErrorOn',
  };
  return [
    ...plain.map((name) => `${s}.${name}`),
    ...Object.entries(named).map(([column, name]) => `${s}.${column} as "${name}"`),
  ].join(', ');
}
