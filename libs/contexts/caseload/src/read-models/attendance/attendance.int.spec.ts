import { addDays, daysBetween, DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { InMemoryEventStore } from '@alongside/event-store';
import { applyStretch, foldingPool, lockLive, prepareProjections } from '@alongside/projections';
import { useTestDatabase } from '@alongside/testing';
import * as fc from 'fast-check';
import type { ClientBase, Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { GivenLog } from '../../domain/interaction/given-log';
import { interactionDecider, type InteractionCommand } from '../../domain/interaction/interaction.decider';
import type { InteractionEvent } from '../../domain/interaction/interaction.events';
import type { InteractionState } from '../../domain/interaction/interaction.state';
import { caseloadFold } from '../caseload/caseload.fold';
import { interactionFold } from '../interaction/interaction.fold';
import type { InteractionRecords } from '../interaction/interaction-records';
import { ListInteractions, ListInteractionsHandler } from '../interaction/interactions-of-claimant.query';
import type { Past } from '../past/past';
import { ShowAttendance, ShowAttendanceHandler, type Attendance } from './attendance.query';

const claimantId: Uuid = '0192aaaa-0000-7000-8000-000000000002';
const staffId: Uuid = '0192aaaa-0000-7000-8000-000000000005';
const today: LocalDate = '2026-03-09';
const idOf = (index: number): Uuid => `0192aaaa-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`;

/** What may be told of one interaction, one after the other; the rules may refuse it. */
const act = fc.record({
  interaction: fc.nat(7),
  kind: fc.constantFrom(
    ...(['schedule', 'schedule', 'schedule', 'walk-in', 'walk-in', 'move', 'move', 'cancel'] as const),
    ...(['attend', 'attend', 'attend', 'correct', 'log', 'log', 'move-log', 'error'] as const),
  ),
  day: fc.integer({ min: -120, max: 14 }),
  by: fc.constantFrom('claimant', 'office'),
  attendance: fc.constantFrom('attended', 'late', 'missed'),
  missedReason: fc.constantFrom('acceptable', 'unacceptable', 'logistics'),
  code: fc.constantFrom('work-search-review', 'practice-interview'),
  channel: fc.constantFrom('phone', 'in-person'),
  minutes: fc.integer({ min: 1, max: 60 }),
});

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function commandOf(one: Act): InteractionCommand {
  const day = addDays(today, one.day);
  const arrangement = { kind: one.code, channel: one.channel, office: staffId, staffId } as const;
  const log: GivenLog = { ...arrangement, minutes: one.minutes, participants: [], nextSteps: [] };
  const ids = { interactionId: idOf(one.interaction), claimantId };
  const change = { by: one.by, reason: 'illness' } as const;
  const { attendance } = one;
  const given = { attendance, ...(attendance === 'missed' && { missedReason: one.missedReason }) } as const;
  const dated = { occurredAt: today, today };
  switch (one.kind) {
    case 'schedule':
      return { kind: 'schedule', ...ids, appointment: { scheduledFor: day, ...arrangement }, ...dated };
    case 'walk-in':
      return { kind: 'log-walk-in', ...ids, log, occurredAt: day, today };
    case 'move':
      return { kind: 'reschedule', to: { scheduledFor: day }, change, ...dated };
    case 'cancel':
      return { kind: 'cancel', change, ...dated };
    case 'attend':
      return { kind: 'record-attendance', given, ...dated };
    case 'correct':
      return { kind: 'correct-attendance', given, reason: 'Sat outside', ...dated };
    case 'log':
      return { kind: 'log', log, ...dated };
    case 'move-log':
      return { kind: 'correct-log', heldOn: day, log, keptSteps: [], reason: 'Mixed up', ...dated };
    case 'error':
      return { kind: 'enter-in-error', reason: 'Another Amina', ...dated };
  }
}

/** What the rules let be told, and how each interaction stands then. */
function historyOf(acts: readonly Act[]) {
  const states = new Map<Uuid, InteractionState>();
  const told = acts.flatMap((one) => {
    const id = idOf(one.interaction);
    const state = states.get(id) ?? null;
    const events = decided(state, commandOf(one));
    states.set(id, events.reduce(interactionDecider.evolve, state));
    return events.map((event) => ({ stream: `interaction-${id}`, event }));
  });
  return { told, standing: [...states.values()].filter((one) => one !== null && !one.enteredInError) };
}

function decided(state: InteractionState, command: InteractionCommand): readonly InteractionEvent[] {
  try {
    return interactionDecider.decide(state, command);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

const period: fc.Arbitrary<{ from?: LocalDate; to?: LocalDate }> = fc
  .record({ from: fc.integer({ min: -130, max: 20 }), length: fc.nat(150), ends: fc.subarray(['from', 'to']) })
  .map(({ from, length, ends }) => ({
    ...(ends.includes('from') && { from: addDays(today, from) }),
    ...(ends.includes('to') && { to: addDays(today, from + length) }),
  }));

describe('the attendance of a claimant', () => {
  const database = useTestDatabase();
  let pool: Pool;
  let dataSource: DataSource;
  beforeAll(async () => {
    pool = foldingPool(database.url);
    await prepareProjections(pool, [interactionFold, caseloadFold]);
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await pool.end();
  });

  async function tell(told: readonly { stream: string; event: InteractionEvent }[]) {
    await pool.query(`truncate caseload.interaction_v2_g1; update projections.generation set position = null`);
    const events = told.map(({ stream, event }, index) => ({
      ...{ id: idOf(0).slice(0, -4) + String(index).padStart(4, '0'), stream, revision: 0, ...event },
      ...{
        recordedAt: `${today}T12:00:00.000Z`,
        subject: claimantId,
        forgets: false,
        sealed: {},
        digests: {},
        body: '',
      },
      ...{ position: `told:${index + 1}`, sequence: String(index + 1) },
    }));
    const lock = (client: ClientBase) => lockLive(client, [interactionFold]);
    const stretch = { after: null, events, position: `told:${events.length}` };
    await applyStretch({ store: new InMemoryEventStore(), pool, lock }, stretch);
  }

  const show = (day: object, gapsOver = 28) =>
    new ShowAttendanceHandler(dataSource).execute(new ShowAttendance({ claimantId, day, gapsOver, today }));
  const totalOf = async (filter: ListInteractions['asked']['filter']) => {
    const records = { of: () => Promise.resolve([]) } as unknown as InteractionRecords;
    const noPast = {} as Past;
    const asked = new ListInteractions({ claimantId, filter }, { limit: 1, after: null });
    return (await new ListInteractionsHandler(dataSource, records, noPast).execute(asked)).total;
  };

  it('counts what the list with the same filter has, whatever was told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), period, async (acts, day) => {
        await tell(historyOf(acts).told);
        for (const counted of Object.values((await show(day)).counts))
          if (counted) expect([counted.filter, counted.count]).toEqual([counted.filter, await totalOf(counted.filter)]);
      }),
      { numRuns: 25 },
    );
  });

  it('has each appointment under what became of it, once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { told, standing } = historyOf(acts);
        await tell(told);
        const attendance = await show({});
        const count = (name: keyof Attendance['counts']) => attendance.counts[name]?.count ?? 0;
        const appointments = standing.filter((one) => one?.appointment);
        expect(count('appointments')).toBe(appointments.length);
        expect(count('kept')).toBe(count('attended') + count('late'));
        expect(count('known')).toBe(count('kept') + count('acceptable') + count('unacceptable') + count('logistics'));
        expect(count('appointments')).toBe(
          count('known') +
            count('cancelledByClaimant') +
            count('cancelledByOffice') +
            count('unrecorded') +
            count('ahead'),
        );
        expect(count('contacts')).toBe(count('kept') + count('walkIns'));
        const minutes = standing.map((one) => one?.log?.minutes ?? 0).reduce((sum, one) => sum + one, 0);
        expect([attendance.minutes, sumOf(attendance.byKind), sumOf(attendance.byChannel)]).toEqual(
          Array(3).fill(minutes),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('has the gaps that one finds by looking from each day of contact to the next', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), period, fc.nat(40), async (acts, day, over) => {
        const { told, standing } = historyOf(acts);
        await tell(told);
        const until = day.to !== undefined && day.to < today ? day.to : today;
        const days = standing
          .filter((one) => one!.log !== null || ['attended', 'late'].includes(one!.attendance?.attendance ?? ''))
          .map((one) => one!.log?.heldOn ?? one!.appointment!.scheduledFor)
          .filter((one) => one <= until);
        const met = [...new Set(days)].sort();
        const gaps = met.map((since, at) => ({
          since,
          until: met[at + 1] ?? null,
          days: daysBetween(since, met[at + 1] ?? until),
        }));
        const reaching = gaps.filter((gap) => day.from === undefined || (gap.until ?? until) > day.from);
        const { current, longest, longer } = await show(day, over);
        expect(current).toEqual(gaps.length === 0 ? null : expect.objectContaining(gaps.at(-1)));
        expect(longest?.days ?? null).toBe(reaching.length === 0 ? null : Math.max(...reaching.map((gap) => gap.days)));
        expect(longer).toEqual(
          reaching
            .filter((gap) => gap.days > over)
            .reverse()
            .map((gap) => expect.objectContaining(gap)),
        );
      }),
      { numRuns: 25 },
    );
  });
});

function sumOf(grouped: Attendance['byKind']): number {
  return grouped.reduce((sum, { minutes }) => sum + minutes, 0);
}
