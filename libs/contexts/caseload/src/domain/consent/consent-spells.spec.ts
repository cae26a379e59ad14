import type { LocalDate } from '@alongside/kernel';
import { consentDecider } from './consent.decider';
import type { ConsentEvent, Recipient } from './consent.events';
import { coversOn } from './consent-spells';

const ids = {
  consentId: '0192aaaa-0000-7000-8000-000000000001',
  claimantId: '0192aaaa-0000-7000-8000-000000000002',
  purpose: 'share-with-employer',
};
const bakery: Recipient = { kind: 'organisation', id: '0192aaaa-0000-7000-8000-000000000003' };
const laundry: Recipient = { kind: 'organisation', id: '0192aaaa-0000-7000-8000-000000000004' };

const given = (occurredAt: LocalDate, recipients = [bakery], expiresOn?: LocalDate): ConsentEvent => ({
  type: 'ConsentGiven',
  data: { ...ids, occurredAt, recipients, means: 'in-person', ...(expiresOn !== undefined && { expiresOn }) },
});
const withdrawn = (occurredAt: LocalDate): ConsentEvent => ({
  type: 'ConsentWithdrawn',
  data: { ...ids, occurredAt, means: 'phone' },
});
const refused = (occurredAt: LocalDate): ConsentEvent => ({
  type: 'ConsentRefused',
  data: { ...ids, occurredAt, means: 'phone' },
});
const asked = (occurredAt: LocalDate): ConsentEvent => ({
  type: 'ConsentAsked',
  data: { ...ids, occurredAt, recipients: [bakery] },
});

function covers(day: LocalDate, recipient: Recipient, ...said: readonly ConsentEvent[]): boolean {
  return coversOn(said.reduce(consentDecider.evolve, consentDecider.initialState), day, recipient.id);
}

describe('a consent', () => {
  it('covers nobody before it is given, nor by being asked for', () => {
    expect(covers('2026-03-02', bakery)).toBe(false);
    expect(covers('2026-03-02', bakery, asked('2026-03-01'))).toBe(false);
    expect(covers('2026-03-01', bakery, given('2026-03-02'))).toBe(false);
  });

  it('covers whom it names from that day on, and nobody else', () => {
    expect(covers('2026-03-02', bakery, given('2026-03-02'))).toBe(true);
    expect(covers('2027-03-02', bakery, given('2026-03-02'))).toBe(true);
    expect(covers('2026-03-02', laundry, given('2026-03-02'))).toBe(false);
  });

  it('is in force until the day on which it expires', () => {
    const until = given('2026-03-02', [bakery], '2026-04-01');
    expect(covers('2026-03-31', bakery, until)).toBe(true);
    expect(covers('2026-04-01', bakery, until)).toBe(false);
  });

  it('was in force on the days before it was withdrawn', () => {
    const said = [given('2026-03-02'), withdrawn('2026-03-09')];
    expect(covers('2026-03-08', bakery, ...said)).toBe(true);
    expect(covers('2026-03-09', bakery, ...said)).toBe(false);
  });

  it('covers again from when it is given again, and only whom it names then', () => {
    const said = [given('2026-03-02'), withdrawn('2026-03-09'), given('2026-03-16', [laundry])];
    expect(covers('2026-03-12', laundry, ...said)).toBe(false);
    expect(covers('2026-03-16', laundry, ...said)).toBe(true);
    expect(covers('2026-03-16', bakery, ...said)).toBe(false);
    expect(covers('2026-03-03', bakery, ...said)).toBe(true);
  });

  it('which ran out and was then refused was in force until it ran out', () => {
    const said = [given('2026-03-02', [bakery], '2026-04-01'), refused('2026-05-01')];
    expect(covers('2026-03-31', bakery, ...said)).toBe(true);
    expect(covers('2026-04-15', bakery, ...said)).toBe(false);
  });

  it('is as before while it is asked for anew', () =>
    expect(covers('2026-03-20', bakery, given('2026-03-02'), asked('2026-03-10'))).toBe(true));
});
