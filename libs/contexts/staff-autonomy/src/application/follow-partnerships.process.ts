import { assignmentDecider, type AssignmentEvent, type EmploymentEvent } from '@alongside/caseload';
import { decision, type CommandHandler, type Look } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { reactionTo, type Process } from '@alongside/processes';
import { autonomyRosterDecider, type AutonomyRosterCommand } from '../domain/autonomy-roster/autonomy-roster.decider';
import { endedBy, openWith, type AutonomyRoster } from '../domain/autonomy-roster/autonomy-roster.state';

interface PartnershipParts {
  readonly commands: CommandHandler;
  readonly look: Look;
  readonly today: () => LocalDate;
}

type Followed =
  | Extract<EmploymentEvent, { type: 'EmploymentStarted' | 'EmploymentEnteredInError' }>
  | Extract<AssignmentEvent, { type: 'AssignmentAccepted' | 'AssignmentEnded' }>;

/**
 * Ends the partnership of somebody who has begun to work, or of whom another advisor is in charge, and opens again what a job ended that was
 * entered in error: by a command to each roster that may have it.
 */
export function followPartnerships({ commands, look, today }: PartnershipParts): Process {
  const process: Process = {
    name: 'follow-partnerships',
    follows: { types: ['EmploymentStarted', 'EmploymentEnteredInError', 'AssignmentAccepted', 'AssignmentEnded'] },
    react: async (event, decode) => {
      const followed = (await decode()) as Followed;
      const { spells } = await look(assignmentDecider, followed.data.claimantId);
      const inCharge = spells.find(({ validTo }) => validTo === null)?.advisorId;
      for (const advisorId of new Set(spells.map((spell) => spell.advisorId))) {
        const asked = { advisorId, inCharge: advisorId === inCharge, today: today() };
        const command = commandAfter(followed, await look(autonomyRosterDecider, advisorId), asked);
        if (command === null) continue;
        await commands.handle(
          reactionTo(event, process, advisorId),
          decision(autonomyRosterDecider, advisorId, command),
        );
      }
    },
  };
  return process;
}

interface Asked {
  readonly advisorId: Uuid;
  readonly inCharge: boolean;
  readonly today: LocalDate;
}

/** What the roster has to be told; `null` where the event is nothing to it. */
function commandAfter(
  { type, data }: Followed,
  roster: AutonomyRoster,
  { inCharge, ...of }: Asked,
): AutonomyRosterCommand | null {
  const { claimantId, occurredAt } = data;
  const ofClaimant = { ...of, claimantId, occurredAt };
  switch (type) {
    case 'EmploymentStarted': {
      const { employmentId } = data;
      return openWith(roster, claimantId) ? { kind: 'start-job', ...ofClaimant, employmentId } : null;
    }
    case 'EmploymentEnteredInError': {
      const { employmentId } = data;
      return endedBy(roster, data) ? { kind: 'take-back-job', ...ofClaimant, employmentId, inCharge } : null;
    }
    case 'AssignmentAccepted':
    case 'AssignmentEnded':
      return !inCharge && openWith(roster, claimantId) ? { kind: 'leave-caseload', ...ofClaimant } : null;
  }
}
