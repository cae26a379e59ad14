import { InMemoryEventStore } from '@alongside/event-store';
import { addDays, DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { officesFolds } from '@alongside/offices';
import { applyStretch, foldingPool, lockLive, prepareProjections } from '@alongside/projections';
import { useTestDatabase } from '@alongside/testing';
import * as fc from 'fast-check';
import type { ClientBase, Pool } from 'pg';
import { DataSource } from 'typeorm';
import {
  assignmentDecider,
  type AssignmentCommand,
  type AssignmentState,
} from '../domain/assignment/assignment.decider';
import type { AssignmentEvent } from '../domain/assignment/assignment.events';
import { assignmentFold } from '../read-models/assignment/assignment.fold';
import { caseloadFold } from '../read-models/caseload/caseload.fold';
import { ToldClaimant, type Told } from '../read-models/caseload/told-claimant.contract';

const uuid = (kind: string, one: number): Uuid => `0192${kind}-0000-7000-8000-00000000000${one}`;

const start: LocalDate = '2026-01-05';
export const offices = [1, 2].map((one) => uuid('cccc', one));
export const organisation = uuid('dddd', 1);
export const advisors = [1, 2, 3].map((one) => uuid('eeee', one));
export const claimants = [1, 2, 3].map((one, index) => new ToldClaimant(uuid('aaaa', one), offices[index % 2]));

/** Something that may be told of a claimant, so many days after what was told before; the rules may refuse it. */
export const act = fc.record({
  kind: fc.constantFrom(
    ...(['register', 'propose', 'propose', 'accept', 'accept', 'take-over', 'decline', 'end'] as const),
    ...(['arrange-cover', 'arrange-cover', 'arrange-cover', 'end-cover', 'exclude', 'include', 'include'] as const),
    ...(['merge', 'merge', 'unmerge'] as const),
  ),
  claimant: fc.nat(claimants.length - 1),
  advisor: fc.nat(advisors.length - 1),
  office: fc.nat(offices.length - 1),
  later: fc.constantFrom(0, 0, 0, 1, 2),
  /** How many days back it happened. */
  back: fc.constantFrom(0, 0, 1, 4),
  /** The first day of a cover, in days from then, and how many days it has. */
  from: fc.constantFrom(-4, -2, -1, 0, 1, 4),
  days: fc.constantFrom(undefined, 1, 3),
});

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
/** All but the last claimant are there from the beginning. */
const registrations = claimants.slice(1).map((_, claimant): Act => {
  return { kind: 'register', claimant, advisor: 0, office: 0, later: 0, back: 0, from: 0, days: undefined };
});

type Recorded = Told & { readonly on: LocalDate };

/** What the rules let be told of all that, and the day on which the last of it was. */
export function historyOf(acts: readonly Act[]): { readonly told: readonly Recorded[]; readonly until: LocalDate } {
  const states = new Map<Uuid, AssignmentState>();
  const standing = new Set<string>();
  const merges: Merges = new Map();
  let until = start;
  const told = [...registrations, ...acts].flatMap((one): Recorded[] => {
    until = addDays(until, one.later);
    const on = until;
    const claimant = claimants[one.claimant]!;
    const { kind } = one;
    if (kind === 'merge' || kind === 'unmerge')
      return toldOfMerge(kind, one, { standing, merges, on }).map((event) => ({ ...event, on }));
    if (kind === 'register' || kind === 'exclude' || kind === 'include')
      return toldOfPerson(kind, one, { standing, on }).map((event) => ({ ...event, on }));
    const state = states.get(claimant.id) ?? assignmentDecider.initialState;
    const events = decided(state, commands[kind](one, state, on));
    states.set(claimant.id, events.reduce(assignmentDecider.evolve, state));
    return events.map((event) => ({ stream: `assignment-${claimant.id}`, event, on }));
  });
  return { told, until };
}

/** What stands of it already is not told again. */
function toldOfPerson(
  kind: 'register' | 'exclude' | 'include',
  { claimant: index, advisor, days }: Act,
  { standing, on }: { readonly standing: Set<string>; readonly on: LocalDate },
): Told[] {
  const claimant = claimants[index]!;
  const excluded = days === 1 ? organisation : advisors[advisor]!;
  const key = kind === 'register' ? claimant.id : `${claimant.id} ${excluded}`;
  if (kind === 'include') return standing.delete(key) ? [claimant.includedAgain(on, excluded)] : [];
  if (standing.has(key)) return [];
  standing.add(key);
  if (kind === 'register') return [claimant.registered(on, { office: claimant.office })];
  return [claimant.excluded(on, excluded === organisation ? 'organisation' : 'person', excluded)];
}

/** Who stays, by duplicate. */
type Merges = Map<ToldClaimant, ToldClaimant>;

/** Of what the rules allow: both are there, no chains, and what is undone was done. */
function toldOfMerge(
  kind: 'merge' | 'unmerge',
  { claimant, advisor }: Act,
  { standing, merges, on }: { readonly standing: Set<string>; readonly merges: Merges; readonly on: LocalDate },
): Told[] {
  const [one, other] = [claimants[claimant]!, claimants[advisor]!];
  const mergeId = one.idOf('merge');
  if (kind === 'unmerge') {
    const stays = merges.get(one);
    merges.delete(one);
    return stays === undefined ? [] : [one.takenApart(on, stays.id), stays.letGo(on, one.id, mergeId)];
  }
  const isTaken = merges.has(one) || merges.has(other) || [...merges.values()].includes(one);
  if (one === other || isTaken || !standing.has(one.id) || !standing.has(other.id)) return [];
  merges.set(one, other);
  return [one.mergedInto(on, other.id), other.tookIn(on, one.id, mergeId)];
}

const commands: {
  readonly [Kind in Exclude<AssignmentCommand['kind'], `${string}-hand-over-note${string}`>]: (
    one: Act,
    state: AssignmentState,
    today: LocalDate,
  ) => AssignmentCommand;
} = {
  propose: (one, _, today) => ({
    kind: 'propose',
    advisorId: advisors[one.advisor]!,
    office: offices[one.office]!,
    ...said(one, today),
  }),
  accept: (one, state, today) => ({ kind: 'accept', advisorId: proposedIn(state, one), ...said(one, today) }),
  'take-over': (one, { spells }, today) => {
    const { advisorId: fromAdvisorId, office } = spells.at(-1) ?? { advisorId: advisors[0]!, office: offices[0]! };
    const of = { reassignmentId: organisation, fromAdvisorId, office };
    return { kind: 'take-over', advisorId: advisors[one.advisor]!, of, ...said(one, today) };
  },
  decline: (one, state, today) => ({
    kind: 'decline',
    advisorId: proposedIn(state, one),
    reason: 'caseload-full',
    ...said(one, today),
  }),
  'arrange-cover': (one, { covers }, today) => {
    const from = addDays(today, one.from);
    return {
      kind: 'arrange-cover',
      coverId: claimants[one.claimant]!.idOf(`cover ${today} ${from} ${covers.length} ${one.advisor}`),
      advisorId: advisors[one.advisor]!,
      from,
      ...(one.days !== undefined && { to: addDays(from, one.days) }),
      ...said(one, today),
    };
  },
  'end-cover': (one, { covers }, today) => ({
    kind: 'end-cover',
    coverId: covers.at(-1)?.coverId ?? organisation,
    ...said(one, today),
  }),
  end: (one, _, today) => ({ kind: 'end', reason: 'claim-closed', ...said(one, today) }),
};

function said({ claimant, back }: Act, today: LocalDate) {
  return { claimantId: claimants[claimant]!.id, occurredAt: addDays(today, -back), today };
}

function proposedIn({ proposal }: AssignmentState, { advisor }: Act): Uuid {
  return proposal?.advisorId ?? advisors[advisor]!;
}

function decided(state: AssignmentState, command: AssignmentCommand): readonly AssignmentEvent[] {
  try {
    return assignmentDecider.decide(state, command);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

const folds = [assignmentFold, caseloadFold, ...officesFolds];

/** The tables of the assignments and of the caseload lists, folded from what is told, on a database of the test file's own. */
export function useAssignments() {
  const database = useTestDatabase();
  let pool: Pool;
  let dataSource: DataSource;
  beforeAll(async () => {
    pool = foldingPool(database.url);
    await prepareProjections(pool, folds);
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await pool.end();
  });
  return {
    get dataSource() {
      return dataSource;
    },
    /** Folds these events, in place of all that were folded before. */
    async tell(told: readonly Recorded[]): Promise<void> {
      await pool.query(`
        truncate caseload.assignment_v2_g1, caseload.assignment_spell_v2_g1, caseload.assignment_cover_v2_g1,
          caseload.caseload_v7_g1, caseload.caseload_cover_v7_g1;
        update projections.generation set position = null`);
      const events = told.map(({ stream, event, on }, index) => ({
        ...{ id: uuid('9999', 0).slice(0, -4) + String(index).padStart(4, '0'), stream, revision: 0, ...event },
        ...{
          recordedAt: `${on}T12:00:00.000Z`,
          subject: stream.slice(-36),
          forgets: false,
          sealed: {},
          digests: {},
          body: '',
        },
        ...{ position: `told:${index + 1}`, sequence: String(index + 1) },
      }));
      const lock = (client: ClientBase) => lockLive(client, folds);
      const stretch = { after: null, events, position: `told:${events.length}` };
      await applyStretch({ store: new InMemoryEventStore(), pool, lock }, stretch);
      expect((await pool.query('select error from projections.parked')).rows).toEqual([]);
    },
  };
}
