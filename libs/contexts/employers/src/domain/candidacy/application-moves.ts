export const openStates = ['new', 'processing', 'postponed', 'prior-to-hire'] as const;

export type OpenState = (typeof openStates)[number];

/** How an application stands. */
export const applicationStates = [
  ...openStates,
  'accepted',
  'refused',
  'cancelled',
  'obsolete',
  'entered-in-error',
] as const;

export type ApplicationState = (typeof applicationStates)[number];

interface Move {
  readonly from: readonly ApplicationState[];
  /** `before` is how the application stood when it was last open. */
  readonly to: ApplicationState | 'before';
}

/** All that can become of an application, and from where. */
export const applicationMoves = {
  'take-up': { from: ['new', 'postponed', 'prior-to-hire'], to: 'processing' },
  postpone: { from: openStates, to: 'postponed' },
  'prepare-hire': { from: ['new', 'processing', 'postponed'], to: 'prior-to-hire' },
  accept: { from: openStates, to: 'accepted' },
  refuse: { from: openStates, to: 'refused' },
  cancel: { from: openStates, to: 'cancelled' },
  'become-obsolete': { from: openStates, to: 'obsolete' },
  'withdraw-acceptance': { from: ['accepted'], to: 'before' },
  'end-hire': { from: ['accepted'], to: 'accepted' },
  'resume-hire': { from: ['accepted'], to: 'accepted' },
  reopen: { from: ['refused', 'cancelled', 'obsolete'], to: 'before' },
  'enter-in-error': {
    from: [...openStates, 'accepted', 'refused', 'cancelled', 'obsolete'],
    to: 'entered-in-error',
  },
} as const satisfies Readonly<Record<string, Move>>;

export type ApplicationMove = keyof typeof applicationMoves;

export function isAllowed(move: ApplicationMove, from: ApplicationState): boolean {
  return (applicationMoves[move].from as readonly ApplicationState[]).includes(from);
}

export function isOpen(state: ApplicationState): state is OpenState {
  return (openStates as readonly ApplicationState[]).includes(state);
}
