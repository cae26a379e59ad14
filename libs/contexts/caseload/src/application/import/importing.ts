import {
  PreconditionFailed,
  TooMuchContention,
  type Actor,
  type Commands,
  type CompoundCommand,
  type Look,
} from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { isAlreadySo } from '../../domain/on-record';
import type { ExternalIds } from './external-ids';

/** What became of a row. */
export type Taken = 'new' | 'changed' | 'unchanged';

/** What imports and feeds work with: everything goes through `commands`, which may be a rehearsal. */
export interface Importing {
  readonly commands: Commands;
  readonly ids: ExternalIds;
  readonly actor: Actor;
  /** Names the import in the log: no id stands in it. */
  readonly route: string;
  readonly today: LocalDate;
}

/** What a row comes to on the record as it was seen. */
export interface Proposal extends CompoundCommand {
  readonly taken: Exclude<Taken, 'unchanged'>;
  /** Of the home stream, as seen. */
  readonly revision: bigint;
  /** What was seen of other streams: the command is another one when they have changed. */
  readonly alsoSeen?: readonly bigint[];
}

/** The row says what the record cannot be made to say. */
export class ImportConflict extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportConflict';
  }
}

const maxAttempts = 5;

/**
 * Brings the record to what a row says, in one command: all of it or none. A row that the record says already writes nothing; one that
 * was interrupted half-way goes on under the same command id. Throws what refuses it.
 */
export async function bringTo(
  { commands, ids, actor, route }: Importing,
  row: unknown,
  propose: () => Promise<Proposal | null>,
): Promise<Taken> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const proposal = await propose();
    if (proposal === null) return 'unchanged';
    const { taken, revision, alsoSeen = [], home, plan } = proposal;
    const commandId = ids.commandId(row, ...[revision, ...alsoSeen].map(String));
    const context = { commandId, actor, route, request: row, correlationId: commandId, expectedRevision: revision };
    try {
      await commands.handleCompound(context, { home, plan });
      return taken;
    } catch (error) {
      if (!(error instanceof PreconditionFailed || isAlreadySo(error))) throw error; // somebody else was here meanwhile
    }
  }
  throw new TooMuchContention();
}

export function homeOf(
  decider: CompoundCommand['home']['decider'],
  id: Uuid,
  revision: bigint,
): CompoundCommand['home'] {
  return { decider, id, isNew: revision < 0n };
}

/** Looks at states only, before there is a command. */
export function statesOf(commands: Commands): Look {
  return async (decider, id) => (await commands.look(decider, id)).state;
}
