import { forgotten, type ClaimantAct } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { consentDecider, type ConsentCommand } from './consent.decider';
import type { ConsentEvent, Recipient } from './consent.events';

const ids = {
  consentId: '0192aaaa-0000-7000-8000-000000000001',
  claimantId: '0192aaaa-0000-7000-8000-000000000002',
  purpose: 'referral-to-support',
};
const bakery: Recipient = { kind: 'organisation', id: '0192aaaa-0000-7000-8000-000000000003' };
const elder: Recipient = { kind: 'person', id: '0192aaaa-0000-7000-8000-000000000004' };
const act = { means: 'in-person', language: 'so', interpreterUsed: true } as const;

const today = '2026-03-09';
const dated = (occurredAt = today) => ({ ids, occurredAt, today });
const facts = (occurredAt = today) => ({ ...ids, occurredAt });

type Terms = Extract<ConsentCommand, { kind: 'give' }>['terms'];
const terms: Terms = { recipients: [bakery, elder] };

const ask = (recipients = terms.recipients): ConsentCommand => ({ kind: 'ask', recipients, ...dated() });
const asked = (recipients = terms.recipients): ConsentEvent => ({
  type: 'ConsentAsked',
  data: { ...facts(), recipients },
});
const give = (said: Terms = terms, day = today): ConsentCommand => ({ kind: 'give', terms: said, act, ...dated(day) });
const given = (said: Terms = terms, day = today): ConsentEvent => ({
  type: 'ConsentGiven',
  data: { ...facts(day), ...said, ...act },
});
const refuse = (): ConsentCommand => ({ kind: 'refuse', act, ...dated() });
const refused = (): ConsentEvent => ({ type: 'ConsentRefused', data: { ...facts(), ...act } });
const withdraw = (day = today): ConsentCommand => ({ kind: 'withdraw', act, ...dated(day) });
const withdrawn = (day = today): ConsentEvent => ({ type: 'ConsentWithdrawn', data: { ...facts(day), ...act } });

const consent = deciderSpec(consentDecider);

type Act = Extract<ConsentEvent, { data: ClaimantAct }>;
const heldSo = (event: ConsentEvent, said: Partial<ClaimantAct>) =>
  ({ ...event, data: { ...event.data, ...said } }) as Act;
/** How else it may be held that the claimant acted. */
const otherwise: Partial<ClaimantAct>[] = [
  { means: 'phone' },
  { language: 'en' },
  { language: forgotten },
  { interpreterUsed: false },
];

describe('asking for consent', () => {
  it('records for whom', () => consent.given().when(ask()).then(asked()));

  it('may be for others again, also of somebody who gave or refused it', () => {
    consent
      .given(asked())
      .when(ask([elder]))
      .then(asked([elder]));
    consent.given(given()).when(ask()).then(asked());
    consent.given(asked(), refused()).when(ask()).then(asked());
  });

  it('changes nothing where the same was asked and is not answered', () =>
    consent
      .given(asked())
      .when(ask([elder, bakery]))
      .thenNothing());

  it('is refused on a day that has not come', () =>
    consent
      .given()
      .when({ ...ask(), occurredAt: '2026-03-10' })
      .thenRefuses('caseload/in-the-future'));
});

describe('giving consent', () => {
  it('records for whom, until when, and how the claimant said so', () => {
    consent.given(asked()).when(give()).then(given());
    const limited = { ...terms, expiresOn: '2026-09-09' };
    consent.given().when(give(limited)).then(given(limited));
  });

  it('changes nothing where it is given to the same, until the same day', () => {
    consent
      .given(given())
      .when(give({ recipients: [elder, bakery] }))
      .thenNothing();
    const limited = { ...terms, expiresOn: '2026-09-09' };
    consent.given(given(limited)).when(give(limited)).thenNothing();
  });

  it('is refused where it is given to the same, and was said in another way', () => {
    for (const said of otherwise)
      consent.given(heldSo(given(), said)).when(give()).thenRefuses('caseload/nothing-to-change');
    consent
      .given(given())
      .when({ ...give(), act: { means: 'in-person' } } as ConsentCommand)
      .thenNothing();
  });

  it('again changes whom it covers and until when', () => {
    consent
      .given(given())
      .when(give({ recipients: [elder] }))
      .then(given({ recipients: [elder] }));
    const limited = { ...terms, expiresOn: '2026-09-09' };
    consent.given(given()).when(give(limited)).then(given(limited));
    consent.given(given(limited)).when(give()).then(given());
  });

  it('is possible after it was refused or withdrawn', () => {
    consent.given(refused()).when(give()).then(given());
    consent.given(given(), withdrawn()).when(give()).then(given());
  });

  it.each([today, '2026-03-08'])('is refused where it would be over from the first day on: %s', (expiresOn) =>
    consent
      .given()
      .when(give({ ...terms, expiresOn }))
      .thenRefuses('caseload/out-of-order'),
  );

  it('is refused on a day before what was said last', () =>
    consent.given(asked()).when(give(terms, '2026-03-08')).thenRefuses('caseload/out-of-order'));
});

describe('refusing consent', () => {
  it('records how the claimant said so, also unasked', () => {
    consent.given(asked()).when(refuse()).then(refused());
    consent.given().when(refuse()).then(refused());
  });

  it('changes nothing when refused already', () => consent.given(refused()).when(refuse()).thenNothing());

  it('is refused where it was refused already in another way', () => {
    for (const said of otherwise)
      consent.given(heldSo(refused(), said)).when(refuse()).thenRefuses('caseload/nothing-to-change');
  });

  it('is refused while it is given: it can be withdrawn', () => {
    consent.given(given()).when(refuse()).thenRefuses('caseload/consent-in-force');
    consent
      .given(given(), asked([bakery]))
      .when(refuse())
      .thenRefuses('caseload/consent-in-force');
  });

  it('is possible once it has expired', () =>
    consent
      .given(given({ ...terms, expiresOn: today }, '2026-03-02'))
      .when(refuse())
      .then(refused()));
});

describe('withdrawing consent', () => {
  it('records how the claimant said so', () => {
    consent.given(given()).when(withdraw()).then(withdrawn());
    consent
      .given(given(), asked([bakery]))
      .when(withdraw())
      .then(withdrawn());
  });

  it.each([[[]], [[asked()]], [[refused()]], [[given(), withdrawn()]]])(
    'is refused where none is in force: %j',
    (past: ConsentEvent[]) =>
      consent
        .given(...past)
        .when(withdraw())
        .thenRefuses('caseload/consent-not-in-force'),
  );

  it('is refused from the day on which it expires', () => {
    const limited = given({ ...terms, expiresOn: '2026-03-09' }, '2026-03-02');
    consent.given(limited).when(withdraw('2026-03-08')).then(withdrawn('2026-03-08'));
    consent.given(limited).when(withdraw()).thenRefuses('caseload/consent-not-in-force');
  });
});
