import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { followingDecision, undoableDecision, uuidOfDigest, type Decision } from '@alongside/commands';
import { isForgotten, type LocalDate, type Protected, type Uuid } from '@alongside/kernel';
import { nationalInsuranceDecider } from '../domain/national-insurance/national-insurance.decider';
import { nationalInsuranceNumberOf } from '../domain/national-insurance/national-insurance-number';

/** The injected key under which National Insurance numbers are digested; it never rotates. */
export const nationalInsurancePepper = Symbol('national insurance pepper');

/** Which streams hold National Insurance numbers, and the decisions that move a person from one to another. */
@Injectable()
export class NationalInsuranceReservations {
  constructor(@Inject(nationalInsurancePepper) private readonly pepper: Buffer) {}

  /**
   * None where nothing changes. The number that is taken is reserved before the claimant's record says so, and the one before is
   * given up only after: whatever is refused, nobody is left without the number that the record shows.
   */
  move(
    owner: Uuid,
    occurredAt: LocalDate,
    { from, to }: { from?: Protected<string> | undefined; to?: string | undefined },
  ): { readonly first: readonly Decision[]; readonly afterwards: readonly Decision[] } {
    const before = from === undefined || isForgotten(from) ? undefined : from;
    const after = to === undefined ? undefined : nationalInsuranceNumberOf(to);
    if (before === after) return { first: [], afterwards: [] };
    const reserve = { kind: 'reserve', owner, occurredAt } as const;
    const release = { kind: 'release', owner, occurredAt } as const;
    return {
      first:
        after === undefined
          ? []
          : [undoableDecision(nationalInsuranceDecider, this.streamIdOf(after), { command: reserve, undo: release })],
      afterwards:
        before === undefined ? [] : [followingDecision(nationalInsuranceDecider, this.streamIdOf(before), release)],
    };
  }

  private streamIdOf(number: string): Uuid {
    return uuidOfDigest(createHmac('sha256', this.pepper).update(number).digest());
  }
}
