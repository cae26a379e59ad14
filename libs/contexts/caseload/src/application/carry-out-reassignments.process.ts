import { decision, derivedId, refusalCodeOf, type CommandContext, type CommandHandler } from '@alongside/commands';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import type { HeldToday } from '@alongside/offices';
import { reactionTo, type Process } from '@alongside/processes';
import { assignmentDecider } from '../domain/assignment/assignment.decider';
import { notAnAdvisorThere, type Worker } from '../domain/reassignment/kept-out';
import { reassignmentDecider, reassignmentOver } from '../domain/reassignment/reassignment.decider';
import type { ReassignmentEvent } from '../domain/reassignment/reassignment.events';
import { refuseKeptOut } from './kept-out-workers';

type OrderedEvent = Extract<ReassignmentEvent, { type: 'ReassignmentOrdered' }>;
type Ordered = OrderedEvent['data'];

export interface ReassignmentParts {
  readonly commands: CommandHandler;
  /** What somebody holds on a day, by the staff register itself. */
  readonly staffOn: (personId: Uuid, day: LocalDate) => Promise<readonly HeldToday[]>;
  readonly today: () => LocalDate;
}

interface Move {
  readonly order: Ordered;
  readonly claimantId: Uuid;
  /** `null` of somebody who is no advisor there. */
  readonly worker: Worker | null;
  readonly advisorId: Uuid;
}

/**
 * Gives each claimant of a reassignment to the advisor who was named, by a command of its own in the claimant's own stream: so each is
 * given whole or not at all, and once, wherever this is stopped. What a rule refuses is noted with the reason, and the next one has
 * its turn.
 */
export function carryOutReassignments(parts: ReassignmentParts): Process {
  const process: Process = {
    name: 'carry-out-reassignments',
    follows: { types: ['ReassignmentOrdered'] },
    react: async (event, decode) => {
      const order = ((await decode()) as OrderedEvent).data;
      for (const { advisorId, claimantIds } of order.shares) {
        const worker = await workerAt(parts, order, advisorId);
        for (const claimantId of claimantIds) {
          const context = (part: string) => reactionTo(event, process, `${part}${claimantId}`);
          if (!(await carryOut(parts, { order, claimantId, worker, advisorId }, context))) return;
        }
      }
      const finish = { kind: 'finish', ...dated(parts) } as const;
      await parts.commands.handle(
        reactionTo(event, process, 'finish'),
        decision(reassignmentDecider, order.reassignmentId, finish),
      );
    },
  };
  return process;
}

/** Answers whether there is more to do: not once it is cancelled. */
async function carryOut(parts: ReassignmentParts, move: Move, context: (part: string) => CommandContext) {
  const { reassignmentId } = move.order;
  try {
    await giveTo(parts, move, context(''));
    return true;
  } catch (error) {
    const reason = refusalCodeOf(error);
    if (reason === null) throw error;
    if (reason === reassignmentOver().code) return false;
    const leaveOut = { kind: 'leave-out', claimantId: move.claimantId, reason, ...dated(parts) } as const;
    await parts.commands.handle(context('left out/'), decision(reassignmentDecider, reassignmentId, leaveOut));
    return true;
  }
}

/** The order is looked at in the same append: what is cancelled meanwhile is not done. */
async function giveTo(
  parts: ReassignmentParts,
  { order, claimantId, worker, advisorId }: Move,
  context: CommandContext,
) {
  const { reassignmentId, fromAdvisorId, office, cover, occurredAt } = order;
  await parts.commands.handleCompound(context, {
    home: { decider: assignmentDecider, id: claimantId },
    plan: async (look) => {
      const known = await look(reassignmentDecider, reassignmentId);
      if (known === null || known.over !== null) throw reassignmentOver();
      const leftOut = known.leftOut[claimantId];
      if (leftOut !== undefined) throw new DomainError(leftOut, 'conflict', 'This claimant was left out.');
      if (worker === null) throw notAnAdvisorThere();
      await refuseKeptOut(look, claimantId, worker);
      const facts = { claimantId, advisorId, of: { reassignmentId, fromAdvisorId, office } };
      const day = { occurredAt, today: parts.today() };
      if (!cover) return [decision(assignmentDecider, claimantId, { kind: 'take-over', ...facts, ...day })];
      const coverId = derivedId(context.commandId, 'cover');
      return [decision(assignmentDecider, claimantId, { kind: 'arrange-cover', coverId, ...facts, ...cover, ...day })];
    },
  });
}

/** A cover may begin ahead, by somebody who does not work there yet. */
async function workerAt({ staffOn, today }: ReassignmentParts, { office, cover }: Ordered, advisorId: Uuid) {
  const held = await staffOn(advisorId, cover?.from ?? today());
  const at = (kind: string) =>
    held.flatMap(({ role, place }) => (place !== 'everywhere' && place.kind === kind ? [{ role, id: place.id }] : []));
  if (!at('office').some(({ role, id }) => role === 'advisor' && id === office)) return null;
  return { advisorId, organisations: at('organisation').map(({ id }) => id) };
}

function dated({ today }: ReassignmentParts) {
  return { occurredAt: today(), today: today() };
}
