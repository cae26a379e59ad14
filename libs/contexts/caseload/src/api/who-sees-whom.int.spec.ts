import type { Actor } from '@alongside/http';
import { addDays, covers, DomainError, type Interval, type LocalDate, type Uuid } from '@alongside/kernel';
import * as fc from 'fast-check';
import type { ClaimantEvent } from '../domain/claimant/claimant.events';
import { caseloadPageSql } from '../read-models/caseload/caseload-page.sql';
import type { CaseloadOf } from '../read-models/caseload/caseload-filter';
import type { Told, ToldClaimant } from '../read-models/caseload/told-claimant.contract';
import { FindStanding, FindStandingHandler } from '../read-models/viewer/standing.query';
import { CaseloadRelations } from './caseload-relations';
import { viewerOf } from './viewer-of';
import { act, advisors, claimants, historyOf, offices, organisation, useAssignments } from './who-sees-whom.contract';

const asker = (personId: Uuid, at: readonly Uuid[], organisations: readonly Uuid[] = []): Actor => ({
  personId,
  roles: ['advisor'],
  grants: at.map((id) => ({ role: 'advisor', place: { kind: 'office', id } })),
  organisations,
  desks: [],
});

/** Of one office, of another and an organisation, of none any more; and a claimant who works at an office. */
const askers = [
  asker(advisors[0]!, [offices[0]!]),
  asker(advisors[1]!, [offices[1]!], [organisation]),
  asker(advisors[2]!, []),
  asker(claimants[0]!.id, offices),
];

const lists: readonly CaseloadOf[] = [
  ...advisors.map((advisorId) => ({ kind: 'advisor', advisorId }) as const),
  ...offices.map((office) => ({ kind: 'office', office }) as const),
];

interface Assignment {
  readonly advisorId: Uuid;
  readonly office: Uuid;
}

interface Cover extends Interval {
  readonly advisorId: Uuid;
}

/** Who is in charge, who is proposed and who stands in, as the assignments themselves are shown. */
interface Assigned {
  readonly inCharge?: Assignment | undefined;
  readonly proposed?: Assignment | undefined;
  readonly covers: readonly Cover[];
}

interface Seen {
  readonly by: 'caseload' | 'office' | 'hidden';
  /** Which of the lists show the claimant. */
  readonly lists: readonly CaseloadOf[];
}

/** Of merged records, what the one that stays shows is what any of them does; an exclusion on one of them holds for all. */
function naivelySeen(at: number, assigned: readonly Assigned[], asked: Asked): Seen {
  const staying = claimants.map((claimant) => staysOf(claimant, asked.told));
  const records = claimants.flatMap((claimant, index) =>
    staying[index] === staying[at] ? [seenAlone(claimant, assigned[index]!, asked)] : [],
  );
  if (records.some(({ by }) => by === 'barred')) return { by: 'hidden', lists: [] };
  const by = (['caseload', 'office'] as const).find((one) => records.some((record) => record.by === one)) ?? 'hidden';
  const isShown = by !== 'hidden' && staying[at] === claimants[at]!.id;
  return { by, lists: isShown ? lists.filter((list) => records.some((record) => record.lists.includes(list))) : [] };
}

/** The record that stays: the claimant's own, unless that is merged into another. */
function staysOf(claimant: ToldClaimant, told: readonly Told[]): Uuid {
  const said = told.map(({ event }) => event).filter((event) => isOf(claimant, event)) as ClaimantEvent[];
  const last = said.findLast(({ type }) => type === 'ClaimantMerged' || type === 'ClaimantUnmerged');
  return last?.type === 'ClaimantMerged' ? last.data.canonicalId : claimant.id;
}

interface SeenAlone {
  readonly by: Seen['by'] | 'barred';
  readonly lists: readonly CaseloadOf[];
}

/** What the decisions say, by looking it up: the assignments, and what was told of the claimant. */
function seenAlone(claimant: ToldClaimant, { inCharge, proposed, covers: all }: Assigned, asked: Asked): SeenAlone {
  const { actor, day, told } = asked;
  const standIns = all.filter((cover) => covers(cover, day)).map(({ advisorId }) => advisorId);
  const excluded = excludedFrom(claimant, told);
  const isHidden = [claimant.id, ...excluded].includes(actor.personId) || excluded.includes(actor.organisations[0]!);
  if (isHidden) return { by: 'barred', lists: [] };
  if (!told.some(({ event }) => event.type === 'ClaimantRegistered' && isOf(claimant, event)))
    return { by: 'hidden', lists: [] };
  const office = inCharge?.office ?? proposed?.office;
  const isMine = [inCharge?.advisorId, proposed?.advisorId, ...standIns].includes(actor.personId);
  const isHere = viewerOf(actor).offices.includes(office ?? claimant.office);
  const isOn = (list: CaseloadOf) =>
    list.kind === 'office' ? list.office === office : [inCharge?.advisorId, ...standIns].includes(list.advisorId);
  return { by: isMine ? 'caseload' : isHere ? 'office' : 'hidden', lists: lists.filter(isOn) };
}

interface Asked {
  readonly actor: Actor;
  readonly day: LocalDate;
  readonly told: readonly Told[];
}

function excludedFrom(claimant: ToldClaimant, told: readonly Told[]): Uuid[] {
  const said = told.map(({ event }) => event).filter((event) => isOf(claimant, event)) as ClaimantEvent[];
  const lifted = (exclusionId: Uuid, after: number) =>
    said.slice(after).some((one) => one.type === 'ExclusionLifted' && one.data.exclusionId === exclusionId);
  return said.flatMap((one, at) =>
    one.type === 'ExclusionSet' && !lifted(one.data.exclusionId, at) ? [one.data.excluded.id] : [],
  );
}

function isOf({ id }: ToldClaimant, { data }: Told['event']): boolean {
  return (data as { claimantId?: Uuid }).claimantId === id;
}

describe('who sees whom, whatever was told of who is in charge', () => {
  const assignments = useAssignments();
  const query = <Row>(text: string, values?: unknown[]) => assignments.dataSource.query<Row[]>(text, values);

  const bySingleRecord = async (actor: Actor, id: Uuid, day: LocalDate): Promise<Seen['by']> => {
    const handler = new FindStandingHandler(assignments.dataSource);
    const execute = ({ viewer, record }: FindStanding) => handler.execute(new FindStanding(viewer, record, day));
    const relations = new CaseloadRelations({ execute }, () => Promise.resolve());
    try {
      return (await relations.standingTo({ kind: 'claimant', id }, actor)).by;
    } catch (error) {
      if (error instanceof DomainError) return 'hidden';
      throw error;
    }
  };

  const listed = async (actor: Actor, of: CaseloadOf, today: LocalDate): Promise<(Uuid | null)[]> => {
    const order = 'registered' as const;
    const asked = { of, filter: {}, order, columns: [], counts: [], today, viewer: viewerOf(actor) };
    const { text, values } = caseloadPageSql(asked, { limit: 1_000, after: null });
    return (await query<{ id: Uuid | null }>(text, [...values])).map(({ id }) => id);
  };

  const assignedOf = async ({ id }: ToldClaimant): Promise<Assigned> => {
    const [inCharge] = await query<Assignment>(
      `select advisor_id as "advisorId", office from caseload.assignment_spell_v2
      where claimant_id = $1 and valid_to is null`,
      [id],
    );
    const [proposed] = await query<Assignment>(
      `select proposed_advisor_id as "advisorId", proposed_office as office from caseload.assignment_v2
      where claimant_id = $1 and proposed_advisor_id is not null`,
      [id],
    );
    const standIns = await query<Cover>(
      `select advisor_id as "advisorId", valid_from::text as "validFrom", valid_to::text as "validTo"
      from caseload.assignment_cover_v2 where claimant_id = $1`,
      [id],
    );
    return { inCharge, proposed, covers: standIns };
  };

  it('a record alone, every list, and the assignments as they are shown agree: for each asker and claimant, on each day', async () => {
    const counts = { caseload: 0, office: 0, hidden: 0, listed: 0 };
    const history = fc.array(act, { minLength: 20, maxLength: 60, size: 'max' });
    await fc.assert(
      fc.asyncProperty(history, fc.constantFrom(0, 1, 4), async (acts, later) => {
        const { told, until } = historyOf(acts);
        await assignments.tell(told);
        const day = addDays(until, later);
        const assigned = await Promise.all(claimants.map(assignedOf));
        for (const actor of askers) {
          const shown = await Promise.all(lists.map((of) => listed(actor, of, day)));
          for (const [at, claimant] of claimants.entries()) {
            const by = await bySingleRecord(actor, claimant.id, day);
            const seen = { by, lists: lists.filter((_, index) => shown[index]!.includes(claimant.id)) };
            expect(seen).toEqual(naivelySeen(at, assigned, { actor, day, told }));
            counts[by] += 1;
            counts.listed += seen.lists.length;
          }
        }
      }),
      { seed: 6, numRuns: 60, endOnFailure: true },
    );
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(50);
  }, 60_000);
});
