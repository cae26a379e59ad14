import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { rightsRequestDecider } from '../../domain/rights-request/rights-request.decider';
import type { Right, RightsRequestEvent } from '../../domain/rights-request/rights-request.events';
import { rightsRequestFold } from './rights-request.fold';

const ids = { requestId: '0192cccc-0000-7000-8000-000000000001', personId: '0192aaaa-0000-7000-8000-000000000001' };
const of = (day: string) => ({ ...ids, occurredAt: `2026-${day}` });
const received = (asksFor: Right): RightsRequestEvent => ({
  type: 'RightsRequestReceived',
  data: { ...of('03-09'), asksFor, askedBy: 'person' },
});
const granted: RightsRequestEvent = { type: 'ErasureGranted', data: { ...of('03-16'), ground: 'own-request' } };
const carriedOut: RightsRequestEvent = { type: 'ErasureCarriedOut', data: of('03-17') };

describe('the requests', () => {
  const requests = projectionSpec({
    fold: rightsRequestFold,
    deciders: [rightsRequestDecider],
    database: useTestDatabase(),
  });
  const project = async (...events: RightsRequestEvent[]) => {
    const stream = `rights-request-${ids.requestId}` as const;
    return (await requests.project(events.map((event) => ({ stream, event })))).rightsRequest![0];
  };
  const asReceived = {
    ...{ ...ids, revision: 0, asksFor: 'access', askedBy: 'person', status: 'open' },
    ...{ receivedOn: '2026-03-09', dueOn: '2026-04-09', stoppedOn: null, stoodDays: 0, extended: false },
    ...{ decidedOn: null, ground: null, carriedOutOn: null, toldOn: null, digest: null },
  };

  it('are due a month after they came', async () => expect(await project(received('access'))).toEqual(asReceived));

  it('are not due while the clock stands, and later by as many days, and by two months more', async () => {
    const stopped: RightsRequestEvent = {
      type: 'RightsRequestClockStopped',
      data: { ...of('03-11'), reason: 'identity' },
    };
    const resumed: RightsRequestEvent = { type: 'RightsRequestClockResumed', data: of('03-21') };
    const extended: RightsRequestEvent = {
      type: 'RightsRequestExtended',
      data: { ...of('04-02'), reason: 'complex' },
    };
    const past = [received('access'), stopped];
    expect(await project(...past)).toMatchObject({ stoppedOn: '2026-03-11', dueOn: null });
    expect(await project(...past, resumed)).toMatchObject({ stoppedOn: null, stoodDays: 10, dueOn: '2026-04-19' });
    expect(await project(...past, resumed, extended)).toMatchObject({ extended: true, dueOn: '2026-06-19' });
  });

  it('are due no more once the person was told', async () => {
    const answered: RightsRequestEvent = {
      type: 'AccessAnswered',
      data: { ...of('03-20'), position: 'log:812', digest: 'd1', toldBy: 'letter' },
    };
    expect(await project(received('access'), answered)).toEqual({
      ...asReceived,
      ...{ revision: 1, status: 'answered', dueOn: null, decidedOn: '2026-03-20', toldOn: '2026-03-20', digest: 'd1' },
    });
    const refused: RightsRequestEvent = {
      type: 'RightsRequestRefused',
      data: { ...of('03-20'), ground: 'excessive', toldBy: 'letter' },
    };
    expect(await project(received('access'), refused)).toMatchObject({
      ...{ status: 'refused', dueOn: null, ground: 'excessive', toldOn: '2026-03-20' },
    });
    const withdrawn: RightsRequestEvent = { type: 'RightsRequestWithdrawn', data: of('03-20') };
    expect(await project(received('access'), withdrawn)).toMatchObject({ status: 'withdrawn', dueOn: null });
  });

  it('for erasure show when they were granted, carried out and confirmed', async () => {
    const past = [received('erasure'), granted];
    const asGranted = { status: 'granted', decidedOn: '2026-03-16', ground: 'own-request', dueOn: '2026-04-09' };
    expect(await project(...past)).toMatchObject(asGranted);
    expect(await project(...past, carriedOut)).toMatchObject({
      ...asGranted,
      ...{ status: 'carried-out', carriedOutOn: '2026-03-17' },
    });
    const confirmed: RightsRequestEvent = { type: 'ErasureConfirmed', data: { ...of('03-18'), toldBy: 'letter' } };
    expect(await project(...past, carriedOut, confirmed)).toMatchObject({
      ...{ status: 'confirmed', toldOn: '2026-03-18', dueOn: null },
    });
  });
});
