import { optional, type LocalDate, type Protected } from '@alongside/kernel';
import type { ClaimantCommand, GivenDetails } from './claimant.decider';
import type { ClaimantEvent, Excluded, SkillLevel } from './claimant.events';
import type { Gain } from './declared-skills';
import type { GivenSupporter } from './supporters';

/** In these words the specs tell what is asked and what happened. */
const claimantId = '0192aaaa-0000-7000-8000-000000000001';
export const housing = '0192aaaa-0000-7000-8000-000000000002';
export const another = '0192aaaa-0000-7000-8000-000000000003';

export const today = '2026-03-09';
const days = { occurredAt: today, today };
export const facts = { claimantId, occurredAt: today };

export const hodan = { name: { given: 'Hodan', family: 'Madeup' } };

export type Kind = ClaimantCommand['kind'];
type DetailsOf<Type extends ClaimantEvent['type']> = Omit<
  Extract<ClaimantEvent, { type: Type }>['data'],
  'claimantId' | 'occurredAt'
>;

export const register = (details: GivenDetails = hodan): ClaimantCommand => ({
  kind: 'register',
  claimantId,
  details,
  ...days,
});
export const registered = (details: DetailsOf<'ClaimantRegistered'> = hodan): ClaimantEvent => ({
  type: 'ClaimantRegistered',
  data: { ...facts, ...details },
});

export const correct = (details: GivenDetails, reason = 'Passport seen'): ClaimantCommand => ({
  kind: 'correct-details',
  details,
  reason,
  ...days,
});
export const corrected = (details: GivenDetails, reason: Protected<string> = 'Passport seen'): ClaimantEvent => ({
  type: 'ClaimantDetailsCorrected',
  data: { ...facts, ...details, reason },
});

export const declareLanguages = (languages: string[], interpreterNeeded: boolean): ClaimantCommand => ({
  kind: 'declare-languages',
  languages,
  interpreterNeeded,
  ...days,
});
export const languagesDeclared = (languages: string[], interpreterNeeded: boolean): ClaimantEvent => ({
  type: 'LanguagesDeclared',
  data: { ...facts, languages, interpreterNeeded },
});

export const describeNeeds = (needs: string): ClaimantCommand => ({
  kind: 'describe-accessibility-needs',
  needs,
  ...days,
});
export const needsDescribed = (needs: string): ClaimantEvent => ({
  type: 'AccessibilityNeedsDescribed',
  data: { ...facts, needs },
});

export const declareCommunities = (...communities: string[]): ClaimantCommand => ({
  kind: 'declare-communities',
  communities,
  ...days,
});
export const communitiesDeclared = (...communities: string[]): ClaimantEvent => ({
  type: 'CommunitiesDeclared',
  data: { ...facts, communities },
});

type Skill = Pick<Extract<ClaimantCommand, { kind: 'declare-skill' }>, 'level' | 'workHistory' | 'enrolmentId'> & {
  readonly skill?: string;
  readonly occurredAt?: LocalDate;
};
export const declareCookery = (said: Skill): ClaimantCommand => ({
  kind: 'declare-skill',
  skill: 'S1.2',
  ...said,
  ...days,
});
export const cookeryDeclared = (said: Skill): ClaimantEvent => ({
  type: 'SkillDeclared',
  data: { ...facts, skill: 'S1.2', ...said },
});

/** The course on which somebody learnt to cook. */
export const ofCourse = { enrolmentId: '0192bbbb-0000-7000-8000-00000000000f' };
const notGained = { skill: 'S1.2', ...ofCourse, reason: 'Of another person' };
export const takeBackCookery = (otherwise?: SkillLevel): ClaimantCommand => ({
  kind: 'take-back-skill',
  ...notGained,
  ...optional({ otherwise }),
  ...days,
});
export const cookeryTakenBack = (level?: SkillLevel): ClaimantEvent => ({
  type: 'SkillTakenBack',
  data: { ...facts, ...notGained, ...optional({ level }) },
});

const toldInError = { reason: 'Meant for somebody of the same name' };
export const enterCookeryInError = (gains: readonly Gain[] = [], forms = ['S1.2']): ClaimantCommand => ({
  kind: 'enter-skill-in-error',
  skill: 'S1.2',
  forms,
  gains,
  ...toldInError,
  ...days,
});
export const cookeryEnteredInError = (skill = 'S1.2'): ClaimantEvent => ({
  type: 'SkillTakenBack',
  data: { ...facts, skill, ...toldInError },
});

type Barrier = { barrierId?: string; theme?: string; note?: string };
const barrier = { barrierId: housing, theme: 'housing', severity: 'high' } as const;
export const identify = (said: Barrier = {}): ClaimantCommand => ({
  kind: 'identify-barrier',
  ...barrier,
  ...said,
  ...days,
});
export const identified = (said: Barrier = {}): ClaimantEvent => ({
  type: 'BarrierIdentified',
  data: { ...facts, ...barrier, ...said },
});

type Resolving = { barrierId?: string; note?: string; occurredAt?: string };
export const resolve = (said: Resolving = {}): ClaimantCommand => ({
  kind: 'resolve-barrier',
  barrierId: housing,
  ...days,
  ...said,
});
export const resolved = (said: Resolving = {}): ClaimantEvent => ({
  type: 'BarrierResolved',
  data: { ...facts, barrierId: housing, ...said },
});

export const enterBarrierInError: ClaimantCommand = {
  kind: 'enter-barrier-in-error',
  barrierId: housing,
  reason: 'Said of a neighbour',
  ...days,
};
export const takeBackBarrier: ClaimantCommand = {
  kind: 'take-back-barrier',
  barrierId: housing,
  reason: 'Said of a neighbour',
  ...days,
};
export const barrierEnteredInError: ClaimantEvent = {
  type: 'BarrierEnteredInError',
  data: { ...facts, barrierId: housing, reason: 'Said of a neighbour' },
};

export const supporterId = '0192aaaa-0000-7000-8000-000000000004';
export const elder: GivenSupporter = { kind: 'elder', name: 'Mr Elmi Invented' };
export const nameSupporter = (supporter = elder, id = supporterId): ClaimantCommand => ({
  kind: 'name-supporter',
  supporterId: id,
  supporter,
  ...days,
});
export const supporterNamed = (supporter = elder, id = supporterId): ClaimantEvent => ({
  type: 'SupporterNamed',
  data: { ...facts, supporterId: id, ...supporter },
});
export const correctSupporter = (supporter = elder, reason = 'Misheard'): ClaimantCommand => ({
  kind: 'correct-supporter',
  supporterId,
  supporter,
  reason,
  ...days,
});
export const supporterCorrected = (supporter = elder, reason: Protected<string> = 'Misheard'): ClaimantEvent => ({
  type: 'SupporterCorrected',
  data: { ...facts, supporterId, ...supporter, reason },
});
export const enterSupporterInError: ClaimantCommand = {
  kind: 'enter-supporter-in-error',
  supporterId,
  reason: 'The elder of a namesake',
  ...days,
};
export const supporterEnteredInError: ClaimantEvent = {
  type: 'SupporterEnteredInError',
  data: { ...facts, supporterId, reason: 'The elder of a namesake' },
};
export const endSupporter = (occurredAt = today): ClaimantCommand => ({
  kind: 'end-supporter',
  supporterId,
  occurredAt,
  today,
});
export const supporterEnded: ClaimantEvent = { type: 'SupporterEnded', data: { ...facts, supporterId } };

export const exclusionId = '0192aaaa-0000-7000-8000-000000000005';
export const cousin: Excluded = { kind: 'person', id: '0192aaaa-0000-7000-8000-000000000006' };
export const setExclusion = (excluded = cousin, id = exclusionId): ClaimantCommand => ({
  kind: 'set-exclusion',
  exclusionId: id,
  excluded,
  reason: 'A cousin of hers',
  ...days,
});
export const exclusionSet = (excluded = cousin, id = exclusionId): ClaimantEvent => ({
  type: 'ExclusionSet',
  data: { ...facts, exclusionId: id, excluded, reason: 'A cousin of hers' },
});
export const liftExclusion = (occurredAt = today): ClaimantCommand => ({
  kind: 'lift-exclusion',
  exclusionId,
  reason: 'She asked for it',
  occurredAt,
  today,
});
export const exclusionLifted: ClaimantEvent = {
  type: 'ExclusionLifted',
  data: { ...facts, exclusionId, reason: 'She asked for it' },
};

export const mergeId = '0192aaaa-0000-7000-8000-000000000007';
export const other = '0192aaaa-0000-7000-8000-000000000008';
const why = { ground: 'document-seen', reason: 'The same passport' } as const;
export const merge = (canonicalId = other): ClaimantCommand => ({
  kind: 'merge',
  mergeId,
  canonicalId,
  ...why,
  ...days,
});
export const merged: ClaimantEvent = {
  type: 'ClaimantMerged',
  data: { ...facts, mergeId, canonicalId: other, ...why },
};
export const takeIn = (id = mergeId): ClaimantCommand => ({
  kind: 'take-in-duplicate',
  mergeId: id,
  duplicateId: other,
  ...days,
});
export const takenIn = (id = mergeId): ClaimantEvent => ({
  type: 'DuplicateTakenIn',
  data: { ...facts, mergeId: id, duplicateId: other },
});
export const unmerge: ClaimantCommand = { kind: 'unmerge', canonicalId: other, reason: 'A sister of hers', ...days };
export const unmerged = (reason = 'A sister of hers'): ClaimantEvent => ({
  type: 'ClaimantUnmerged',
  data: { ...facts, mergeId, canonicalId: other, reason },
});
export const letGo: ClaimantCommand = { kind: 'let-go-duplicate', mergeId, ...days };
export const wasLetGo: ClaimantEvent = { type: 'DuplicateLetGo', data: { ...facts, mergeId, duplicateId: other } };
export const takeBackMerge: ClaimantCommand = {
  kind: 'take-back-merge',
  mergeId,
  reason: 'The merge was refused in the end',
  ...days,
};
const apart = { otherId: other, reason: 'A sister of hers' } as const;
export const dismiss: ClaimantCommand = { kind: 'dismiss-duplicate', ...apart, ...days };
export const dismissed: ClaimantEvent = { type: 'DuplicateDismissed', data: { ...facts, ...apart } };
export const reopen: ClaimantCommand = { kind: 'reopen-duplicate', ...apart, ...days };
export const reopened: ClaimantEvent = { type: 'DuplicateReopened', data: { ...facts, ...apart } };

/** One of each. */
export const mergeCommands = {
  merge: merge(),
  'take-in-duplicate': takeIn(),
  unmerge,
  'let-go-duplicate': letGo,
  'take-back-merge': takeBackMerge,
  'dismiss-duplicate': dismiss,
  'reopen-duplicate': reopen,
};
