import { join } from 'node:path';
import { QueryBus } from '@nestjs/cqrs';
import { AskRate, AskTimeToJob } from '@alongside/outcomes';
import type { Command } from 'commander';
import { runApi, type RunningApi } from '../../../api/src/run-api';
import { configurationOf, stopOnSignal } from '../../../composition/src';
import { drawCurve } from '../figures/curve';
import { rateRows, timeToJobRows } from '../figures/figure-rows';
import { renderTable } from '../figures/render';
import { quietLog } from '../session';
import { importFile } from './import.command';
import { anybody, developmentToken } from './token.command';

const examples = join(__dirname, '../../../../../apps/ops/examples');

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('start the system with a small made-up survey in it, print its figures, and stay up')
    .action(runDemo);
}

async function runDemo(): Promise<void> {
  const configuration = configurationOf(process.env);
  const log = quietLog();
  const starting = runApi(configuration, log);
  stopOnSignal(async () => (await starting).stop(), log);
  const api = await starting;
  const { counts } = await importFile(api, join(examples, 'survey.csv'), {
    mapping: join(examples, 'survey.mapping.yaml'),
    rejects: join(configuration.dataFolder, 'survey.rejects.csv'),
  });
  process.stdout.write(
    `\nA made-up survey: ${counts.rows} claimants, ${counts.recorded} recorded now, ${counts.alreadyThere} there already.\n\n`,
  );
  process.stdout.write(await figures(api));
  process.stdout.write(await whereToGo(api));
}

async function figures({ app }: RunningApi): Promise<string> {
  const queries = app.get(QueryBus);
  const whole = { by: [], filter: {} };
  const curve = await queries.execute(new AskTimeToJob(whole, true));
  const rates = await queries.execute(new AskRate('back-to-work', whole));
  return [
    'Still without a job (Kaplan–Meier):',
    drawCurve(curve.rows[0]?.curve ?? []),
    renderTable(timeToJobRows(curve)),
    'Back-to-work rate (Wilson intervals):',
    renderTable(rateRows(rates)),
  ].join('\n');
}

async function whereToGo({ url }: RunningApi): Promise<string> {
  const token = await developmentToken({ personId: anybody, roles: ['evaluator', 'advisor'], expiresIn: '8h' });
  return [
    '',
    `The API is up at ${url}, its documentation at ${url}/docs (as JSON: ${url}/openapi.json).`,
    'A token of an evaluator and advisor for the next 8 hours (another one: npx alongside token --role evaluator):',
    '',
    token,
    '',
    `  curl -H "Authorization: Bearer $TOKEN" '${url}/v1/outcomes/time-to-job?by=benefit&curve=false'`,
    '',
    'Stop it with Ctrl-C; what was recorded stays.',
    '',
  ].join('\n');
}
