import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { ConsentEvent, consentEvents } from '../../domain/consent/consent.events';
import { ConsentRow, type ActHeld } from './consent.row';

type Event = FoldedEvent<ConsentEvent, typeof consentEvents>;

const categoryPrefix = 'consent-';

/** The consents, each by itself. What is coded stays sealed as well: no list goes by it. */
export const consentFold: Fold<{ consent: ConsentRow }, Event> = {
  name: 'caseload.consent_v1',
  tables: { consent: ConsentRow },
  key: 'consentId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.consentId] : []),
  evolve: ({ consent: [row] }, event) => ({ consent: [after(row ?? unasked(event), event)] }),
};

const notGiven = { givenOn: null, recipients: [], expiresOn: null };

function unasked({ data: { consentId, claimantId, purpose }, revision }: Event): ConsentRow {
  const never = { askedOn: null, askedFor: [], act: null };
  return { consentId, claimantId, purpose, revision, state: 'asked', ...never, ...notGiven };
}

function after(before: ConsentRow, event: Event): ConsentRow {
  const { type, data, revision } = event;
  const row = { ...before, revision };
  switch (type) {
    case 'ConsentAsked':
      return { ...row, state: 'asked', askedOn: data.occurredAt, askedFor: [...data.recipients] };
    case 'ConsentGiven': {
      const { occurredAt: givenOn, recipients, expiresOn = null } = data;
      return { ...row, state: 'given', givenOn, recipients: [...recipients], expiresOn, act: actOf(event) };
    }
    case 'ConsentRefused':
      return { ...row, state: 'refused', ...notGiven, act: actOf(event) };
    case 'ConsentWithdrawn':
      return { ...row, state: 'withdrawn', ...notGiven, act: actOf(event) };
  }
}

function actOf({ type, data, sealed }: Exclude<Event, { type: 'ConsentAsked' }>): ActHeld {
  const words = Object.keys(sealed).length > 0 ? { type, sealed } : null;
  return { on: data.occurredAt, means: data.means, words };
}
