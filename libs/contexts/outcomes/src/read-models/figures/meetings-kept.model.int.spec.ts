import { addDays, type LocalDate } from '@alongside/kernel';
import * as fc from 'fast-check';
import type { MeetingDimension } from './meetings-selection';
import { naiveAdvisor } from './naive-claims.contract';
import { naivePlatforms } from './naive-platforms.contract';
import { actionOf, day, historyOf, meetingKinds, start } from './random-history.contract';
import { useFigures, type Told } from './told-history.contract';

interface NaiveMeeting {
  readonly day: LocalDate;
  readonly became: string;
  readonly inError: boolean;
  readonly groups: Readonly<Record<MeetingDimension, readonly string[]>>;
}

/** Each meeting from the events alone, by looking it up. */
function meetingsOf(known: readonly Told[]): NaiveMeeting[] {
  const all = <Type extends Told['type']>(type: Type) =>
    known.filter((event): event is Extract<Told, { type: Type }> => event.type === type);
  return all('InteractionScheduled').map(({ data: { interactionId, claimantId, ...data } }) => {
    const ofIt = known.filter(({ data: one }) => 'interactionId' in one && one.interactionId === interactionId);
    const moved = ofIt.findLast((event) => event.type === 'InteractionRescheduled');
    const { scheduledFor } = moved?.data ?? data;
    const became = ofIt.map(becameBy).findLast((one) => one !== null) ?? 'unrecorded';
    const quarter = `${scheduledFor.slice(0, 4)}-Q${1 + Math.floor((Number(scheduledFor.slice(5, 7)) - 1) / 3)}`;
    return {
      day: scheduledFor,
      became,
      inError: ofIt.some(({ type }) => type === 'InteractionEnteredInError'),
      groups: {
        office: [data.office],
        kind: [data.kind],
        advisor: [naiveAdvisor(known, claimantId, scheduledFor)],
        month: [scheduledFor.slice(0, 7)],
        quarter: [quarter],
        platform: naivePlatforms(known, claimantId, { first: scheduledFor, last: scheduledFor }),
      },
    };
  });
}

function becameBy(event: Told): string | null {
  if (event.type === 'InteractionCancelled') return 'cancelled';
  if (event.type === 'InteractionAttended') return event.data.late ? 'late' : 'attended';
  if (event.type === 'InteractionMissed') return `missed ${event.data.reason}`;
  if (event.type !== 'AttendanceCorrected') return null;
  return [event.data.attendance, event.data.missedReason].filter((one) => one !== undefined).join(' ');
}

/** The rows in which the meeting counts. */
function keysOf({ groups }: NaiveMeeting, by: readonly MeetingDimension[]): string[] {
  const rows = by.reduce<Record<string, string>[]>(
    (prefixes, dimension) =>
      prefixes.flatMap((prefix) => groups[dimension].map((value) => ({ ...prefix, [dimension]: value }))),
    [{}],
  );
  return rows.map((row) => JSON.stringify(row));
}

function naiveShare(all: readonly NaiveMeeting[]) {
  const meetings = all.filter(({ inError }) => !inError);
  const count = (...became: string[]) => meetings.filter((one) => became.includes(one.became)).length;
  const missed = ['acceptable', 'logistics', 'unacceptable']
    .map((reason) => ({ reason, count: count(`missed ${reason}`) }))
    .filter((one) => one.count > 0);
  return {
    numerator: count('attended', 'late'),
    denominator: meetings.length - count('cancelled', 'unrecorded'),
    attended: count('attended'),
    late: count('late'),
    missed,
    leftOut: {
      cancelled: count('cancelled'),
      unrecorded: count('unrecorded'),
      excluded: all.length - meetings.length,
      suppressed: 0,
    },
  };
}

describe('the share of meetings kept of random histories', () => {
  const figures = useFigures();
  const question = fc.record({
    asAtDay: fc.oneof(day, fc.integer({ min: 100, max: 300 })),
    knownAtMinute: fc.option(fc.nat(40), { nil: undefined, freq: 2 }),
    by: fc.subarray<MeetingDimension>(['office', 'advisor', 'kind', 'month', 'quarter', 'platform'], { maxLength: 3 }),
    ofAdvisors: fc.constantFrom<string[] | undefined>(undefined, ['unassigned']),
  });

  it('is that of looking each meeting up in the events', async () => {
    const property = fc.asyncProperty(
      fc.array(actionOf(meetingKinds), { minLength: 60, maxLength: 100, size: 'max' }),
      fc.array(question, { minLength: 4, maxLength: 4 }),
      async (actions, questions) => {
        const history = historyOf(actions);
        await figures.tell(history);
        for (const { asAtDay, knownAtMinute, by, ofAdvisors } of questions) {
          const asAt = addDays(start, asAtDay);
          const knownAt =
            knownAtMinute === undefined
              ? undefined
              : new Date(Date.parse('2022-01-01T00:00:00Z') + knownAtMinute * 60_000).toISOString();
          const known = history.filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt);
          const meetings = meetingsOf(known).filter(
            (one) => one.day <= asAt && (ofAdvisors === undefined || ofAdvisors.includes(one.groups.advisor[0]!)),
          );
          const filter = ofAdvisors ? { advisor: ofAdvisors } : {};
          const { rows } = await figures.meetingsKept({ asAt, by, filter, ...(knownAt && { knownAt }) });
          const computed = rows.map(({ group, rate: _r, interval: _i, reason: _, members: _m, ...row }) => [
            JSON.stringify(group),
            row,
          ]);
          const naive = new Map<string, NaiveMeeting[]>(by.length === 0 ? [['{}', []]] : []);
          for (const meeting of meetings) {
            for (const key of keysOf(meeting, by)) naive.set(key, [...(naive.get(key) ?? []), meeting]);
          }
          expect(new Map(computed as never)).toEqual(
            new Map([...naive].map(([key, ofRow]) => [key, naiveShare(ofRow)]) as never),
          );
        }
      },
    );
    await fc.assert(property, { numRuns: 60, seed: 20_130_402 });
  });
});
