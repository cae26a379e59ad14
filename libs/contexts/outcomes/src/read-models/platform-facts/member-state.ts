import type { PlatformChange } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';

export interface KnownMembership {
  readonly platform: string;
  readonly id: Uuid;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export interface KnownStep {
  readonly platform: string;
  readonly id: Uuid;
  readonly step: string;
  readonly on: LocalDate;
  readonly value: string | null;
}

/** What the events said of a member so far, each thing as it was said last. */
export interface MemberState {
  /** Once the keys are gone no platform is named here. */
  readonly forgotten: boolean;
  /** The record that stays, of one that was found to be a duplicate. */
  readonly canonicalId: Uuid | null;
  readonly memberships: readonly KnownMembership[];
  readonly steps: readonly KnownStep[];
}

export const nobody: MemberState = { forgotten: false, canonicalId: null, memberships: [], steps: [] };

/** The member after a change on that platform. */
export function changed(state: MemberState, platform: string, change: PlatformChange): MemberState {
  const { id, kind } = change;
  const isIt = (one: { readonly platform: string; readonly id: Uuid }) => one.platform === platform && one.id === id;
  switch (kind) {
    case 'joined': {
      if (change.unlessThere && state.memberships.some((one) => isIt(one) && one.to === null)) return state;
      const others = state.memberships.filter((membership) => !isIt(membership));
      return { ...state, memberships: [...others, { platform, id, from: change.from, to: change.to ?? null }] };
    }
    case 'left':
    case 'stayed': {
      const to = kind === 'left' ? change.to : null;
      const memberships = state.memberships.map((membership) =>
        isIt(membership) ? { ...membership, to } : membership,
      );
      return { ...state, memberships };
    }
    case 'reached': {
      const { step, on, value = null } = change;
      const others = state.steps.filter((known) => !isIt(known) || known.step !== step);
      return { ...state, steps: [...others, { platform, id, step, on, value }] };
    }
    case 'not-reached':
      return { ...state, steps: state.steps.filter((known) => !isIt(known) || known.step !== change.step) };
    case 'never-was':
      return {
        ...state,
        memberships: state.memberships.filter((membership) => !isIt(membership)),
        steps: state.steps.filter((known) => !isIt(known)),
      };
  }
}

export interface Span {
  readonly platform: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** On which days the member was on each platform, however many memberships there were: spans that do not touch. */
export function spansOf({ memberships }: MemberState): readonly Span[] {
  const spans: Span[] = [];
  const inOrder = [...memberships].sort((a, b) => (`${a.platform} ${a.from}` < `${b.platform} ${b.from}` ? -1 : 1));
  for (const { platform, from, to } of inOrder) {
    if (to !== null && to <= from) continue;
    const last = spans.at(-1);
    if (last?.platform !== platform || (last.to !== null && last.to < from)) spans.push({ platform, from, to });
    else if (last.to !== null && (to === null || last.to < to)) spans.splice(-1, 1, { ...last, to });
  }
  return spans;
}
