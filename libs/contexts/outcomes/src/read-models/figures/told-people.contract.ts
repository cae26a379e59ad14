import { addDays, type Instant } from '@alongside/kernel';
import type { Destination } from '../../domain/destination';
import { uuid, type Told } from './told-history.contract';

export const openedOn = '2025-01-06';
export const office = uuid(4, 1);
export const recorded = '2025-06-01T12:00:00.000Z';
export const after = (days: number) => addDays(openedOn, days);

export interface TellClaim {
  readonly opened?: string;
  readonly closed?: readonly [day: number, destination: Destination, hours?: 'full-time' | 'part-time'];
  readonly lost?: number;
  /** The day of its first day; the employer said so. */
  readonly job?: number;
  readonly birthMonth?: string;
  readonly communities?: readonly string[];
  readonly sex?: string;
}

/** One person with one claim. */
export function person(number: number, told: TellClaim): Told[] {
  const claimantId = uuid(1, number);
  const claimId = uuid(2, number);
  const employmentId = uuid(3, number);
  const { opened = openedOn, closed, lost, job, birthMonth, communities, sex } = told;
  const at = { recordedAt: recorded };
  return [
    { type: 'ClaimantRegistered', data: { claimantId, occurredAt: opened, ...(birthMonth && { birthMonth }) }, ...at },
    ...(communities
      ? [{ type: 'CommunitiesDeclared' as const, data: { claimantId, communities, occurredAt: opened }, ...at }]
      : []),
    {
      type: 'ClaimOpened',
      data: {
        claimantId,
        claimId,
        benefit: 'jsa',
        office,
        occurredAt: opened,
        ...(sex && { characteristics: { sex } }),
      },
      ...at,
    },
    ...(job === undefined ? [] : jobOn({ claimantId, employmentId }, after(job), recorded)),
    ...(closed
      ? [
          {
            type: 'ClaimClosed' as const,
            data: {
              claimantId,
              claimId,
              occurredAt: after(closed[0]),
              destination: closed[1],
              ...(closed[2] && { hours: closed[2] }),
            },
            ...at,
          },
        ]
      : []),
    ...(lost === undefined
      ? []
      : [
          {
            type: 'FollowUpEnded' as const,
            data: { claimantId, claimId, reason: 'moved', occurredAt: after(lost) },
            ...at,
          },
        ]),
  ];
}

export function jobOn(
  ids: { claimantId: string; employmentId: string; claimId?: string; occupation?: string },
  startedOn: string,
  recordedAt: Instant,
): Told[] {
  return [
    {
      type: 'EmploymentStarted',
      data: { ...ids, selfEmployed: false, startedOn, hours: 'full-time', occurredAt: startedOn },
      recordedAt,
    },
    { type: 'EmploymentEvidenceAdded', data: { ...ids, evidence: 'employer', occurredAt: startedOn }, recordedAt },
  ];
}

export function people(...told: TellClaim[]): Told[] {
  return told.flatMap((one, index) => person(index + 1, one));
}
