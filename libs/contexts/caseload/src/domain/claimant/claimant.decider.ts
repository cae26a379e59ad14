import {
  DomainError,
  isForgotten,
  monthOf,
  type Decider,
  type LocalDate,
  type Month,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import { nationalInsuranceNumberOf } from '../national-insurance/national-insurance-number';
import { isSame, outOfOrder, refuseFuture, type Dated } from '../rules';
import {
  claimantEvents,
  type BarrierSeverity,
  type ClaimantEvent,
  type Contact,
  type PersonalDetails,
  type PersonName,
  type SkillLevel,
} from './claimant.events';

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
    | { readonly kind: 'register'; readonly claimantId: Uuid; readonly details: GivenDetails }
    | { readonly kind: 'correct-details'; readonly details: GivenDetails; readonly reason: string }
    | { readonly kind: 'declare-languages'; readonly languages: readonly string[]; readonly interpreterNeeded: boolean }
    | { readonly kind: 'describe-accessibility-needs'; readonly needs: string }
    | { readonly kind: 'declare-communities'; readonly communities: readonly string[] }
    | {
        readonly kind: 'declare-skill';
        readonly skill: string;
        readonly level: SkillLevel;
        readonly workHistory?: string;
      }
    | {
        readonly kind: 'identify-barrier';
        readonly barrierId: Uuid;
        readonly theme: string;
        readonly severity: BarrierSeverity;
        readonly note?: string;
      }
    | { readonly kind: 'resolve-barrier'; readonly barrierId: Uuid; readonly note?: string }
  );

interface Barrier {
  readonly theme: Protected<string>;
  readonly identifiedOn: LocalDate;
  readonly resolved: boolean;
}

export interface ClaimantState {
  readonly claimantId: Uuid | null;
  readonly details: PersonalDetails | null;
  readonly languages: Protected<{ readonly languages: readonly string[]; readonly interpreterNeeded: boolean }>;
  readonly accessibilityNeeds: Protected<string>;
  readonly communities: Protected<readonly string[]>;
  readonly skills: Readonly<Record<string, SkillLevel>>;
  readonly barriers: Readonly<Record<Uuid, Barrier>>;
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
    skills: {},
    barriers: {},
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
  switch (command.kind) {
    case 'correct-details': {
      const details = detailsOf(command.details, command);
      if (isSame(details, state.details)) return [];
      return [{ type: 'ClaimantDetailsCorrected', data: { ...facts, ...details, reason: command.reason } }];
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
      if (isSame(inOneOrder(command.communities), inOneOrder(state.communities))) return [];
      return [{ type: 'CommunitiesDeclared', data: { ...facts, communities: command.communities } }];
    case 'declare-skill': {
      const { skill, level, workHistory } = command;
      if (state.skills[skill] === level && workHistory === undefined) return [];
      return [{ type: 'SkillDeclared', data: { ...facts, skill, level, ...optional({ workHistory }) } }];
    }
    case 'identify-barrier':
      return identifyBarrier(state, command, facts);
    case 'resolve-barrier':
      return resolveBarrier(state, command, facts);
  }
}

type CommandOf<Kind extends ClaimantCommand['kind']> = Extract<ClaimantCommand, { kind: Kind }>;

interface Facts {
  readonly claimantId: Uuid;
  readonly occurredAt: LocalDate;
}

function register(state: ClaimantState, command: CommandOf<'register'>): readonly ClaimantEvent[] {
  if (state.claimantId !== null)
    throw new DomainError('caseload/claimant-already-registered', 'conflict', 'This claimant is registered already.');
  const { claimantId, occurredAt } = command;
  return [{ type: 'ClaimantRegistered', data: { claimantId, occurredAt, ...detailsOf(command.details, command) } }];
}

function identifyBarrier(
  state: ClaimantState,
  { barrierId, theme, severity, note }: CommandOf<'identify-barrier'>,
  facts: Facts,
): readonly ClaimantEvent[] {
  if (Object.values(state.barriers).some((barrier) => barrier.theme === theme && !barrier.resolved))
    throw new DomainError('caseload/barrier-already-open', 'conflict', 'A barrier of this theme is open already.');
  return [{ type: 'BarrierIdentified', data: { ...facts, barrierId, theme, severity, ...optional({ note }) } }];
}

function resolveBarrier(
  state: ClaimantState,
  { barrierId, note }: CommandOf<'resolve-barrier'>,
  facts: Facts,
): readonly ClaimantEvent[] {
  const barrier = state.barriers[barrierId];
  if (!barrier) throw new DomainError('caseload/barrier-not-found', 'not-found', 'This claimant has no such barrier.');
  if (barrier.resolved)
    throw new DomainError('caseload/barrier-already-resolved', 'conflict', 'This barrier is resolved already.');
  if (facts.occurredAt < barrier.identifiedOn)
    throw outOfOrder('A barrier cannot be resolved before it was identified.');
  return [{ type: 'BarrierResolved', data: { ...facts, barrierId, ...optional({ note }) } }];
}

function evolve(state: ClaimantState, { type, data }: ClaimantEvent): ClaimantState {
  switch (type) {
    case 'ClaimantRegistered': {
      const { claimantId, occurredAt: _, ...details } = data;
      return { ...state, claimantId, details };
    }
    case 'ClaimantDetailsCorrected': {
      const { claimantId: _id, occurredAt: _at, reason: _reason, ...details } = data;
      return { ...state, details };
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
    case 'SkillDeclared': {
      const { skill, level } = data;
      if (isForgotten(skill) || isForgotten(level)) return state;
      return { ...state, skills: { ...state.skills, [skill]: level } };
    }
    case 'BarrierIdentified': {
      const barrier = { theme: data.theme, identifiedOn: data.occurredAt, resolved: false };
      return { ...state, barriers: { ...state.barriers, [data.barrierId]: barrier } };
    }
    case 'BarrierResolved': {
      const barrier = { ...state.barriers[data.barrierId]!, resolved: true };
      return { ...state, barriers: { ...state.barriers, [data.barrierId]: barrier } };
    }
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

/** The fields that have a value: an event has no `undefined`. */
function optional<Fields extends object>(fields: Fields): { [Field in keyof Fields]?: NonNullable<Fields[Field]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** Nobody belongs more to the community that was named first. */
function inOneOrder(communities: Protected<readonly string[]>): Protected<readonly string[]> {
  return isForgotten(communities) ? communities : [...communities].sort();
}
