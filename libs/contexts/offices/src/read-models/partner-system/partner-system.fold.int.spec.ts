import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { partnerSystemDecider } from '../../domain/partner-system/partner-system.decider';
import type { PartnerSystemEvent } from '../../domain/partner-system/partner-system.events';
import { partnerSystemFold } from './partner-system.fold';

const systemId = '0192ffff-0000-7000-8000-000000000021';
const organisationId = '0192ffff-0000-7000-8000-000000000022';
const another = '0192ffff-0000-7000-8000-000000000023';

const admitted = (occurredAt: string, at = organisationId): PartnerSystemEvent => ({
  type: 'PartnerSystemAdmitted',
  data: { systemId, organisationId: at, name: 'Desk tablet gateway', roles: ['desk_partner'], occurredAt },
});
const dismissed = (occurredAt: string): PartnerSystemEvent => ({
  type: 'PartnerSystemDismissed',
  data: { systemId, organisationId, reason: 'contract-ended', occurredAt },
});

const asAdmitted = {
  ...{ systemId, organisationId, name: 'Desk tablet gateway', roles: ['desk_partner'] },
  ...{ admittedOn: '2026-01-05', dismissedOn: null, dismissalReason: null },
};

describe("the partners' systems", () => {
  const systems = projectionSpec({
    fold: partnerSystemFold,
    deciders: [partnerSystemDecider],
    database: useTestDatabase(),
  });
  const project = (...events: PartnerSystemEvent[]) =>
    systems.project(events.map((event) => ({ stream: `partnerSystem-${event.data.systemId}`, event })));

  it('show each as it was admitted, and that it was dismissed', async () => {
    expect((await project(admitted('2026-01-05'))).system).toEqual([asAdmitted]);
    expect((await project(admitted('2026-01-05'), dismissed('2026-02-02'))).system).toEqual([
      { ...asAdmitted, dismissedOn: '2026-02-02', dismissalReason: 'contract-ended' },
    ]);
  });

  it('show the last admission, whose ever it is', async () => {
    const { system } = await project(admitted('2026-01-05'), dismissed('2026-02-02'), admitted('2026-03-02', another));
    expect(system).toEqual([{ ...asAdmitted, organisationId: another, admittedOn: '2026-03-02' }]);
  });
});
