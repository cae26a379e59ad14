import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { deskDecider } from '../../domain/desk/desk.decider';
import type { DeskEvent } from '../../domain/desk/desk.events';
import { deskFold } from './desk.fold';

const deskId = '0192bbbb-0000-7000-8000-000000000001';
const office = '0192bbbb-0000-7000-8000-000000000002';
const hostId = '0192bbbb-0000-7000-8000-000000000003';
const friends = '0192bbbb-0000-7000-8000-000000000004';
const hodan = '0192bbbb-0000-7000-8000-000000000005';
const openedOn = '2026-01-05';

const told = (occurredAt: string, type: DeskEvent['type'], data: object = {}) =>
  ({ type, data: { deskId, ...data, occurredAt } }) as DeskEvent;

const opened = told(openedOn, 'DeskOpened', { name: 'Somali Desk', community: 'somali', office, hostId });
const partner = { organisationId: friends };
const worker = { personId: hodan, organisationId: friends };

describe('the desks', () => {
  const desks = projectionSpec({ fold: deskFold, deciders: [deskDecider], database: useTestDatabase() });
  const project = (...events: DeskEvent[]) =>
    desks.project(events.map((event) => ({ stream: `desk-${event.data.deskId}`, event })));
  const of = (organisationId: string, rows: readonly object[] | undefined) =>
    rows!.filter((row) => (row as { organisationId: string }).organisationId === organisationId);

  it('show each as it was opened, with its host', async () => {
    const { desk, partner: partners } = await project(opened);
    expect(desk).toEqual([
      { deskId, revision: 0, name: 'Somali Desk', community: 'somali', office, hostId, openedOn, closedOn: null },
    ]);
    expect(partners).toMatchObject([{ deskId, organisationId: hostId, validFrom: openedOn, validTo: null }]);
  });

  it('show the name said last, and from which day on it is no more, unless that was taken back', async () => {
    const renamed = told('2026-02-02', 'DeskRenamed', { name: 'Harlesden Desk' });
    const closed = told('2026-03-02', 'DeskClosed');
    expect((await project(opened, renamed, closed)).desk).toMatchObject([
      { revision: 2, name: 'Harlesden Desk', closedOn: '2026-03-02' },
    ]);
    const reopened = told('2026-03-09', 'DeskReopened', { reason: 'closed-in-error' });
    expect((await project(opened, renamed, closed, reopened)).desk).toMatchObject([{ revision: 3, closedOn: null }]);
  });

  it('show since when an organisation and its people are there, also told late', async () => {
    const { partner: partners, worker: workers } = await project(
      opened,
      told('2026-03-02', 'PartnerJoinedDesk', partner),
      told('2026-02-02', 'PartnerJoinedDesk', partner),
      told('2026-03-02', 'DeskWorkerJoined', worker),
      told('2026-02-16', 'DeskWorkerJoined', worker),
    );
    expect(of(friends, partners)).toMatchObject([{ validFrom: '2026-02-02', validTo: null }]);
    expect(workers).toMatchObject([{ deskId, ...worker, validFrom: '2026-02-16', validTo: null }]);
  });

  it('show nobody there who left, nor the people of an organisation that left, nor who was never there', async () => {
    const there = [told('2026-02-02', 'PartnerJoinedDesk', partner), told('2026-02-02', 'DeskWorkerJoined', worker)];
    const left = told('2026-03-02', 'DeskWorkerLeft', worker);
    expect((await project(opened, ...there, left)).worker).toMatchObject([{ validTo: '2026-03-02' }]);
    const gone = told('2026-04-06', 'PartnerLeftDesk', partner);
    const after = await project(opened, ...there, gone);
    expect(of(friends, after.partner)).toMatchObject([{ validTo: '2026-04-06' }]);
    expect(after.worker).toMatchObject([{ validTo: '2026-04-06' }]);
    expect((await project(opened, ...there, told('2026-02-02', 'DeskWorkerLeft', worker))).worker).toEqual([]);
  });
});
