import { randomUUID } from 'node:crypto';
import { allRoles, type Role } from '@alongside/http';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import { admitStaff, type Place } from '@alongside/offices';
import { InvalidArgumentError, type Command } from 'commander';
import { inSession } from '../session';
import { anybody, personOf } from './token.command';

interface Options {
  readonly person: Uuid;
  readonly given: string;
  readonly family: string;
  readonly role: Role;
  readonly office?: Uuid;
  readonly organisation?: Uuid;
  readonly by: Uuid;
}

export function addAdmitCommand(program: Command): void {
  program
    .command('admit')
    .description('enter somebody in the staff register: the first administrator, whom nobody could let in otherwise')
    .requiredOption('--person <uuid>', 'who, as the subject of the tokens says', personOf)
    .requiredOption('--given <name>', 'given name')
    .requiredOption('--family <name>', 'family name')
    .option('--role <role>', `one of ${allRoles.join(', ')}`, roleOf, 'administrator' as Role)
    .option('--office <uuid>', 'where the role is held; everywhere unless told', personOf)
    .option('--organisation <uuid>', 'the same, of an organisation', personOf)
    .option('--by <uuid>', 'who has it done', personOf, anybody)
    .action(runAdmit);
}

async function runAdmit({ person: personId, given, family, role, by, ...at }: Options): Promise<void> {
  const place = placeOf(at);
  const roles = [{ role, ...(place && { place }) }];
  const context = {
    commandId: randomUUID(),
    actor: { personId: by, roles: [] },
    route: 'alongside admit',
    request: { personId, roles },
    correlationId: randomUUID(),
  };
  const today = londonDateOf(new Date().toISOString());
  const admitted = { personId, name: { given, family }, roles, today };
  await inSession(({ platform }) => admitStaff(platform.commands, context, admitted));
  const where = place ? `at ${place.kind} ${place.id}` : 'everywhere';
  process.stdout.write(`${personId} is on the staff register as ${role}, ${where}.\n`);
}

function placeOf({ office, organisation }: Pick<Options, 'office' | 'organisation'>): Place | undefined {
  if (office && organisation) throw new Error('a role is held at an office or at an organisation: run it twice');
  if (office) return { kind: 'office', id: office };
  return organisation ? { kind: 'organisation', id: organisation } : undefined;
}

function roleOf(text: string): Role {
  const role = allRoles.find((one) => one === text);
  if (!role) throw new InvalidArgumentError(`the roles are ${allRoles.join(', ')}.`);
  return role;
}
