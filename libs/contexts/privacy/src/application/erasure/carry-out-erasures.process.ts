import type { CommandContext } from '@alongside/commands';
import type { Instant, Uuid } from '@alongside/kernel';
import { reactionTo, type Process } from '@alongside/processes';
import type { RightsRequestEvent } from '../../domain/rights-request/rights-request.events';

type Granted = Extract<RightsRequestEvent, { type: 'ErasureGranted' }>;

/** So long whoever granted it is most likely still at it. */
const graceMs = 2_000;

/** Carries out to the end what was granted, where whoever granted it was stopped before. */
export function carryOutErasures(
  carryOut: (context: CommandContext, granted: { readonly requestId: Uuid; readonly at: Instant }) => Promise<unknown>,
): Process {
  const process: Process = {
    name: 'carry-out-erasures',
    follows: { types: ['ErasureGranted'] },
    delayMs: graceMs,
    react: async (event, decode) => {
      const { requestId } = ((await decode()) as Granted).data;
      await carryOut(reactionTo(event, process), { requestId, at: event.recordedAt });
    },
  };
  return process;
}
