import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Uuid } from '@alongside/kernel';
import { ReadLog, SubjectAccesses, subjectAccessPage, type SubjectAccess } from '@alongside/privacy';
import type { Command } from 'commander';
import { progressBar } from '../progress';
import { inSession, type Session } from '../session';
import { anybody, personOf } from './token.command';

interface Options {
  readonly person: Uuid;
  readonly out: string;
  readonly by: Uuid;
}

export function addSubjectAccessCommand(program: Command): void {
  program
    .command('subject-access')
    .description(
      'write everything that is held about a person, as JSON and as a page to print, for the owner of the files only to read',
    )
    .requiredOption('--person <uuid>', 'about whom', personOf)
    .requiredOption('--out <folder>', 'where the two files go')
    .option('--by <uuid>', 'who has it done: it stands in the read log', personOf, anybody)
    .action(async (options: Options) => {
      const { access, files } = await inSession((session) => runSubjectAccess(session, options));
      const entries = access.sections.reduce((count, section) => count + section.entries.length, access.named.length);
      process.stdout.write(
        `${entries} entries up to ${access.position}, digest ${access.digest}:\n${files.join('\n')}\n`,
      );
    });
}

async function runSubjectAccess({ platform: { store }, app }: Session, { person, out, by }: Options) {
  const bar = progressBar(Number((await store.head())?.split(':').at(-1) ?? 0), 'reading {bar} {percentage}%');
  let looked = 0;
  const onRead = (events: number) => bar.update((looked += events));
  const access = await app
    .get(SubjectAccesses, { strict: false })
    .of(person, onRead)
    .finally(() => bar.stop());
  await app.get(ReadLog, { strict: false }).record(
    {
      reader: { personId: by, roles: ['privacy_officer'] },
      route: 'alongside subject-access',
      purpose: 'subject-access',
      correlationId: randomUUID(),
    },
    [person],
  );
  return { access, files: await writeFiles(access, out) };
}

async function writeFiles(access: SubjectAccess, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const contents = { json: [`${JSON.stringify(access, null, 2)}\n`], html: subjectAccessPage(access) };
  const written = Object.entries(contents).map(async ([ending, pieces]) => {
    const path = join(folder, `subject-access-${access.person}.${ending}`);
    await pipeline(Readable.from(pieces), createWriteStream(`${path}.part`, { mode: 0o600 }));
    await rename(`${path}.part`, path);
    return path;
  });
  return Promise.all(written);
}
