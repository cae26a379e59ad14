import { decision, derivedId, type CommandContext, type CommandHandler, type CommandResult } from '@alongside/commands';
import { londonDateOf, type Instant, type Uuid } from '@alongside/kernel';
import type { Erasure, Erasures } from '@alongside/vault';
import { rightsRequestDecider } from '../../domain/rights-request/rights-request.decider';
import type { OnePerson } from '../one-person';
import { forgetAs } from './forget-as';

interface CarryingOut {
  readonly erasures: Erasures;
  readonly commands: CommandHandler;
  readonly onePerson: OnePerson;
}

/**
 * Forgets the person of a granted request for good, under each id of theirs: a line in the ledger, the keys destroyed, then recorded that
 * the person is forgotten and the request carried out. Where that stops half-way, doing it again carries it out to the end; nothing is done twice.
 * Refuses with `privacy/erasure-out-of-turn`; throws `ErasureLedgerUnavailable`.
 */
export function carryOutErasure(
  { erasures, commands, onePerson }: CarryingOut,
  context: CommandContext,
  { requestId, at }: { readonly requestId: Uuid; readonly at: Instant },
): Promise<CommandResult> {
  const today = londonDateOf(at);
  const command = { kind: 'carryOut', occurredAt: today, today } as const;
  return commands.handleCompound(context, {
    home: { decider: rightsRequestDecider, id: requestId },
    plan: async (look) => {
      const request = await look(rightsRequestDecider, requestId);
      if (rightsRequestDecider.decide(request, command).length === 0) return [];
      const { ids, ground } = request!;
      // Before anything is appended, and again after a lost race: ledger and keys know what was done.
      const asked = { at, ground: ground!, by: context.actor.personId };
      const forgotten: Erasure[] = [];
      for (const person of await onePerson.recordsOf(look, ids.personId)) {
        const id = derivedId(requestId, person === ids.personId ? 'erasure' : `erasure of ${person}`);
        const erasure = await erasures.carryOut({ id, person, ...asked });
        if (erasure === null) throw new Error('nobody has keys of somebody who had some when the request came');
        forgotten.push(erasure);
      }
      return [...forgotten.map(forgetAs), decision(rightsRequestDecider, requestId, command)];
    },
  });
}
