import { addDays, londonDateOf } from '@alongside/kernel';
import type { Command } from 'commander';
import { runApi, type RunningApi } from '../../../api/src/run-api';
import { configurationOf, stopOnSignal } from '../../../composition/src';
import { awaitReadModels } from '../await-read-models';
import { admitFirst } from '../demo/admit-first';
import { DemoClient, Refused } from '../demo/demo-client';
import { preparedDays } from '../demo/open-office';
import { administrator, calendarOf, office, pilotDays, type Calendar } from '../demo/pilot-office';
import { claimants, tellOffice } from '../demo/tell-office';
import { tour } from '../demo/tour';
import { whereToGo } from '../demo/where-to-go';
import { progressBar } from '../progress';
import { quietLog } from '../session';

/** One machine tells a year and a half of an office within a minute. */
const unlimited = { limits: {}, trustedProxies: [] };

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('start the system with a made-up pilot office in it, show its work, and stay up')
    .action(runDemo);
}

async function runDemo(): Promise<void> {
  const configuration = configurationOf(process.env);
  if (configuration.oidc) throw new Error('the demo speaks with development tokens: leave OIDC_ISSUER out');
  const log = quietLog();
  const starting = runApi({ ...configuration, edge: unlimited }, log);
  stopOnSignal(async () => (await starting).stop(), log);
  const api = await starting;
  await admitFirst(api.platform);
  const client = new DemoClient(api.url);
  const calendar = await calendarSoFar(client);
  process.stdout.write(await tell(api, { client, calendar }));
  process.stdout.write(await tour(client, calendar));
  process.stdout.write(await whereToGo(client, api.url));
}

interface Telling {
  readonly client: DemoClient;
  readonly calendar: Calendar;
}

/** Records the pilot office, or what is missing of it, and waits until the read models show it. */
async function tell({ platform }: RunningApi, { client, calendar }: Telling): Promise<string> {
  const before = await platform.store.head();
  const bar = progressBar(claimants, 'the pilot office {bar} {percentage}% | {value} of {total} claimants');
  const done = await tellOffice(client, calendar, (told) => bar.update(told));
  bar.stop();
  await awaitReadModels(platform);
  const there = done.filter(({ position }) => before !== null && platform.store.compare(position, before) <= 0).length;
  const counts = `${done.length - there} entries recorded now, ${there} there already`;
  return `\nA made-up pilot office: ${claimants} claimants over eighteen months, ${counts}.\n\n`;
}

/** Of the first run, where there was one: the office was prepared on a day that hangs on it. */
async function calendarSoFar(client: DemoClient): Promise<Calendar> {
  const asked = { personId: administrator, roles: ['administrator' as const] };
  try {
    const { openedOn } = await client.get<{ openedOn: string }>(asked, `/v1/offices/${office.id}`);
    return calendarOf(addDays(openedOn, preparedDays + pilotDays));
  } catch (error) {
    if (error instanceof Refused) return calendarOf(londonDateOf(new Date().toISOString()));
    throw error;
  }
}
