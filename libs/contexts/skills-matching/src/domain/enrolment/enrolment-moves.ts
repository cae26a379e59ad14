/** How an enrolment stands. */
export const enrolmentStates = [
  'referred',
  'enrolled',
  'completed',
  'dropped-out',
  'refused',
  'withdrawn',
  'entered-in-error',
] as const;

export type EnrolmentState = (typeof enrolmentStates)[number];

/** All that can become of an enrolment, and from where. */
export const enrolmentMoves = {
  enrol: ['referred'],
  'record-session': ['enrolled'],
  'correct-session': ['enrolled', 'completed', 'dropped-out'],
  complete: ['enrolled'],
  'drop-out': ['enrolled'],
  refuse: ['referred'],
  withdraw: ['referred', 'enrolled'],
  'gain-skill': ['enrolled', 'completed'],
  'withdraw-skill': ['enrolled', 'completed'],
  reopen: ['completed', 'dropped-out', 'refused', 'withdrawn'],
  'enter-in-error': ['referred', 'enrolled', 'completed', 'dropped-out', 'refused', 'withdrawn'],
} as const satisfies Readonly<Record<string, readonly EnrolmentState[]>>;

export type EnrolmentMove = keyof typeof enrolmentMoves;

export function isAllowed(move: EnrolmentMove, from: EnrolmentState): boolean {
  return (enrolmentMoves[move] as readonly EnrolmentState[]).includes(from);
}
