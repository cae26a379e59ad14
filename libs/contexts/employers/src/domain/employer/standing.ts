import { isSame, optional, type Dated, type LocalDate } from '@alongside/kernel';
import { outOfOrder } from '../rules';
import type { EmployerEvent } from './employer.events';
import type { Employer } from './employer.state';

/** How an employer stands to hiring people at risk, and to the office. */
export type StandingCommand =
  | { readonly kind: 'state-willing'; readonly conditions: readonly string[]; readonly reviewOn?: LocalDate }
  | { readonly kind: 'withdraw-willing'; readonly reason: string }
  | { readonly kind: 'change-stage'; readonly stage: string; readonly reason: string };

export function decideStanding(employer: Employer, command: StandingCommand & Dated): readonly EmployerEvent[] {
  const { employerId, willing, willingnessOn, stage, stageOn } = employer;
  const { occurredAt } = command;
  const facts = { employerId, occurredAt };
  const sayAfter = (last: LocalDate | null) => {
    if (last !== null && occurredAt < last) throw outOfOrder('Something of a later day was said of this already.');
  };
  switch (command.kind) {
    case 'state-willing': {
      sayAfter(willingnessOn);
      const said = { conditions: [...command.conditions].sort(), ...optional({ reviewOn: command.reviewOn }) };
      if (said.reviewOn !== undefined && said.reviewOn <= occurredAt)
        throw outOfOrder('It would be asked again before it was said.');
      if (willing !== null && isSame(said, withoutDay(willing))) return [];
      return [{ type: 'EmployerWillingnessStated', data: { ...facts, ...said } }];
    }
    case 'withdraw-willing':
      if (willing === null) return [];
      sayAfter(willingnessOn);
      return [{ type: 'EmployerWillingnessWithdrawn', data: { ...facts, reason: command.reason } }];
    case 'change-stage':
      if (stage === command.stage) return [];
      sayAfter(stageOn);
      return [{ type: 'EmployerStageChanged', data: { ...facts, stage: command.stage, reason: command.reason } }];
  }
}

function withoutDay({ conditions, reviewOn }: NonNullable<Employer['willing']>) {
  return { conditions, ...optional({ reviewOn }) };
}
