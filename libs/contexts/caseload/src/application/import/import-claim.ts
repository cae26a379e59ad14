import { decision, type Look } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { claimDecider, type ClaimCommand, type ClaimState } from '../../domain/claim/claim.decider';
import type { Closing } from '../../domain/claim/claim.events';
import { assertRegistered } from '../existing-claimant';
import { earlierClaim } from '../earlier-claim';
import { recordsOfRegistered, type RecordsOfPerson } from '../records-of-person';
import { effective } from './effective';
import { bringTo, homeOf, ImportConflict, statesOf, type Importing, type Proposal, type Taken } from './importing';

/** What a row says of a claim; ids are the other system's. What it does not tell is left out. */
export interface GivenClaimRow {
  readonly externalId: string;
  readonly person: string;
  readonly benefit: string;
  readonly office: Uuid;
  readonly openedOn: LocalDate;
  readonly weeklyAmountPence?: number;
  readonly characteristics?: Readonly<Record<string, string>>;
  /** The claim that this one is a re-entry of. */
  readonly earlier?: string;
  readonly end?:
    | { readonly kind: 'closed'; readonly on: LocalDate; readonly closing: Closing }
    | { readonly kind: 'follow-up-ended'; readonly on: LocalDate; readonly reason: string };
}

interface Claim extends GivenClaimRow {
  readonly claimId: Uuid;
  /** A claim stands on one of them, and a new one goes on the one that stays. */
  readonly records: RecordsOfPerson;
}

/** Opens the claim of another system, or adds what the row says more: a closure, another amount. */
export function importClaim(importing: Importing, given: GivenClaimRow): Promise<Taken> {
  const { commands, ids } = importing;
  const claimId = ids.idOf('claim', given.externalId);
  return bringTo(importing, given, async (): Promise<Proposal | null> => {
    const { state, revision } = await commands.look(claimDecider, claimId);
    const look = statesOf(commands);
    const records = await recordsOfRegistered(look, ids.idOf('person', given.person));
    const says = await claimCommands(state, { ...given, claimId, records }, { importing, look });
    const changes = effective(claimDecider, state, says);
    if (changes.length === 0) return null;
    return {
      taken: state === null ? 'new' : 'changed',
      revision,
      home: homeOf(claimDecider, claimId, revision),
      plan: async (held) => {
        if (state === null) await assertRegistered(held, records[0]);
        return changes.map((command) => decision(claimDecider, claimId, command));
      },
    };
  });
}

async function claimCommands(
  state: ClaimState,
  claim: Claim,
  { importing: { ids, today }, look }: { readonly importing: Importing; readonly look: Look },
): Promise<readonly ClaimCommand[]> {
  const says: ClaimCommand[] = [];
  const opening = { occurredAt: claim.openedOn, today };
  if (state === null) says.push({ kind: 'open', ...openingOf(claim), ...opening });
  else refuseOtherClaim(state, claim);
  if (claim.earlier !== undefined) {
    const earlier = await earlierClaim(look, ids.idOf('claim', claim.earlier));
    says.push({ kind: 'link-reentry', earlier, ...opening });
  }
  const now = { reason: `import ${ids.source}`, today };
  return [...says, ...amountOf(state, claim, now), ...endOf(state, claim, now)];
}

interface Now {
  readonly reason: string;
  readonly today: LocalDate;
}

/** Another amount holds from today, or from the last day of a claim that the row says ended before. */
function amountOf(
  state: ClaimState,
  { weeklyAmountPence, end }: Claim,
  { reason, today }: Now,
): readonly ClaimCommand[] {
  if (state === null || weeklyAmountPence === undefined) return [];
  const held = state.weeklyAmounts.at(-1);
  const occurredAt = end && end.on < today ? end.on : today;
  if (!state.enteredInError) {
    if (held?.pence === weeklyAmountPence) return [];
    refuseEnded(state);
    if (held && held.from > occurredAt && occurredAt >= state.openedOn)
      throw new ImportConflict('another weekly amount was recorded from a day after the end of the claim');
  }
  return [{ kind: 'adjust', weeklyAmountPence, reason, occurredAt, today }];
}

function refuseEnded({ closed, followUpEndedOn, weeklyAmounts }: NonNullable<ClaimState>): void {
  const held = weeklyAmounts.length > 0 ? 'with another weekly amount' : 'without a weekly amount';
  if (closed) throw new ImportConflict(`the claim is closed already, ${held}`);
  if (followUpEndedOn !== null) throw new ImportConflict(`follow-up of the claim ended already, ${held}`);
}

function openingOf({ claimId, records: [claimantId], benefit, office, weeklyAmountPence, characteristics }: Claim) {
  const more = {
    ...(weeklyAmountPence !== undefined && { weeklyAmountPence }),
    ...(characteristics && { characteristics }),
  };
  return { claimId, claimantId, benefit, office, ...more };
}

function endOf(state: ClaimState, { end }: Claim, { reason, today }: Now): readonly ClaimCommand[] {
  if (!end) return [];
  if (end.kind === 'follow-up-ended')
    return state?.followUpEndedOn === end.on
      ? []
      : [{ kind: 'end-follow-up', reason: end.reason, occurredAt: end.on, today }];
  const { on, closing } = end;
  return state?.closed
    ? [{ kind: 'correct-closure', closedOn: on, closing, reason, occurredAt: today, today }]
    : [{ kind: 'close', closing, occurredAt: on, today }];
}

/** No entry corrects whose claim it is, what for, where and since when: it would be another claim. */
function refuseOtherClaim(state: NonNullable<ClaimState>, claim: Claim): void {
  const differs = Object.entries({
    person: !claim.records.includes(state.ids.claimantId),
    benefit: state.benefit !== claim.benefit,
    office: state.office !== claim.office,
    opening: state.openedOn !== claim.openedOn,
  }).flatMap(([what, isOther]) => (isOther ? [what] : []));
  if (differs.length > 0) throw new ImportConflict(`the claim was imported before with another ${differs.join(', ')}`);
}
