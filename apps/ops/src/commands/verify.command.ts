import type { LogVerification } from '@alongside/event-store-postgres';
import type { Command } from 'commander';
import { HeadFile } from '../kept-head';
import { inSession, type Session } from '../session';

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('read the whole log and check that nothing is missing, out of order or other than it was written')
    .option(
      '--head <file>',
      'hold the log to the head in this file, then keep the new head there: elsewhere than the database',
    )
    .action(({ head }: { head?: string }) => inSession((session) => verify(session, head)));
}

async function verify({ platform }: Session, file: string | undefined): Promise<void> {
  const heads = file === undefined ? null : new HeadFile(file, platform.secrets.key('kept-heads'));
  const kept = (await heads?.read()) ?? null;
  const found = await platform.store.verify(kept ? { kept } : {});
  process.stdout.write(describe(found));
  if (found.problems.length > 0) {
    process.exitCode = 1;
    return;
  }
  process.stdout.write('The log is whole.\n');
  if (heads) process.stdout.write(await keep(heads, { file: file!, kept: kept?.position, found }));
}

function describe({ events, streams, head, chainedAfter, problems }: LogVerification): string {
  const chained =
    chainedAfter === null
      ? 'from its first event on'
      : chainedAfter === head
        ? 'nowhere: a change of what was written would not show'
        : `after ${chainedAfter}, the events before it are not`;
  const lines = [
    `${events} events in ${streams} streams, head ${head}`,
    `chained ${chained}`,
    ...problems.map((problem) => `wrong: ${problem}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

async function keep(
  heads: HeadFile,
  { file, kept, found }: { readonly file: string; readonly kept: string | undefined; readonly found: LogVerification },
): Promise<string> {
  if (!found.keep) return 'Nothing of it is chained yet: no head was kept.\n';
  await heads.write(found.keep);
  return `${kept ? `It goes on from the head that was kept at ${kept}. ` : ''}Its head is kept in ${file}.\n`;
}
