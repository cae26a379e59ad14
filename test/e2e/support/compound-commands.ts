import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PostgresEventStore } from '@alongside/event-store-postgres';

/** Where test files note which commands over several streams they gave; nowhere unless set. */
const folder = process.env['ALONGSIDE_TEST_COMPOUNDS'];

/**
 * Notes how many seconds the test file takes, and, until it ends, each append over several streams once: by what it wrote to streams of which kinds. Streams that it only checks are
 * not noted: where a store cannot check them nothing of the command is left half done by it, and that they are looked at afresh there is a promise of
 * the one handler (`plans-that-look.spec`), whatever the command.
 */
export function noteCompoundCommands(): void {
  if (!folder) return;
  const store = PostgresEventStore.prototype;
  const noted = new Set<string>();
  const startedAt = performance.now();
  const note = (told: object) => {
    const file = basename(expect.getState().testPath!);
    appendFileSync(join(folder, `${process.pid}.ndjson`), `${JSON.stringify({ file, ...told })}\n`);
  };
  const { append } = store;
  store.append = function (writes, ...checks) {
    const parts = writes.map(({ stream, events }) => `${categoryOf(stream)} ${namesOf(events)}`);
    const command = [...new Set(parts)].join(', ');
    if (writes.length > 1 && !noted.has(command)) {
      noted.add(command);
      note({ command });
    }
    return append.call(this, writes, ...checks);
  };
  afterAll(() => {
    store.append = append;
    note({ seconds: (performance.now() - startedAt) / 1_000 });
  });
}

const categoryOf = (stream: string) => stream.slice(0, stream.indexOf('-'));
const namesOf = (events: readonly { type: string }[]) => [...new Set(events.map(({ type }) => type))].join(' ');
