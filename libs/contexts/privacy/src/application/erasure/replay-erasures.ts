import { derivedId, type CommandContext, type CommandHandler } from '@alongside/commands';
import type { Erasure, Erasures } from '@alongside/vault';
import type { ForgottenPersons } from '../../read-models/forgotten-person/forgotten-persons.query';
import { forgetAs } from './forget-as';

export interface Replayed {
  /** How many persons had keys again. */
  readonly keys: number;
  /** Of how many persons the log did not say that they are forgotten, as far as its read model knew. */
  readonly events: number;
}

interface Replaying {
  readonly erasures: Erasures;
  readonly commands: CommandHandler;
  readonly forgottenPersons: ForgottenPersons;
}

/** Commands that are under way at a time. */
const atOnce = 64;

/**
 * Carries out to the end, or again, what stands in the erasure ledger. Before a process answers anybody: after a restore, and
 * after a crash in the midst of a forgetting, databases know of persons who are forgotten.
 */
export async function replayErasures({ erasures, commands, forgottenPersons }: Replaying): Promise<Replayed> {
  const { erasures: all, again } = await erasures.replay();
  const entered = all.filter(({ of }) => of === undefined);
  if (entered.length === 0) return { keys: again, events: 0 };
  const missing = await forgottenPersons.missing(entered.map(({ person }) => person));
  const unsaid = entered.filter(({ person }) => missing.has(person));
  for (let first = 0; first < unsaid.length; first += atOnce) {
    const some = unsaid.slice(first, first + atOnce);
    await Promise.all(some.map((erasure) => commands.handle(contextOf(erasure), forgetAs(erasure))));
  }
  return { keys: again, events: unsaid.length };
}

/** The same at each start, so that several processes record one event. */
function contextOf({ id, person, by, at, ground }: Erasure): CommandContext {
  return {
    commandId: derivedId(id, 'replay'),
    actor: { personId: by, roles: ['privacy_officer'] },
    route: 'replay of the erasure ledger',
    request: { person, at, ground },
    correlationId: id,
  };
}
