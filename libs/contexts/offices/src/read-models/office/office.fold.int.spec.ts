import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { officeDecider } from '../../domain/office/office.decider';
import type { OfficeEvent } from '../../domain/office/office.events';
import { officeFold } from './office.fold';

const officeId = '0192eeee-0000-7000-8000-000000000001';
const another = '0192eeee-0000-7000-8000-000000000002';

const opened = (id = officeId): OfficeEvent => ({
  type: 'OfficeOpened',
  data: { officeId: id, name: 'Harlesden', area: 'north-west-london', occurredAt: '2026-01-05' },
});
const renamed = (name: string, occurredAt: string): OfficeEvent => ({
  type: 'OfficeRenamed',
  data: { officeId, name, occurredAt },
});
const areaChanged = (area: string, occurredAt: string): OfficeEvent => ({
  type: 'OfficeAreaChanged',
  data: { officeId, area, occurredAt },
});
const closed: OfficeEvent = { type: 'OfficeClosed', data: { officeId, occurredAt: '2026-06-01' } };

const asOpened = {
  officeId,
  revision: 0,
  name: 'Harlesden',
  nameFrom: '2026-01-05',
  area: 'north-west-london',
  areaFrom: '2026-01-05',
  openedOn: '2026-01-05',
  closedOn: null,
};

describe('the offices', () => {
  const offices = projectionSpec({ fold: officeFold, deciders: [officeDecider], database: useTestDatabase() });
  const project = (...events: OfficeEvent[]) =>
    offices.project(events.map((event) => ({ stream: `office-${event.data.officeId}`, event })));

  it('show each as it was opened', async () => {
    const { office } = await project(opened(), opened(another));
    expect(office).toEqual([asOpened, { ...asOpened, officeId: another }]);
  });

  it('show the name and the area of the latest day, whenever they were told', async () => {
    const { office } = await project(
      opened(),
      renamed('Willesden', '2026-03-02'),
      renamed('Stonebridge', '2026-02-02'),
      areaChanged('west-london', '2026-02-16'),
      areaChanged('brent', '2026-02-16'),
      areaChanged('london', '2026-02-15'),
    );
    expect(office).toEqual([
      { ...asOpened, revision: 5, name: 'Willesden', nameFrom: '2026-03-02', area: 'brent', areaFrom: '2026-02-16' },
    ]);
  });

  it('show from which day an office is no more', async () => {
    const { office } = await project(opened(), closed);
    expect(office).toEqual([{ ...asOpened, revision: 1, closedOn: '2026-06-01' }]);
  });
});
