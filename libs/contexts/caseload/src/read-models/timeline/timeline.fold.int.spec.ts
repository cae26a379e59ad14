import type { DomainEvent } from '@alongside/kernel';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { claimDecider } from '../../domain/claim/claim.decider';
import type { ClaimEvent } from '../../domain/claim/claim.events';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import type { ClaimantEvent } from '../../domain/claimant/claimant.events';
import { nationalInsuranceDecider } from '../../domain/national-insurance/national-insurance.decider';
import type { NationalInsuranceEvent } from '../../domain/national-insurance/national-insurance.events';
import { timelineFold } from './timeline.fold';

const claimantId = '0192dddd-0000-7000-8000-000000000001';
const claimId = '0192dddd-0000-7000-8000-000000000002';
const office = '0192dddd-0000-7000-8000-000000000003';
const claimant = `claimant-${claimantId}`;
const claim = `claim-${claimId}`;

const registered: ClaimantEvent = {
  type: 'ClaimantRegistered',
  data: {
    claimantId,
    name: { given: 'Warsame', family: 'Fictional' },
    birthMonth: '1990-11',
    occurredAt: '2026-01-05',
  },
};

const opened: ClaimEvent = {
  type: 'ClaimOpened',
  data: { claimId, claimantId, benefit: 'jsa', office, characteristics: { sex: 'male' }, occurredAt: '2026-01-02' },
};

const reserved: NationalInsuranceEvent = {
  type: 'NationalInsuranceNumberReserved',
  data: { owner: claimantId, occurredAt: '2026-01-05' },
};

const given: { stream: string; event: DomainEvent; at: string }[] = [
  { stream: claimant, event: registered, at: '2026-01-05T09:30:00.000Z' },
  { stream: claim, event: opened, at: '2026-01-06T10:00:00.000Z' },
];

describe('the timeline', () => {
  const timelines = projectionSpec({
    fold: timelineFold([]),
    deciders: [claimantDecider, claimDecider, nationalInsuranceDecider],
    database: useTestDatabase(),
  });

  async function timelineOf(events: typeof given, forget: string[] = []) {
    const { timeline } = await timelines.project(events, { forget });
    return timeline!.sort((a, b) => Number(a['sequence']) - Number(b['sequence']));
  }

  it('has an entry for whatever happened to a person, with the day of each and when it was recorded', async () => {
    expect(await timelineOf(given)).toMatchObject([
      {
        personId: claimantId,
        entryId: null,
        stream: claimant,
        revision: 0,
        type: 'ClaimantRegistered',
        occurredAt: '2026-01-05',
        recordedAt: '2026-01-05T09:30:00.000Z',
      },
      {
        personId: claimantId,
        entryId: claimId,
        stream: claim,
        revision: 0,
        type: 'ClaimOpened',
        occurredAt: '2026-01-02',
        recordedAt: '2026-01-06T10:00:00.000Z',
      },
    ]);
  });

  it('keeps what is protected as it lies in the log, sealed', async () => {
    const [first, second] = await timelineOf(given);
    expect(JSON.parse(String(first!['body']))).toEqual({
      claimantId,
      occurredAt: '2026-01-05',
      sealed: { personal: expect.any(String), coded: expect.any(String) },
    });
    expect(JSON.parse(String(second!['body']))).toMatchObject({
      benefit: 'jsa',
      sealed: { coded: expect.any(String) },
    });
    expect(JSON.stringify([first, second])).not.toMatch(/Warsame|1990-11|"male"/);
  });

  it('says nothing of who holds a National Insurance number', async () => {
    const stream = 'nationalInsuranceNumber-0192dddd-0000-8000-8000-000000000009';
    expect(await timelineOf([{ stream, event: reserved, at: '2026-01-05T09:30:00.000Z' }])).toEqual([]);
  });

  it('keeps the days of somebody who was forgotten, and nothing that was said', async () => {
    const timeline = await timelineOf(given, [claimantId]);
    expect(timeline.map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['ClaimantRegistered', '2026-01-05'],
      ['ClaimOpened', '2026-01-02'],
    ]);
    expect(JSON.stringify(timeline)).not.toMatch(/Warsame|1990-11|"male"/);
  });
});
