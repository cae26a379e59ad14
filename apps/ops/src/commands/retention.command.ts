import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { derivedId } from '@alongside/commands';
import { today } from '@alongside/http';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { ExpirePerson, ListExpiredPersons, ListRetentionRules, type ExpiredPersonRecord } from '@alongside/privacy';
import type { Command } from 'commander';
import { awaitReadModels } from '../await-read-models';
import { isMeant } from '../is-meant';
import { progressBar } from '../progress';
import { inSession, type Session } from '../session';
import { anybody, personOf } from './token.command';

const atOnce = 500;

export function addRetentionCommand(program: Command): void {
  const retention = program.command('retention').description('how long records are kept');
  retention
    .command('expired')
    .description(
      'say how long records are kept, and of how many persons they have been kept long enough; erase nothing',
    )
    .action(async () => {
      await inSession(async (session) => {
        session.platform.projector.start();
        process.stdout.write((await tellExpired(session)).told);
      });
    });
  retention
    .command('carry-out')
    .description('forget everyone of whom all records have been kept long enough, unless a hold keeps them')
    .option('--by <uuid>', 'who has it done', personOf, anybody)
    .option('--yes', 'do not ask')
    .action(async ({ by, yes }: { readonly by: Uuid; readonly yes?: true }) => {
      await inSession(async (session) => {
        session.platform.projector.start();
        await carryOut(session, by, yes === true);
      });
    });
}

/** The schedule and what it would come to today, in words, and how many would be forgotten; somebody must be folding. */
export async function tellExpired({
  app,
  platform,
}: Session): Promise<{ readonly told: string; readonly due: number }> {
  await awaitReadModels(platform);
  const queries = app.get(QueryBus);
  const rules = await queries.execute(new ListRetentionRules());
  const lines = rules.map(
    ({ recordClass, months, trigger }) =>
      `${recordClass}: ${months === null ? 'kept without end' : `kept ${months} months`}. From: ${trigger}`,
  );
  const asAt = today();
  const [due, held] = [await countOf(queries, asAt, false), await countOf(queries, asAt, true)];
  const told = `${lines.join('\n')}\nOn ${asAt} ${due} would be forgotten; ${held} more are kept by a hold.\n`;
  return { told, due };
}

async function carryOut(session: Session, by: Uuid, isSure: boolean): Promise<void> {
  const { told, due } = await tellExpired(session);
  process.stdout.write(told);
  if (due === 0) return;
  if (!isSure && !(await isMeant(`Forget these ${due} for good? No back-up brings them back.`))) {
    process.stdout.write('Nobody was forgotten.\n');
    return;
  }
  const bar = progressBar(due, 'forgetting {bar} {value} of {total}');
  const { forgotten, kept } = await expireAll(session, by, (done) => bar.update(done)).finally(() => bar.stop());
  process.stdout.write(`${forgotten} were forgotten.${kept > 0 ? ` ${kept} are kept by something since.` : ''}\n`);
}

/**
 * Forgets whoever is expired today, batch by batch, each person by one command that is the same when it is given again: what was
 * interrupted is gone on with by calling it again. Somebody must be folding.
 */
export async function expireAll(
  { app, platform }: Session,
  by: Uuid,
  onProgress: (done: number) => void = () => undefined,
): Promise<{ readonly forgotten: number; readonly kept: number }> {
  const [queries, commands] = [app.get(QueryBus), app.get(CommandBus)];
  const done = { forgotten: 0, kept: 0 };
  const asked = { asAt: today(), onHold: false };
  for (;;) {
    const { entries } = await queries.execute(new ListExpiredPersons(asked, { limit: atOnce, after: null }));
    if (entries.length === 0) return done;
    for (const expired of entries) {
      const isForgotten = await commands.execute(expiryOf(expired, by)).then(() => true, refusedAsKept);
      done[isForgotten ? 'forgotten' : 'kept']++;
      onProgress(done.forgotten + done.kept);
    }
    await awaitReadModels(platform);
  }
}

function expiryOf({ personId, expiredOn }: ExpiredPersonRecord, by: Uuid): ExpirePerson {
  const context = {
    commandId: derivedId(personId, `retention ${expiredOn} by ${by}`),
    actor: { personId: by, roles: ['privacy_officer'] },
    route: 'alongside retention carry-out',
    request: { personId, expiredOn },
    correlationId: personId,
  };
  return new ExpirePerson(context, { personId, at: new Date().toISOString() });
}

/** Something keeps them since the list was made. */
function refusedAsKept(error: unknown): false {
  if (error instanceof DomainError && ['privacy/on-hold', 'privacy/not-expired'].includes(error.code)) return false;
  throw error;
}

async function countOf(queries: QueryBus, asAt: LocalDate, onHold: boolean): Promise<number> {
  return (await queries.execute(new ListExpiredPersons({ asAt, onHold }, { limit: 1, after: null }))).total;
}
