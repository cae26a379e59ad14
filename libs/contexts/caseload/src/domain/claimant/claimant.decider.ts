import {
  type Dated,
  type Decider,
  DomainError,
  isForgotten,
  isSame,
  type LocalDate,
  type Month,
  monthOf,
  optional,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import { nationalInsuranceNumberOf } from '../national-insurance/national-insurance-number';
import { alreadySo } from '../on-record';
import { refuseReserved, reservedOfMany } from '../reserved-codes';
import { refuseFuture } from '../rules';
import { barriersAfter, decideBarrier, type BarrierCommand, type Barriers } from './barriers';
import {
  claimantEvents,
  type ClaimantEvent,
  type Contact,
  type PersonalDetails,
  type PersonName,
} from './claimant.events';
import { decideSkill, noSkills, skillsAfter, type DeclaredSkills, type SkillCommand } from './declared-skills';
import { decideExclusion, exclusionsAfter, type ExclusionCommand, type Exclusions } from './exclusions';
import {
  decideDismissal,
  dismissalsAfter,
  isDismissal,
  isOfDismissal,
  type DismissalCommand,
  type Dismissals,
} from './dismissals';
import {
  decideMerging,
  isMerge,
  isOfMerge,
  mergingAfter,
  refuseMerged,
  unmerged,
  type MergeCommand,
  type Merging,
} from './merging';
import { decideSupporter, supportersAfter, type SupporterCommand, type Supporters } from './supporters';

/** What is said of a person; the birth month is only estimated where the date of birth is not known. */
export interface GivenDetails {
  readonly name: PersonName;
  readonly dateOfBirth?: LocalDate;
  readonly birthMonth?: Month;
  readonly contact?: Contact;
  readonly nationalInsuranceNumber?: string;
}

export type ClaimantCommand = Dated &
  (
    | { readonly kind: 'register'; readonly claimantId: Uuid; readonly office?: Uuid; readonly details: GivenDetails }
    | { readonly kind: 'correct-details'; readonly details: GivenDetails; readonly reason: string }
    | { readonly kind: 'declare-languages'; readonly languages: readonly string[]; readonly interpreterNeeded: boolean }
    | { readonly kind: 'describe-accessibility-needs'; readonly needs: string }
    | { readonly kind: 'declare-communities'; readonly communities: readonly string[] }
    | SkillCommand
    | BarrierCommand
    | SupporterCommand
    | ExclusionCommand
    | MergeCommand
    | DismissalCommand
  );

export interface ClaimantState extends DeclaredSkills {
  readonly claimantId: Uuid | null;
  readonly details: PersonalDetails | null;
  /** Why they were corrected the last time. */
  readonly detailsCorrectedBecause?: Protected<string>;
  readonly languages: Protected<{ readonly languages: readonly string[]; readonly interpreterNeeded: boolean }>;
  readonly accessibilityNeeds: Protected<string>;
  readonly communities: Protected<readonly string[]>;
  readonly barriers: Barriers;
  readonly supporters: Supporters;
  readonly exclusions: Exclusions;
  readonly merging: Merging;
  readonly dismissals: Dismissals;
}

export const claimantDecider: Decider<ClaimantState, ClaimantCommand, ClaimantEvent> = {
  category: 'claimant',
  events: claimantEvents,
  initialState: {
    claimantId: null,
    details: null,
    languages: { languages: [], interpreterNeeded: false },
    accessibilityNeeds: '',
    communities: [],
    ...noSkills,
    barriers: {},
    supporters: {},
    exclusions: {},
    merging: unmerged,
    dismissals: {},
  },
  decide,
  evolve,
};

function decide(state: ClaimantState, command: ClaimantCommand): readonly ClaimantEvent[] {
  refuseFuture(command);
  if (command.kind === 'register') return register(state, command);
  const { claimantId } = state;
  if (claimantId === null)
    throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
  const facts = { claimantId, occurredAt: command.occurredAt };
  if (isMerge(command)) return decideMerging(state.merging, command, { facts, details: state.details });
  if (isDismissal(command)) return decideDismissal(state.dismissals, command, { facts, merging: state.merging });
  if (!isOfMergedToo(command)) refuseMerged(state.merging);
  switch (command.kind) {
    case 'correct-details': {
      const { reason } = command;
      const details = detailsOf(command.details, command);
      if (isSame(details, state.details)) return alreadySo({ reason }, { reason: state.detailsCorrectedBecause });
      return [{ type: 'ClaimantDetailsCorrected', data: { ...facts, ...details, reason } }];
    }
    case 'declare-languages': {
      const { languages, interpreterNeeded } = command;
      if (isSame({ languages, interpreterNeeded }, state.languages)) return [];
      return [{ type: 'LanguagesDeclared', data: { ...facts, languages, interpreterNeeded } }];
    }
    case 'describe-accessibility-needs':
      if (command.needs === state.accessibilityNeeds) return [];
      return [{ type: 'AccessibilityNeedsDescribed', data: { ...facts, needs: command.needs } }];
    case 'declare-communities':
      refuseReserved(command.communities, reservedOfMany);
      if (isSame(inOneOrder(command.communities), inOneOrder(state.communities))) return [];
      return [{ type: 'CommunitiesDeclared', data: { ...facts, communities: command.communities } }];
    case 'declare-skill':
    case 'take-back-skill':
    case 'enter-skill-in-error':
      return decideSkill(state, command, facts);
    case 'identify-barrier':
    case 'resolve-barrier':
    case 'enter-barrier-in-error':
    case 'take-back-barrier':
      return decideBarrier(state.barriers, command, facts);
    case 'name-supporter':
    case 'correct-supporter':
    case 'end-supporter':
    case 'enter-supporter-in-error':
      return decideSupporter(state, command, facts);
    case 'set-exclusion':
    case 'lift-exclusion':
      return decideExclusion(state.exclusions, command, facts);
  }
}

/** What is taken back, or lifted, of what stands on a record that is merged into another. */
function isOfMergedToo({ kind }: ClaimantCommand): boolean {
  return kindsOfMergedToo.includes(kind);
}

const kindsOfMergedToo: readonly string[] = [
  'take-back-barrier',
  'take-back-skill',
  'enter-skill-in-error',
  'enter-supporter-in-error',
  'lift-exclusion',
] satisfies ClaimantCommand['kind'][];

type CommandOf<Kind extends ClaimantCommand['kind']> = Extract<ClaimantCommand, { kind: Kind }>;

function register(state: ClaimantState, command: CommandOf<'register'>): readonly ClaimantEvent[] {
  if (state.claimantId !== null)
    throw new DomainError('caseload/claimant-already-registered', 'conflict', 'This claimant is registered already.');
  const { claimantId, office, occurredAt } = command;
  const facts = { claimantId, occurredAt, ...optional({ office }) };
  return [{ type: 'ClaimantRegistered', data: { ...facts, ...detailsOf(command.details, command) } }];
}

function evolve(state: ClaimantState, event: ClaimantEvent): ClaimantState {
  if (isOfMerge(event)) return { ...state, merging: mergingAfter(state.merging, event) };
  if (isOfDismissal(event)) return { ...state, dismissals: dismissalsAfter(state.dismissals, event) };
  const { type, data } = event;
  switch (type) {
    case 'ClaimantRegistered': {
      const { claimantId, occurredAt: _at, office: _office, ...details } = data;
      return { ...state, claimantId, details };
    }
    case 'ClaimantDetailsCorrected': {
      const { claimantId: _id, occurredAt: _at, reason: detailsCorrectedBecause, ...details } = data;
      return { ...state, details, detailsCorrectedBecause };
    }
    case 'LanguagesDeclared': {
      const { languages, interpreterNeeded } = data;
      if (isForgotten(languages)) return { ...state, languages };
      return { ...state, languages: { languages, interpreterNeeded: interpreterNeeded === true } };
    }
    case 'AccessibilityNeedsDescribed':
      return { ...state, accessibilityNeeds: data.needs };
    case 'CommunitiesDeclared':
      return { ...state, communities: data.communities };
    case 'SkillDeclared':
    case 'SkillTakenBack':
      return { ...state, ...skillsAfter(state, event) };
    case 'BarrierIdentified':
    case 'BarrierResolved':
    case 'BarrierEnteredInError':
      return { ...state, barriers: barriersAfter(state.barriers, event) };
    case 'SupporterNamed':
    case 'SupporterCorrected':
    case 'SupporterEnded':
    case 'SupporterEnteredInError':
      return { ...state, supporters: supportersAfter(state.supporters, event) };
    case 'ExclusionSet':
    case 'ExclusionLifted':
      return { ...state, exclusions: exclusionsAfter(state.exclusions, event) };
  }
}

function detailsOf(given: GivenDetails, { occurredAt }: Dated) {
  const { name, dateOfBirth, contact, nationalInsuranceNumber } = given;
  const birthMonth = dateOfBirth === undefined ? given.birthMonth : monthOf(dateOfBirth);
  if (given.birthMonth !== undefined && given.birthMonth !== birthMonth)
    throw new DomainError(
      'caseload/birth-month-mismatch',
      'invalid',
      'The birth month is not that of the date of birth.',
    );
  if (birthMonth !== undefined && (dateOfBirth ?? `${birthMonth}-01`) > occurredAt)
    throw new DomainError('caseload/born-later', 'invalid', 'The birth lies after the day of the entry.');
  const number = nationalInsuranceNumber === undefined ? undefined : nationalInsuranceNumberOf(nationalInsuranceNumber);
  return { name, ...optional({ dateOfBirth, contact, nationalInsuranceNumber: number, birthMonth }) };
}

/** Nobody belongs more to the community that was named first. */
function inOneOrder(communities: Protected<readonly string[]>): Protected<readonly string[]> {
  return isForgotten(communities) ? communities : [...communities].sort();
}
