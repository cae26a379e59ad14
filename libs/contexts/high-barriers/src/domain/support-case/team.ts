import { covers, type Interval, type LocalDate, type Uuid } from '@alongside/kernel';
import type { SharingAgreement } from './support-case.events';

export const ownerRole = 'owner';

/** In which roles somebody of an office works on its cases. */
export const caseworkRoles: readonly string[] = ['advisor', 'team_leader', 'employer_adviser'];

/** The days on which somebody is on the team; none, where the first was no longer one. Those of one person never overlap but with having it in hand. */
export interface Member extends Interval {
  readonly memberId: Uuid;
  readonly role: string;
  /** `null` for the office's own staff. */
  readonly organisationId: Uuid | null;
  readonly agreements: readonly SharingAgreement[];
}

/** All that says who may know of a case on which day. */
export interface Team {
  readonly members: readonly Member[];
  /** When other organisations may be told: by the claimant's agreement, or on another ground. */
  readonly agreed: readonly Interval[];
  readonly grounded: readonly Interval[];
  /** When the case is open. */
  readonly open: readonly Interval[];
  readonly enteredInError: boolean;
}

/** The days on which somebody has to do with the case, all that it takes being there. */
export interface Access extends Interval {
  readonly memberId: Uuid;
  readonly role: string;
  readonly organisationId: Uuid | null;
}

/**
 * Whose days on the team count: of the office's own staff all; of anybody else those on which the agreement with the organisation holds, the claimant's
 * agreement or another ground for sharing too, and the case is open. Of one entered in error they say alone who had it in hand: nobody is on its team.
 */
export function accessOf({ members, agreed, grounded, open, enteredInError }: Team): readonly Access[] {
  const shared = united([...agreed, ...grounded]);
  const counted = enteredInError ? members.filter(({ role }) => role === ownerRole) : members;
  return counted.flatMap(({ agreements, memberId, role, organisationId, validFrom, validTo }) => {
    const who = { memberId, role, organisationId };
    const days = [{ validFrom, validTo }].filter(hasDays);
    if (organisationId === null) return days.map((span) => ({ ...who, ...span }));
    const signed = united(agreements.map(({ signedOn, until }) => ({ validFrom: signedOn, validTo: until })));
    return [signed, shared, united(open)].reduce(common, days).map((span) => ({ ...who, ...span }));
  });
}

/** The team as far as offences go: of organisations who is on it under an agreement that covers them. */
export function coveringOffences(team: Team): Team {
  const covering = (one: Member) => ({ ...one, agreements: one.agreements.filter(({ offences }) => offences) });
  return { ...team, members: team.members.map(covering) };
}

/** As what somebody is on the team on that day; the case in hand first. */
export function memberOn(members: readonly Member[], memberId: Uuid, day: LocalDate): Member | undefined {
  const there = members.filter((one) => one.memberId === memberId && covers(one, day));
  return there.find(({ role }) => role === ownerRole) ?? there[0];
}

export function ownerOn(members: readonly Member[], day: LocalDate): Uuid | null {
  return members.find((one) => one.role === ownerRole && covers(one, day))?.memberId ?? null;
}

/** After somebody joined. Where the same was known of a later day, it is so from this one. */
export function withMember(members: readonly Member[], joined: Member): readonly Member[] {
  const later = members
    .filter((one) => isSamePost(one, joined) && one.validFrom > joined.validFrom && hasDays(one))
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))[0];
  if (!later) return [...members, joined];
  const earlier = {
    ...later,
    validFrom: joined.validFrom,
    agreements: [...later.agreements, ...joined.agreements],
  };
  return members.map((one) => (one === later ? earlier : one));
}

/** After somebody left. Who left on the first day still shows among the members, with no days. */
export function withoutMember(members: readonly Member[], left: Member | undefined, day: LocalDate): readonly Member[] {
  return members.map((one) => (one === left ? { ...one, validTo: day } : one));
}

type Post = Pick<Member, 'memberId' | 'role' | 'organisationId'>;

/** Whether that day lies before others on which the same person is on the team as something else; having the case in hand apart. */
export function isOtherwiseAfter(members: readonly Member[], post: Post, day: LocalDate): boolean {
  return members.some(
    (one) =>
      one.memberId === post.memberId &&
      one.role !== ownerRole &&
      one.validFrom > day &&
      hasDays(one) &&
      !isSamePost(one, post),
  );
}

export function isSamePost(one: Post, other: Post): boolean {
  return one.memberId === other.memberId && one.role === other.role && one.organisationId === other.organisationId;
}

function hasDays({ validFrom, validTo }: Interval): boolean {
  return validTo === null || validFrom < validTo;
}

/** The days that are in both. */
function common(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const validFrom = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
      const validTo = earlierOf(one.validTo, other.validTo);
      return [{ validFrom, validTo }].filter(hasDays);
    }),
  );
}

/** The same days in intervals that neither overlap nor touch. */
function united(intervals: readonly Interval[]): Interval[] {
  const inOrder = [...intervals].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  return inOrder.reduce<Interval[]>((all, { validFrom, validTo }) => {
    const last = all.at(-1);
    if (!last || (last.validTo !== null && last.validTo < validFrom)) return [...all, { validFrom, validTo }];
    const isLonger = last.validTo !== null && (validTo === null || validTo > last.validTo);
    return isLonger ? [...all.slice(0, -1), { ...last, validTo }] : all;
  }, []);
}

function earlierOf(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
