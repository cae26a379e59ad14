import type { LocalDate, Uuid } from '@alongside/kernel';

/** What an event says of a membership in a platform, or in the desk: one shape for all of them. */
export type PlatformChange = {
  /** Of the membership: an id that the member has once on this platform. */
  readonly id: Uuid;
  /** A person by the claimant's record, or an organisation. */
  readonly memberId: Uuid;
} & (
  | {
      /** A member from that day on; told again, in place of what was told before. */
      readonly kind: 'joined';
      readonly from: LocalDate;
      /** The first day on which it is no longer so, where that is known already. */
      readonly to?: LocalDate;
      /** It says nothing where somebody is a member already. */
      readonly unlessThere?: true;
      /** What the platform was offered under. No platform names one yet. */
      readonly initiative?: Uuid;
    }
  | {
      readonly kind: 'left';
      /** The first day on which it is no longer so. */
      readonly to: LocalDate;
    }
  /** What was said of leaving does not hold. */
  | { readonly kind: 'stayed' }
  | {
      /** The member reached a step of the platform; told again, in place of what was told before. */
      readonly kind: 'reached';
      /** A code of the platform's own. */
      readonly step: string;
      readonly on: LocalDate;
      readonly value?: string;
    }
  /** What was said of that step does not hold. */
  | { readonly kind: 'not-reached'; readonly step: string }
  /** The membership with its steps was entered in error. */
  | { readonly kind: 'never-was' }
);

/** Whose events tell who is on a platform. */
export interface PlatformContribution<Event extends { readonly type: string }> {
  /** A code. */
  readonly platform: string;
  /** Members are chosen as likely to succeed: figures that set them beside others say so. */
  readonly picksMembers: boolean;
  readonly events: readonly Event['type'][];
  /** What an event of these says, in its order and all of one member; nothing where it is of nobody. */
  readonly told: (event: Event) => readonly PlatformChange[];
}
