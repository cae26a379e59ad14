import Table from 'cli-table3';
import type { DemoClient, Speaker } from './demo-client';
import { office, teamLeader, type Calendar } from './pilot-office';

const leader: Speaker = { personId: teamLeader.personId, roles: ['team_leader'] };
const plain = { head: [], border: [] };

interface Count {
  readonly code: string;
  readonly count: number;
}

interface Network {
  readonly total: number;
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly edges: readonly {
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly count: number;
    readonly medianDaysToAnswer: number | null;
    readonly by: { readonly result: readonly Count[]; readonly need: readonly Count[] };
  }[];
}

interface Unmet {
  readonly rows: readonly {
    readonly need: string;
    readonly raised: number;
    readonly lastRaisedOn: string;
    readonly nearCount: number;
    readonly near: readonly { readonly name: string }[];
  }[];
}

interface Board {
  readonly entries: readonly {
    readonly title: string;
    readonly placesLeft: number;
    readonly applications: readonly { readonly state: string; readonly count: number }[];
  }[];
}

interface Figures {
  readonly selected: number;
  readonly jobs: number;
  readonly open: number;
  readonly declined: number;
  readonly medianWeeksToJob: number | null;
}

/** What goes on between the office, its desk, support groups and employers. */
export async function tourOfPartners(client: DemoClient, calendar: Calendar): Promise<string> {
  const parts = [networkTable(client), unmetTable(client), boardTable(client), partnershipLine(client, calendar)];
  return (await Promise.all(parts)).join('\n');
}

async function networkTable(client: DemoClient): Promise<string> {
  const { total, nodes, edges } = await client.get<Network>(leader, '/v1/referral-network');
  const nameOf = (end: { readonly id: string }) => nodes.find(({ id }) => id === end.id)?.name ?? '';
  const table = new Table({ head: ['from', 'to', 'referrals', 'days to answer', 'result', 'most for'], style: plain });
  for (const { from, to, count, medianDaysToAnswer, by } of edges)
    table.push([nameOf(from), nameOf(to), count, medianDaysToAnswer ?? '', inWords(by.result), by.need[0]?.code ?? '']);
  return `Who refers to whom (${total} referrals):\n${table.toString()}\n`;
}

async function unmetTable(client: DemoClient): Promise<string> {
  const { rows } = await client.get<Unmet>(leader, '/v1/unmet-needs');
  const table = new Table({ head: ['need', 'raised', 'last on', 'services that come near'], style: plain });
  for (const { need, raised, lastRaisedOn, nearCount, near } of rows.slice(0, 5))
    table.push([need, raised, lastRaisedOn, nearCount === 0 ? 'none' : `${nearCount}: ${near[0]?.name ?? ''}`]);
  return `What people needed that nothing met, the most first:\n${table.toString()}\n`;
}

async function boardTable(client: DemoClient): Promise<string> {
  const { entries } = await client.get<Board>(leader, `/v1/offices/${office.id}/vacancy-board`);
  const table = new Table({ head: ['vacancy', 'places left', 'applications'], style: plain });
  for (const { title, placesLeft, applications } of entries)
    table.push([title, placesLeft, inWords(applications.map(({ state: code, count }) => ({ code, count })))]);
  return `What employers offer:\n${table.toString()}\n`;
}

async function partnershipLine(client: DemoClient, { deskOpened, today }: Calendar): Promise<string> {
  const path = `/v1/offices/${office.id}/partnership-figures?from=${deskOpened}&to=${today}`;
  const { selected, declined, jobs, open, medianWeeksToJob } = await client.get<Figures>(leader, path);
  const told = `${jobs} found work (${medianWeeksToJob ?? '–'} weeks after their yes, in the middle)`;
  return `Of ${selected} whom advisors selected to follow, ${told}, ${open} are followed, ${declined} declined.\n`;
}

function inWords(counts: readonly Count[]): string {
  return counts.map(({ code, count }) => `${code.replaceAll('-', ' ')} ${count}`).join(', ');
}
