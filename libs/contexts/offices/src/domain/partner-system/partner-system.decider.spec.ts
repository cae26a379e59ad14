import { deciderSpec } from '@alongside/testing';
import { partnerSystemDecider, type PartnerSystemCommand } from './partner-system.decider';
import type { PartnerSystemEvent } from './partner-system.events';

const ids = {
  systemId: '0192aaaa-0000-7000-8000-000000000021',
  organisationId: '0192aaaa-0000-7000-8000-000000000022',
};
const another = '0192aaaa-0000-7000-8000-000000000023';
const today = '2026-03-09';
const desk = { name: 'Desk tablet gateway', roles: ['desk_partner'] } as const;

const admit = (occurredAt = today, more: object = {}) =>
  ({ kind: 'admit', ...ids, ...desk, occurredAt, today, ...more }) as PartnerSystemCommand;
const admitted = (occurredAt = today): PartnerSystemEvent => ({
  type: 'PartnerSystemAdmitted',
  data: { ...ids, ...desk, occurredAt },
});
const dismiss = (occurredAt = today, more: object = {}) =>
  ({ kind: 'dismiss', ...ids, reason: 'contract-ended', occurredAt, today, ...more }) as PartnerSystemCommand;
const dismissed = (occurredAt = today): PartnerSystemEvent => ({
  type: 'PartnerSystemDismissed',
  data: { ...ids, reason: 'contract-ended', occurredAt },
});

const system = deciderSpec(partnerSystemDecider);

describe("a partner's system", () => {
  it('is admitted with its roles, at the organisation whose it is', () => {
    system.given().when(admit()).then(admitted());
  });

  it('is admitted once, and again only after it was dismissed', () => {
    system.given(admitted('2026-02-02')).when(admit()).thenRefuses('offices/system-already-admitted');
    const before = [admitted('2026-01-05'), dismissed('2026-02-02')];
    system
      .given(...before)
      .when(admit('2026-02-01'))
      .thenRefuses('offices/system-already-admitted');
    system
      .given(...before)
      .when(admit('2026-02-02'))
      .then(admitted('2026-02-02'));
  });

  it.each(['advisor', 'administrator', 'evaluator'])('is never given the role %s: that is for people', (role) => {
    system
      .given()
      .when(admit(today, { roles: ['desk_partner', role] }))
      .thenRefuses('offices/place-not-for-role');
  });

  it('is dismissed by the organisation whose it is, once, on a day after its admission', () => {
    const given = system.given(admitted('2026-02-02'));
    given.when(dismiss()).then(dismissed());
    given.when(dismiss('2026-02-01')).thenRefuses('offices/out-of-order');
    given.when(dismiss(today, { organisationId: another })).thenRefuses('offices/system-not-found');
    system.given().when(dismiss()).thenRefuses('offices/system-not-found');
    system
      .given(admitted('2026-01-05'), dismissed('2026-02-02'))
      .when(dismiss())
      .thenRefuses('offices/system-already-dismissed');
  });

  it('has no future', () => {
    system.given().when(admit('2026-03-10')).thenRefuses('offices/in-the-future');
    system.given(admitted('2026-02-02')).when(dismiss('2026-03-10')).thenRefuses('offices/in-the-future');
  });
});
