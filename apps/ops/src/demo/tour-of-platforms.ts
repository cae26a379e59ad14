import Table from 'cli-table3';
import { Refused, type DemoClient, type Speaker } from './demo-client';
import { advisors, office, teamLeader } from './pilot-office';

const leader: Speaker = { personId: teamLeader.personId, roles: ['team_leader'] };
const plain = { head: [], border: [] };

interface Share {
  readonly count: number;
  readonly reason: string | null;
}

interface Courses {
  readonly entries: readonly {
    readonly id: string;
    readonly state: string;
    readonly placesLeft: number;
    readonly terms: { readonly title: string; readonly places: number };
  }[];
}

interface CourseResults {
  readonly weeks: number;
  readonly entries: readonly {
    readonly courseId: string;
    readonly completed: number;
    readonly hired: Share;
    readonly asking: Share;
  }[];
}

interface KnownCases {
  readonly entries: readonly { readonly id: string; readonly ownerId: string | null }[];
}

interface SupportCase {
  readonly areas: readonly string[];
  readonly members: readonly object[];
  readonly sessions: readonly { readonly attendance: string }[];
  readonly conferences: readonly { readonly nextOn: string | null }[];
  readonly daysToFirstSession: number | null;
}

/** What came of the courses, and that a support case is there. */
export async function tourOfPlatforms(client: DemoClient): Promise<string> {
  return (await Promise.all([courseTable(client), caseLines(client)])).join('\n');
}

async function courseTable(client: DemoClient): Promise<string> {
  const [{ entries }, results] = await Promise.all([
    client.get<Courses>(leader, `/v1/courses?office=${office.id}`),
    client.get<CourseResults>(leader, `/v1/offices/${office.id}/course-results`),
  ]);
  const hired = `hired in ${results.weeks} weeks`;
  const table = new Table({
    head: ['course', 'is', 'places left', 'completed', hired, 'for what was taught'],
    style: plain,
  });
  for (const { id, state, placesLeft, terms } of entries) {
    const result = results.entries.find(({ courseId }) => courseId === id);
    const left = `${placesLeft} of ${terms.places}`;
    table.push([terms.title, state, left, result?.completed ?? 0, shown(result?.hired), shown(result?.asking)]);
  }
  return `What came of the courses:\n${table.toString()}\n`;
}

function shown(share: Share | undefined): string {
  return share === undefined || share.reason !== null ? '' : `${share.count}`;
}

/** Its team reads it; to the team leader it is there, and to others of the office it is not. */
async function caseLines(client: DemoClient): Promise<string> {
  const { entries } = await client.get<KnownCases>(leader, `/v1/offices/${office.id}/support-cases`);
  const [known] = entries;
  const owner = advisors.find(({ personId }) => personId === known?.ownerId);
  if (!known || !owner) return '';
  const path = `/v1/support-cases/${known.id}`;
  const asAdvisor = ({ personId }: { readonly personId: string }): Speaker => ({ personId, roles: ['advisor'] });
  const { areas, members, sessions, conferences, daysToFirstSession } = await client.get<SupportCase>(
    asAdvisor(owner),
    path,
  );
  const next = conferences
    .map(({ nextOn }) => nextOn ?? '')
    .sort()
    .at(-1);
  const other = advisors.find((one) => one !== owner)!;
  const nameOf = ({ name }: typeof owner) => `${name.given} ${name.family}`;
  return [
    `A support case (${areas.join(', ')}), which its team of ${members.length} reads: ${sessions.length} sessions, the first after ${daysToFirstSession} days; next conference ${next}.`,
    `The team leader sees that it is there, and asks ${nameOf(owner)}; ${nameOf(other)} is told: ${await refusalOf(client, asAdvisor(other), path)}`,
    '',
  ].join('\n');
}

async function refusalOf(client: DemoClient, speaker: Speaker, path: string): Promise<string> {
  try {
    await client.get(speaker, path);
    return 'all of it';
  } catch (error) {
    if (error instanceof Refused) return error.problem.detail ?? '';
    throw error;
  }
}
