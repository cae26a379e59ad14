import 'reflect-metadata';
import { Command } from 'commander';
import { addAdmitCommand } from './commands/admit.command';
import { addCopyLogCommand } from './commands/copy-log.command';
import { addDemoCommand } from './commands/demo.command';
import { addForgetCommand } from './commands/forget.command';
import { addImportCommand } from './commands/import.command';
import { addFeedCommand } from './commands/import-records.command';
import { addOutcomesCommand } from './commands/outcomes.command';
import { addReadLogCommand } from './commands/read-log.command';
import { addRebuildCommands } from './commands/rebuild.command';
import { addRetentionCommand } from './commands/retention.command';
import { addRotateMasterKeyCommand } from './commands/rotate-master-key.command';
import { addStatusCommand } from './commands/status.command';
import { addSubjectAccessCommand } from './commands/subject-access.command';
import { addTokenCommand } from './commands/token.command';
import { addVerifyCommand } from './commands/verify.command';
import { describeError } from './describe-error';

// Whoever read along has gone; what is being recorded goes on.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const program = new Command('alongside').description('The record-keeper of employment co-creation.');
for (const add of [
  addImportCommand,
  addFeedCommand,
  addOutcomesCommand,
  addAdmitCommand,
  addTokenCommand,
  addStatusCommand,
  addRebuildCommands,
  addVerifyCommand,
  addRotateMasterKeyCommand,
  addCopyLogCommand,
  addForgetCommand,
  addRetentionCommand,
  addReadLogCommand,
  addSubjectAccessCommand,
  addDemoCommand,
])
  add(program);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`alongside: ${describeError(error)}\n`);
  process.exit(1);
});
