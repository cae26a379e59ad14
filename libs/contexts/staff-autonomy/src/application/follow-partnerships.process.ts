import { assignmentDecider, type AssignmentEvent, type EmploymentEvent } from '@alongside/caseload';
import { decision, type CommandHandler, type Look } from '@alongside/commands';
import type { LocalDate } from '@alongside/kernel';
import { reactionTo, type Process } from '@alongside/processes';
import { autonomyRosterDecider } from '../domain/autonomy-roster/autonomy-roster.decider';
import { openWith } from '../domain/autonomy-roster/autonomy-roster.state';

interface PartnershipParts {
  readonly commands: CommandHandler;
  readonly look: Look;
  readonly today: () => LocalDate;
}

type Followed =
  | Extract<EmploymentEvent, { type: 'EmploymentStarted' }>
  | Extract<AssignmentEvent, { type: 'AssignmentAccepted' | 'AssignmentEnded' }>;

/** Ends the partnership of somebody who has begun to work, or of whom another advisor is in charge: by a command to each roster that may have it. */
export function followPartnerships({ commands, look, today }: PartnershipParts): Process {
  const process: Process = {
    name: 'follow-partnerships',
    follows: { types: ['EmploymentStarted', 'AssignmentAccepted', 'AssignmentEnded'] },
    react: async (event, decode) => {
      const { type, data } = (await decode()) as Followed;
      const { claimantId, occurredAt } = data;
      const { spells } = await look(assignmentDecider, claimantId);
      const inCharge = spells.find(({ validTo }) => validTo === null)?.advisorId;
      const day = { occurredAt, today: today() };
      for (const advisorId of new Set(spells.map((spell) => spell.advisorId))) {
        if (type !== 'EmploymentStarted' && advisorId === inCharge) continue;
        if (!openWith(await look(autonomyRosterDecider, advisorId), claimantId)) continue;
        const command =
          type === 'EmploymentStarted'
            ? ({ kind: 'start-job', advisorId, claimantId, employmentId: data.employmentId, ...day } as const)
            : ({ kind: 'leave-caseload', advisorId, claimantId, ...day } as const);
        await commands.handle(
          reactionTo(event, process, advisorId),
          decision(autonomyRosterDecider, advisorId, command),
        );
      }
    },
  };
  return process;
}
