import type { PlatformContribution } from '@alongside/caseload';
import { addDays } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { DeskSessionEvent, deskSessionEvents } from '../../domain/desk-session/desk-session.events';
import type { ReferralEvent, referralEvents } from '../../domain/referral/referral.events';

type Event =
  | Extract<
      FoldedEvent<DeskSessionEvent, typeof deskSessionEvents>,
      {
        type:
          | 'DeskSessionLogged'
          | 'DeskSessionCorrected'
          | 'DeskSessionIdentified'
          | 'DeskSessionIdentificationEnteredInError'
          | 'DeskSessionEnteredInError';
      }
    >
  | Extract<
      FoldedEvent<ReferralEvent, typeof referralEvents>,
      { type: 'ReferralRequested' | 'ReferralEnteredInError' }
    >;

/** For so long somebody is of the desk after coming there. */
export const deskContactDays = 7 * 26;

/**
 * Somebody is of the desk from each session to which the person came, for half a year. A referral by a desk is the step `referred`,
 * wherever it goes.
 */
export const deskMemberships: PlatformContribution<Event> = {
  platform: 'community-desk',
  picksMembers: false,
  events: [
    'DeskSessionLogged',
    'DeskSessionCorrected',
    'DeskSessionIdentified',
    'DeskSessionIdentificationEnteredInError',
    'DeskSessionEnteredInError',
    'ReferralRequested',
    'ReferralEnteredInError',
  ],
  told: ({ type, data }) => {
    const { claimantId: memberId } = data;
    if (memberId === undefined) return [];
    switch (type) {
      case 'DeskSessionLogged':
      case 'DeskSessionCorrected':
      case 'DeskSessionIdentified': {
        if ('supersededBy' in data) return [];
        const { sessionId: id, attendance, heldOn } = data;
        if (attendance === 'missed') return [{ id, memberId, kind: 'never-was' }];
        return [{ id, memberId, kind: 'joined', from: heldOn, to: addDays(heldOn, deskContactDays) }];
      }
      case 'DeskSessionIdentificationEnteredInError':
      case 'DeskSessionEnteredInError':
        return [{ id: data.sessionId, memberId, kind: 'never-was' }];
      case 'ReferralRequested':
        return data.from.kind === 'desk'
          ? [{ id: data.referralId, memberId, kind: 'reached', step: 'referred', on: data.occurredAt }]
          : [];
      case 'ReferralEnteredInError':
        return [{ id: data.referralId, memberId, kind: 'never-was' }];
    }
  },
};
