import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@alongside/commands';
import { isCode } from '@alongside/http';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import { GrantErasure, ReceiveRequest } from '@alongside/privacy';
import { InvalidArgumentError, type Command } from 'commander';
import { awaitReadModels } from '../await-read-models';
import { isMeant } from '../is-meant';
import { inSession, type Session } from '../session';
import { anybody, personOf } from './token.command';

interface Options {
  readonly ground: string;
  readonly by: Uuid;
  readonly yes?: true;
}

export function addForgetCommand(program: Command): void {
  program
    .command('forget')
    .argument('<person>', 'whom, by id', personOf)
    .description('forget a person in all roles, for good: destroys the keys, and records that it is so')
    .requiredOption('--ground <code>', 'why, a code such as own-request: it stands in clear', groundOf)
    .option('--by <uuid>', 'who has it done', personOf, anybody)
    .option('--yes', 'do not ask')
    .action((person: string, options: Options) => runForget(person, options));
}

async function runForget(personId: Uuid, { ground, by, yes }: Options): Promise<void> {
  if (!yes && !(await isMeant(`Forget ${personId} for good? No back-up brings the person back.`))) {
    process.stdout.write('Nobody was forgotten.\n');
    return;
  }
  const { position } = await inSession((session) => {
    session.platform.projector.start();
    return forget(session, { personId, ground, by });
  });
  process.stdout.write(
    `${personId} is forgotten (${ground}): entered in the erasure ledger, keys destroyed, recorded at ${position}.\n` +
      'Back-ups of the keys made before today can still open what is in back-ups of the log: let them expire.\n',
  );
}

/** Records the request and grants it, and waits until the read models show it; somebody must be folding. */
export async function forget(
  { platform, app }: Session,
  { personId, ground, by }: { readonly personId: Uuid; readonly ground: string; readonly by: Uuid },
) {
  const commands = app.get(CommandBus);
  const at = new Date().toISOString();
  const dated = { occurredAt: londonDateOf(at), today: londonDateOf(at) };
  const received = { personId, asksFor: 'erasure', askedBy: 'person', ...dated } as const;
  const { id: requestId } = await commands.execute(new ReceiveRequest(contextOf(by, received), received));
  const grant = { requestId, ground, at, ...dated };
  const result = await commands.execute(new GrantErasure(contextOf(by, grant), grant));
  await awaitReadModels(platform);
  return result;
}

function contextOf(by: Uuid, request: object): CommandContext {
  return {
    commandId: randomUUID(),
    actor: { personId: by, roles: ['privacy_officer'] },
    route: 'alongside forget',
    request,
    correlationId: randomUUID(),
  };
}

function groundOf(text: string): string {
  if (!isCode(text)) throw new InvalidArgumentError('a ground is a code in lower case, such as own-request.');
  return text;
}
