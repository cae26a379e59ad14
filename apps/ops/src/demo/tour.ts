import type { RateAnswer } from '@alongside/outcomes';
import { addMonths, monthOf, type Uuid } from '@alongside/kernel';
import Table from 'cli-table3';
import { rateRows } from '../figures/figure-rows';
import { renderTable } from '../figures/render';
import type { DemoClient, Speaker } from './demo-client';
import { advisors, evaluator, office, standIn, teamLeader, type Calendar } from './pilot-office';
import { tourOfPartners } from './tour-of-partners';
import { tourOfPlatforms } from './tour-of-platforms';

export const leader: Speaker = { personId: teamLeader.personId, roles: ['team_leader'] };
export const analyst: Speaker = { personId: evaluator, roles: ['evaluator'] };

export const caseloadPath = `/v1/caseloads/${standIn.personId}?claim=open&counts=barrier`;
const tasksPath = `/v1/caseloads/${standIn.personId}/tasks?limit=6`;
export const overviewPath = `/v1/offices/${office.id}/overview`;

interface Named {
  readonly given: string;
  readonly family: string;
}

interface Caseload {
  readonly total: number;
  readonly entries: readonly {
    readonly id: Uuid;
    readonly name: Named | null;
    readonly age: number | null;
    readonly claim: { readonly weeks: number } | null;
    readonly barriers: readonly { readonly theme: string }[];
    readonly nextAppointment: { readonly on: string } | null;
    readonly covering: boolean;
  }[];
  readonly counts: readonly {
    readonly values: readonly { readonly value: string; readonly count: number; readonly query: string }[];
  }[];
}

interface Count {
  readonly count: number;
}

interface Overview {
  readonly caseload: Count;
  readonly unassigned: Count;
  readonly uncovered: Count | null;
  readonly advisors: readonly {
    readonly advisorId: Uuid;
    readonly here: string;
    readonly caseload: Count;
    readonly meetingThisWeek: Count;
    readonly overdue: Count;
    readonly notSeenForFourWeeks: Count;
    readonly uncovered: Count | null;
  }[];
}

interface Tasks {
  readonly total: number;
  readonly counts: readonly { readonly standing: string; readonly count: number }[];
  readonly entries: readonly {
    readonly kind: string;
    readonly words: string | null;
    readonly code: string | null;
    readonly dueOn: string | null;
    readonly standing: string;
    readonly claimant: { readonly name: Named | null };
  }[];
}

interface Timeline {
  readonly total: number;
  readonly entries: readonly { readonly type: string; readonly occurredAt: string; readonly data: object | null }[];
}

/** What the API answers about the pilot office, for a terminal. */
export async function tour(client: DemoClient, calendar: Calendar): Promise<string> {
  const caseload = await client.get<Caseload>(leader, `${caseloadPath}&limit=8`);
  const someone = caseload.entries.find(({ barriers }) => barriers.length > 0) ?? caseload.entries[0];
  return [
    await officeTable(client),
    `The caseload of ${nameOf(standIn.name)}: ${caseload.total} with an open claim, the first of them`,
    caseloadTable(caseload),
    await taskTable(client),
    ...(someone ? [await timelineOf(client, someone)] : []),
    'Back to work within 26 weeks, by community (Wilson intervals):',
    renderTable(rateRows(await client.get<RateAnswer>(analyst, '/v1/outcomes/back-to-work?by=community&weeks=26'))),
    await deskLine(client, calendar),
    await tourOfPartners(client, calendar),
    await tourOfPlatforms(client),
  ].join('\n');
}

async function officeTable(client: DemoClient): Promise<string> {
  const { caseload, unassigned, uncovered, advisors: counts } = await client.get<Overview>(leader, overviewPath);
  const table = new Table({
    head: ['advisor', 'is', 'caseload', 'meeting this week', 'to be recorded', 'not seen for 4 weeks', 'uncovered'],
    style: { head: [], border: [] },
  });
  for (const { advisorId, here, ...of } of counts)
    table.push([
      nameOf(advisors.find(({ personId }) => personId === advisorId)?.name ?? null),
      here,
      of.caseload.count,
      of.meetingThisWeek.count,
      of.overdue.count,
      of.notSeenForFourWeeks.count,
      of.uncovered?.count ?? '',
    ]);
  const total = `${caseload.count} on caseloads, ${unassigned.count} in nobody's charge, ${uncovered?.count ?? 0} uncovered`;
  return `The office today: ${total}.\n${table.toString()}\n`;
}

function nameOf(name: Named | null): string {
  return name ? `${name.given} ${name.family}` : 'forgotten';
}

function caseloadTable({ entries, counts }: Caseload): string {
  const table = new Table({
    head: ['name', 'age', 'weeks on claim', 'barriers', 'next meeting', 'standing in'],
    style: { head: [], border: [] },
  });
  for (const { name, age, claim, barriers, nextAppointment, covering } of entries)
    table.push([
      nameOf(name),
      age ?? '',
      claim?.weeks ?? '',
      barriers.map(({ theme }) => theme).join(', '),
      nextAppointment?.on ?? '',
      covering ? 'yes' : '',
    ]);
  const barriers = counts[0]?.values.map(({ value, count }) => `${value} ${count}`) ?? [];
  return `${table.toString()}\nBarriers: ${barriers.join(', ')}\n`;
}

async function taskTable(client: DemoClient): Promise<string> {
  const { entries, counts } = await client.get<Tasks>(leader, tasksPath);
  const table = new Table({ head: ['due', 'is', 'what', 'for'], style: { head: [], border: [] } });
  for (const { kind, words, code, dueOn, standing, claimant } of entries)
    table.push([
      dueOn ?? '',
      standing,
      words ?? inWords(code === null ? kind : `${kind}: ${code}`),
      nameOf(claimant.name),
    ]);
  const standings = counts.map(({ standing, count }) => `${count} ${standing}`).join(', ');
  return `To be done for them: ${standings}; the first of them\n${table.toString()}\n`;
}

async function timelineOf(client: DemoClient, { id, name }: Caseload['entries'][number]): Promise<string> {
  const { entries, total } = await client.get<Timeline>(leader, `/v1/claimants/${id}/timeline?limit=12`);
  const lines = entries.map(({ occurredAt, type }) => `  ${occurredAt}  ${wordsOf(type)}`);
  return [`What happened to ${nameOf(name)}, the last first (${total} entries):`, ...lines, ''].join('\n');
}

/** The cohorts of the months before the desk opened, and those since. */
async function deskLine(client: DemoClient, { began, deskOpened, today }: Calendar): Promise<string> {
  const opened = monthOf(deskOpened);
  const shares = [`${monthOf(began)}..${addMonths(opened, -1)}`, `${opened}..${monthOf(today)}`].map(async (cohort) => {
    const path = `/v1/outcomes/back-to-work?weeks=13&community=somali&cohort=${cohort}`;
    const figure = (await client.get<RateAnswer>(analyst, path)).rows[0]?.figures[0];
    return `${figure?.numerator ?? 0} of ${figure?.denominator ?? 0}`;
  });
  const [before, since] = await Promise.all(shares);
  return `Of Somali claimants within 13 weeks: ${before} before the desk opened, ${since} since.\n`;
}

const inWords = (code: string) => code.replaceAll('-', ' ');

/** `BenefitPaid` is "benefit paid". */
function wordsOf(type: string): string {
  return type.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
