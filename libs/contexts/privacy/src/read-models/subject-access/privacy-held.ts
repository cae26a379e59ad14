import type { HoldEvent } from '../../domain/hold/hold.events';
import type { RightsRequestEvent } from '../../domain/rights-request/rights-request.events';
import { sectionHeld, type HeldAboutPerson } from '../../domain/subject-access/held-about-person';

const request = { requestId: { label: 'Reference of the request' }, personId: 'own-id' } as const;
const [reason, ground] = [{ label: 'Why' }, { label: 'On which ground' }];
const toldBy = { label: 'How you were told' };
const hold = { personId: 'own-id', holdId: { label: 'Reference' } } as const;
const about = 'personId';

const requestsHeld = sectionHeld<RightsRequestEvent>('What you asked for of your own data', {
  RightsRequestReceived: {
    says: 'Your request came',
    fields: {
      ...request,
      asksFor: {
        label: 'For what',
        codes: { access: 'To see what is held about you', erasure: 'To be forgotten' },
      },
      askedBy: { label: 'Asked by' },
    },
    about,
  },
  RightsRequestClockStopped: { says: 'Something was needed of you first', fields: { ...request, reason }, about },
  RightsRequestClockResumed: { says: 'What was needed came', fields: request, about },
  RightsRequestExtended: { says: 'Two more months were taken', fields: { ...request, reason }, about },
  RightsRequestRefused: { says: 'Your request was refused', fields: { ...request, ground, toldBy }, about },
  RightsRequestWithdrawn: { says: 'You took your request back', fields: request, about },
  AccessAnswered: {
    says: 'You were given what is held about you',
    fields: { ...request, position: { label: 'Up to where' }, digest: { label: 'Its digest' }, toldBy },
    about,
  },
  ErasureGranted: { says: 'It was granted that you be forgotten', fields: { ...request, ground }, about },
  ErasureCarriedOut: { says: 'You were forgotten', fields: request, about },
  ErasureConfirmed: { says: 'You were told that you are forgotten', fields: { ...request, toldBy }, about },
});

const holdsHeld = sectionHeld<HoldEvent>('What keeps your record from being erased', {
  HoldPlaced: {
    says: 'Your record must not be erased for now',
    fields: { ...hold, ground, reviewOn: { label: 'Looked at again' } },
  },
  HoldLifted: { says: 'It may be erased again', fields: { ...hold, reason } },
});

/** What is held about whoever asked for something of the own data. Of who is forgotten nothing is told at all. */
export const privacyHeld: HeldAboutPerson = { sections: [requestsHeld, holdsHeld], places: {} };
