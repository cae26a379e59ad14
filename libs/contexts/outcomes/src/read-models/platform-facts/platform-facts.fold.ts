import type { ClaimantEvent, claimantEvents } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold, RowsOf } from '@alongside/projections';
import type { AnyFoldedEvent, FoldedEvent } from '@alongside/vault';
import { restate } from '../bitemporal';
import { changed, nobody, spansOf, type MemberState } from './member-state';
import { MembershipFactRow } from './membership-fact.row';
import { PlatformMemberRow } from './platform-member.row';
import { PlatformStepFactRow } from './platform-step-fact.row';
import { erased, toldOfPlatform } from './platforms';
import { SamePersonFactRow } from './same-person-fact.row';

type Tables = {
  platformMember: PlatformMemberRow;
  membershipFact: MembershipFactRow;
  platformStepFact: PlatformStepFactRow;
  samePersonFact: SamePersonFactRow;
};

type MergeEvent = Extract<
  FoldedEvent<ClaimantEvent, typeof claimantEvents>,
  { type: 'ClaimantMerged' | 'ClaimantUnmerged' }
>;
type ForgottenEvent = Extract<FoldedEvent<PersonEvent, typeof personEvents>, { type: 'PersonForgotten' }>;

/**
 * Who was on which platform, and which steps were reached, in all their versions: what every context tells of its platform, folded once
 * for each member. Records of one person stand apart, and that they are one is a fact of its own.
 */
export const platformFactsFold: Fold<Tables, AnyFoldedEvent> = {
  name: 'outcomes.platform_facts_v2',
  tables: {
    platformMember: PlatformMemberRow,
    membershipFact: MembershipFactRow,
    platformStepFact: PlatformStepFactRow,
    samePersonFact: SamePersonFactRow,
  },
  key: 'memberId',
  keys: (event) => {
    if (isMerge(event)) return [event.data.claimantId];
    if (isForgetting(event)) return [event.data.personId];
    const told = toldOfPlatform(event);
    return told ? [told.memberId] : [];
  },
  evolve: (rows, event, memberId) => {
    const before = rows.platformMember[0]?.state ?? nobody;
    if (isForgetting(event)) return erasedRows(rows, memberId);
    const state = after(before, event);
    const { recordedAt } = event;
    const same = state.canonicalId === null ? [] : [{ memberId, canonicalId: state.canonicalId }];
    const samePersonFact = restate(rows.samePersonFact, same, { keyOf: () => memberId, recordedAt });
    const platformMember = [{ memberId, state }];
    if (before.forgotten) return { ...rows, platformMember, samePersonFact };
    return {
      platformMember,
      samePersonFact,
      membershipFact: restate(rows.membershipFact, membershipsOf(memberId, state), {
        keyOf: ({ platform, validFrom }) => `${platform} ${validFrom}`,
        recordedAt,
      }),
      platformStepFact: restate(rows.platformStepFact, stepsOf(memberId, state), {
        keyOf: ({ id, step }) => `${id} ${step}`,
        recordedAt,
      }),
    };
  },
};

function isMerge(event: AnyFoldedEvent): event is MergeEvent {
  return event.type === 'ClaimantMerged' || event.type === 'ClaimantUnmerged';
}

function isForgetting(event: AnyFoldedEvent): event is ForgottenEvent {
  return event.type === 'PersonForgotten';
}

function after(state: MemberState, event: AnyFoldedEvent): MemberState {
  if (isMerge(event)) return { ...state, canonicalId: event.type === 'ClaimantMerged' ? event.data.canonicalId : null };
  const { platform, changes } = toldOfPlatform(event)!;
  if (state.forgotten) return state;
  return changes.reduce((before, change) => changed(before, platform, change), state);
}

/** That somebody was on a platform says something of the person: which one is no longer told, from the first day on. */
function erasedRows(
  { platformMember, membershipFact, samePersonFact }: RowsOf<Tables>,
  memberId: Uuid,
): RowsOf<Tables> {
  const { canonicalId } = platformMember[0]?.state ?? nobody;
  const first = membershipFact.map(({ validFrom }) => validFrom).sort()[0];
  const known = membershipFact.map(({ recordedFrom }) => recordedFrom).sort()[0];
  const span = { memberId, platform: erased, validTo: 'infinity', recordedTo: 'infinity' };
  return {
    platformMember: [{ memberId, state: { ...nobody, forgotten: true, canonicalId } }],
    membershipFact: first && known ? [{ ...span, validFrom: first, recordedFrom: known }] : [],
    platformStepFact: [],
    samePersonFact,
  };
}

function membershipsOf(memberId: Uuid, state: MemberState) {
  return spansOf(state).map(({ platform, from, to }) => {
    return { memberId, platform, validFrom: from, validTo: to ?? 'infinity' };
  });
}

function stepsOf(memberId: Uuid, { steps }: MemberState) {
  return steps.map(({ platform, id, step, on, value }) => ({ memberId, id, step, day: on, platform, value }));
}
