import { deciderSpec } from '@alongside/testing';
import { deskDecider, isAtDesk, worksAtDesk, type DeskCommand } from './desk.decider';
import type { DeskEvent } from './desk.events';

const deskId = '0192aaaa-0000-7000-8000-000000000001';
const office = '0192aaaa-0000-7000-8000-000000000002';
const hostId = '0192aaaa-0000-7000-8000-000000000003';
const friends = '0192aaaa-0000-7000-8000-000000000004';
const hodan = '0192aaaa-0000-7000-8000-000000000005';
const openedOn = '2026-01-05';
const today = '2026-06-01';

type Given = DeskCommand extends infer One
  ? One extends DeskCommand
    ? Omit<One, 'occurredAt' | 'today'>
    : never
  : never;
const on = (occurredAt: string, command: Given) => ({ ...command, occurredAt, today }) as DeskCommand;
const told = (occurredAt: string, type: DeskEvent['type'], data: object = {}) =>
  ({ type, data: { deskId, ...data, occurredAt } }) as DeskEvent;

const desk = { name: 'Somali Community Desk', community: 'somali', office, hostId };
const open: Given = { kind: 'open', deskId, ...desk };
const opened = told(openedOn, 'DeskOpened', desk);
const partnerJoined = (day: string) => told(day, 'PartnerJoinedDesk', { organisationId: friends });
const partnerLeft = (day: string) => told(day, 'PartnerLeftDesk', { organisationId: friends });
const workerJoined = (day: string, organisationId = hostId) =>
  told(day, 'DeskWorkerJoined', { personId: hodan, organisationId });
const workerLeft = (day: string, organisationId = hostId) =>
  told(day, 'DeskWorkerLeft', { personId: hodan, organisationId });
const closed = (day: string) => told(day, 'DeskClosed');

const joinPartner: Given = { kind: 'join-partner', organisationId: friends };
const partWithPartner: Given = { kind: 'part-with-partner', organisationId: friends };
const joinWorker = (organisationId = hostId): Given => ({ kind: 'join-worker', personId: hodan, organisationId });
const partWithWorker: Given = { kind: 'part-with-worker', personId: hodan };
const rename: Given = { kind: 'rename', name: 'Harlesden Desk' };
const reopen: Given = { kind: 'reopen', reason: 'closed-in-error' };

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in Given['kind']]: Given } = {
  open,
  rename,
  'join-partner': joinPartner,
  'part-with-partner': partWithPartner,
  'join-worker': joinWorker(),
  'part-with-worker': partWithWorker,
  close: { kind: 'close' },
  reopen,
};
const every = Object.values(commands);
const later = every.filter(({ kind }) => kind !== 'open');

const desks = deciderSpec(deskDecider);
const stateAfter = (...events: DeskEvent[]) => events.reduce(deskDecider.evolve, deskDecider.initialState);

describe('whatever is recorded of a desk', () => {
  it.each(every)('has happened already: $kind is refused for tomorrow', (command) =>
    desks.given().when(on('2026-06-02', command)).thenRefuses('community-desk/in-the-future'),
  );

  it.each(later)('is of one that was opened: $kind is refused where there is none', (command) =>
    desks.given().when(on(today, command)).thenRefuses('community-desk/desk-not-found'),
  );

  it.each(later.filter(({ kind }) => kind !== 'reopen'))('comes after its opening: $kind', (command) =>
    desks.given(opened).when(on('2026-01-04', command)).thenRefuses('community-desk/out-of-order'),
  );

  it.each(later.filter(({ kind }) => kind !== 'reopen'))('comes before its closing: $kind', (command) =>
    desks.given(opened, closed('2026-03-02')).when(on('2026-03-02', command)).thenRefuses('community-desk/desk-closed'),
  );
});

describe('a desk', () => {
  it('is opened for a community, at an office, with its host', () =>
    desks.given().when(on(openedOn, open)).then(opened));

  it('is opened once', () =>
    desks.given(opened).when(on(today, open)).thenRefuses('community-desk/desk-already-opened'));

  it('is renamed', () =>
    desks
      .given(opened)
      .when(on(today, rename))
      .then(told(today, 'DeskRenamed', { name: 'Harlesden Desk' })));

  it('is not renamed to what it is called', () =>
    desks
      .given(opened)
      .when(on(today, { kind: 'rename', name: desk.name }))
      .then());

  it('is closed', () =>
    desks
      .given(opened)
      .when(on(today, { kind: 'close' }))
      .then(closed(today)));

  it('is not closed on an earlier day once it was closed', () =>
    desks
      .given(opened, closed('2026-03-02'))
      .when(on('2026-02-02', { kind: 'close' }))
      .thenRefuses('community-desk/desk-closed'));

  it('that was closed by mistake was open all along', () => {
    desks
      .given(opened, workerJoined(openedOn), closed('2026-03-02'))
      .when(on(today, reopen))
      .then(told(today, 'DeskReopened', { reason: 'closed-in-error' }));
    const state = stateAfter(opened, workerJoined(openedOn), closed('2026-03-02'), told(today, 'DeskReopened'));
    expect(worksAtDesk(state, hodan, '2026-03-02')).toBe(hostId);
  });

  it('that is open is not opened again', () => desks.given(opened).when(on(today, reopen)).then());

  it('is not opened again before it was closed', () =>
    desks
      .given(opened, closed('2026-03-02'))
      .when(on('2026-03-01', reopen))
      .thenRefuses('community-desk/out-of-order'));
});

describe('an organisation', () => {
  it('joins a desk', () => desks.given(opened).when(on(today, joinPartner)).then(partnerJoined(today)));

  it('that is there does not join again', () =>
    desks.given(opened, partnerJoined('2026-02-02')).when(on('2026-03-02', joinPartner)).then());

  it('may be told late to have come earlier', () => {
    desks
      .given(opened, partnerJoined('2026-03-02'))
      .when(on('2026-02-02', joinPartner))
      .then(partnerJoined('2026-02-02'));
    const state = stateAfter(opened, partnerJoined('2026-03-02'), partnerJoined('2026-02-02'));
    expect(['2026-02-01', '2026-02-02', '2026-03-02'].map((day) => isAtDesk(state, friends, day))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('leaves a desk, and on the same day once', () => {
    desks.given(opened, partnerJoined('2026-02-02')).when(on(today, partWithPartner)).then(partnerLeft(today));
    desks.given(opened, partnerJoined('2026-02-02'), partnerLeft(today)).when(on(today, partWithPartner)).then();
  });

  it('that is not there has nothing to leave', () =>
    desks.given(opened).when(on(today, partWithPartner)).thenRefuses('community-desk/organisation-not-at-desk'));

  it('that runs the desk stays as long as it is open', () =>
    desks
      .given(opened)
      .when(on(today, { kind: 'part-with-partner', organisationId: hostId }))
      .thenRefuses('community-desk/host-of-desk'));

  it('that leaves takes with it who works there for it, and nobody of another stay', () => {
    const there = [opened, partnerJoined('2026-02-02'), workerJoined('2026-02-02', friends), partnerLeft('2026-03-02')];
    const state = stateAfter(...there, partnerJoined('2026-04-06'), workerJoined('2026-04-06', friends));
    const days = ['2026-03-01', '2026-03-02', '2026-04-05', '2026-04-06'];
    expect(days.map((day) => worksAtDesk(state, hodan, day))).toEqual([friends, null, null, friends]);
    const earlier = stateAfter(
      ...there,
      partnerJoined('2026-04-06'),
      workerJoined('2026-04-06', friends),
      partnerLeft('2026-02-16'),
    );
    expect(['2026-02-15', '2026-02-16', '2026-04-06'].map((day) => worksAtDesk(earlier, hodan, day))).toEqual([
      friends,
      null,
      friends,
    ]);
  });
});

describe('somebody', () => {
  it('joins a desk for an organisation that is there', () => {
    desks.given(opened).when(on(today, joinWorker())).then(workerJoined(today));
    desks
      .given(opened, partnerJoined(openedOn))
      .when(on(today, joinWorker(friends)))
      .then(workerJoined(today, friends));
  });

  it('joins for no organisation that is not there on that day', () =>
    desks
      .given(opened, partnerJoined('2026-03-02'))
      .when(on('2026-03-01', joinWorker(friends)))
      .thenRefuses('community-desk/organisation-not-at-desk'));

  it('who works there does not join again', () =>
    desks.given(opened, workerJoined('2026-02-02')).when(on('2026-03-02', joinWorker())).then());

  it.each(['2026-02-16', '2026-01-19'])('works there for one organisation at a time: not for another from %s', (day) =>
    desks
      .given(opened, partnerJoined(openedOn), workerJoined('2026-02-02'))
      .when(on(day, joinWorker(friends)))
      .thenRefuses('community-desk/works-for-another'),
  );

  it('works there for another organisation after having left the first', () =>
    desks
      .given(opened, partnerJoined(openedOn), workerJoined('2026-02-02'), workerLeft('2026-03-02'))
      .when(on('2026-03-02', joinWorker(friends)))
      .then(workerJoined('2026-03-02', friends)));

  it('may be told late to have come earlier', () => {
    const state = stateAfter(opened, workerJoined('2026-03-02'), workerJoined('2026-02-02'));
    expect(['2026-02-01', '2026-02-02', '2026-03-02'].map((day) => worksAtDesk(state, hodan, day))).toEqual([
      null,
      hostId,
      hostId,
    ]);
  });

  it('who is told late to have come works there no longer than the organisation is there', () => {
    const state = stateAfter(
      opened,
      partnerJoined('2026-02-02'),
      partnerLeft('2026-03-02'),
      workerJoined('2026-02-16', friends),
    );
    expect(['2026-03-01', '2026-03-02'].map((day) => worksAtDesk(state, hodan, day))).toEqual([friends, null]);
  });

  it('leaves, and on the same day once', () => {
    desks.given(opened, workerJoined('2026-02-02')).when(on(today, partWithWorker)).then(workerLeft(today));
    desks.given(opened, workerJoined('2026-02-02'), workerLeft(today)).when(on(today, partWithWorker)).then();
  });

  it('who does not work there has nothing to leave', () =>
    desks.given(opened).when(on(today, partWithWorker)).thenRefuses('community-desk/worker-not-at-desk'));

  it('who is told to have left on the first day never worked there', () =>
    expect(
      worksAtDesk(stateAfter(opened, workerJoined('2026-02-02'), workerLeft('2026-02-02')), hodan, today),
    ).toBeNull());

  it('works there on no day on which the desk is closed', () => {
    const state = stateAfter(opened, workerJoined(openedOn), closed('2026-03-02'));
    expect(['2026-03-01', '2026-03-02'].map((day) => worksAtDesk(state, hodan, day))).toEqual([hostId, null]);
    expect(isAtDesk(state, hostId, '2026-03-02')).toBe(false);
  });
});
