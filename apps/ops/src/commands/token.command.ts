import { mkdir } from 'node:fs/promises';
import { allRoles, DevelopmentIssuer, type Role } from '@alongside/http';
import { isUuid } from '@alongside/kernel';
import { InvalidArgumentError, type Command } from 'commander';
import { configurationOf } from '../../../composition/src';

/** Whom a token names unless told: a made-up member of staff. */
export const anybody = '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f';

interface Options {
  readonly person: string;
  readonly role: Role[];
  readonly expires: string;
}

export function addTokenCommand(program: Command): void {
  program
    .command('token')
    .description('print a signed development token, alone on standard output')
    .option('--person <uuid>', 'whose token', personOf, anybody)
    .requiredOption('--role <role...>', `one or several of ${allRoles.join(', ')}`, rolesOf)
    .option('--expires <time>', 'when it expires, such as 15m or 8h', timeOf, '8h')
    .action(async ({ person: personId, role: roles, expires: expiresIn }: Options) => {
      process.stdout.write(`${await developmentToken({ personId, roles, expiresIn })}\n`);
    });
}

export async function developmentToken(request: Parameters<DevelopmentIssuer['sign']>[0]): Promise<string> {
  const { dataFolder } = configurationOf(process.env);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  return (await DevelopmentIssuer.open(dataFolder)).sign(request);
}

export function personOf(text: string): string {
  if (!isUuid(text.toLowerCase())) throw new InvalidArgumentError('a person is named by a UUID.');
  return text.toLowerCase();
}

function rolesOf(text: string, before: Role[] = []): Role[] {
  return text.split(',').reduce<Role[]>((roles, role) => {
    if (!allRoles.includes(role as Role)) throw new InvalidArgumentError(`the roles are ${allRoles.join(', ')}.`);
    return [...roles, role as Role];
  }, before);
}

function timeOf(text: string): string {
  if (!/^\d+ ?(s|m|h|d)$/.test(text)) throw new InvalidArgumentError('a time is a number and s, m, h or d.');
  return text;
}
