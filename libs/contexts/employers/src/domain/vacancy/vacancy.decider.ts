import {
  type Dated,
  type Decider,
  DomainError,
  isSame,
  type LocalDate,
  TalkToStaff,
  type Uuid,
} from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { vacancyEvents, type ReceivedPosting, type VacancyEvent } from './vacancy.events';
import { changed, evolve, type Vacancy, type VacancyState } from './vacancy.state';
import type { VacancyChanges, VacancyTerms } from './vacancy-terms';

export type VacancyCommand = Dated &
  (
    | {
        readonly kind: 'open';
        readonly vacancyId: Uuid;
        readonly office: Uuid;
        readonly terms: VacancyTerms;
        /** What it was read from, where it was imported. */
        readonly posting?: ReceivedPosting;
      }
    | { readonly kind: 'change'; readonly changes: VacancyChanges; readonly reason: string }
    /** Brings the vacancy to what a later posting says, and opens it again if it was posted after it was closed. */
    | {
        readonly kind: 'take-posting';
        readonly changes: VacancyChanges;
        readonly posting: ReceivedPosting;
        readonly reason: string;
      }
    /** Recorded once for an acceptance that holds a place already. */
    | {
        readonly kind: 'take-place';
        readonly candidacyId: Uuid;
        readonly acceptanceId: Uuid;
        readonly takenBy: Uuid;
      }
    /** That of this acceptance, and never that of a later one of the same candidacy. */
    | {
        readonly kind: 'give-back-place';
        readonly candidacyId: Uuid;
        readonly acceptanceId: Uuid;
        readonly givenBackBy: Uuid;
      }
    | { readonly kind: 'close'; readonly reason: string }
    | { readonly kind: 'reopen'; readonly reason: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
  );

type CommandOf<Kind extends VacancyCommand['kind']> = Extract<VacancyCommand, { kind: Kind }>;

export const vacancyDecider: Decider<VacancyState, VacancyCommand, VacancyEvent> = {
  category: 'vacancy',
  events: vacancyEvents,
  initialState: null,
  decide,
  evolve,
};

/** How many more can be taken on. */
export function placesLeft({ terms, taken }: Vacancy): number {
  return terms.places - taken.length;
}

function decide(state: VacancyState, command: VacancyCommand): readonly VacancyEvent[] {
  refuseFuture(command);
  if (command.kind === 'open') return open(state, command);
  const vacancy = existing(state, command.occurredAt);
  const facts = { vacancyId: vacancy.vacancyId, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'change':
      return change(vacancy, command);
    case 'take-posting':
      return takePosting(vacancy, command);
    case 'take-place':
      return takePlace(vacancy, command);
    case 'give-back-place':
      return giveBackPlace(vacancy, command);
    case 'close':
      return close(vacancy, command);
    case 'reopen':
      if (vacancy.closed === null) return [];
      refuseBefore(vacancy.closed.on, command.occurredAt);
      return [{ type: 'VacancyReopened', data: { ...facts, reason: command.reason } }];
    case 'enter-in-error':
      if (vacancy.taken.length > 0) throw placesTaken('Somebody has a place of this vacancy: give it back first.');
      return [{ type: 'VacancyEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

function open(state: VacancyState, command: CommandOf<'open'>): readonly VacancyEvent[] {
  if (state !== null)
    throw new DomainError('employers/vacancy-already-opened', 'conflict', 'This vacancy was opened already.');
  const { vacancyId, office, terms, posting, occurredAt } = command;
  refuseUnsound(terms, occurredAt);
  const facts = { vacancyId, occurredAt };
  const opened: VacancyEvent = { type: 'VacancyOpened', data: { ...facts, office, terms } };
  return posting ? [opened, { type: 'VacancyPostingReceived', data: { ...facts, ...posting } }] : [opened];
}

function existing(state: VacancyState, day: LocalDate): Vacancy {
  if (state === null) throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
  if (state.enteredInError) throw enteredInError('vacancy');
  refuseBefore(state.openedOn, day);
  return state;
}

function change(vacancy: Vacancy, { changes, reason, occurredAt }: CommandOf<'change'>): readonly VacancyEvent[] {
  const made = thoseThatChange(vacancy.terms, changes);
  if (Object.keys(made).length === 0) return [];
  const terms = changed(vacancy.terms, made);
  refuseUnsound(terms, vacancy.openedOn);
  if (terms.places < vacancy.taken.length)
    throw placesTaken(`${vacancy.taken.length} places of this vacancy are taken.`);
  return [{ type: 'VacancyChanged', data: { vacancyId: vacancy.vacancyId, changes: made, reason, occurredAt } }];
}

/** What was posted earlier than what is known says nothing new. */
function takePosting(vacancy: Vacancy, command: CommandOf<'take-posting'>): readonly VacancyEvent[] {
  const { posting, reason, occurredAt, changes, today } = command;
  const known = vacancy.posting;
  if (known?.digest === posting.digest || isOlder(posting, known)) return [];
  const facts = { vacancyId: vacancy.vacancyId, occurredAt };
  const { closed } = vacancy;
  const isReposted = closed !== null && posting.postedOn !== undefined && posting.postedOn > closed.on;
  return [
    ...(isReposted ? [{ type: 'VacancyReopened', data: { ...facts, reason } } as const] : []),
    ...change(vacancy, { kind: 'change', changes, reason, occurredAt, today }),
    { type: 'VacancyPostingReceived', data: { ...facts, ...posting } },
  ];
}

function isOlder(posting: ReceivedPosting, known: Vacancy['posting']): boolean {
  return posting.postedOn !== undefined && known?.postedOn !== undefined && posting.postedOn < known.postedOn;
}

/** The last place is taken once: whoever comes second learns who of the staff to talk to. */
function takePlace(vacancy: Vacancy, command: CommandOf<'take-place'>): readonly VacancyEvent[] {
  const { candidacyId, acceptanceId, takenBy, occurredAt } = command;
  if (vacancy.taken.some((place) => place.acceptanceId === acceptanceId)) return [];
  if (vacancy.closed !== null) throw new DomainError('employers/vacancy-closed', 'conflict', 'This vacancy is closed.');
  if (placesLeft(vacancy) <= 0) {
    const last = vacancy.taken.at(-1)!;
    const message = `No place is left: staff member ${last.takenBy} took the last one on ${last.takenOn}. Talk to them.`;
    throw new TalkToStaff(new DomainError('employers/no-place-left', 'conflict', message), { id: last.takenBy });
  }
  const data = { vacancyId: vacancy.vacancyId, candidacyId, acceptanceId, takenBy, occurredAt };
  return [{ type: 'VacancyPlaceTaken', data }];
}

function giveBackPlace(vacancy: Vacancy, command: CommandOf<'give-back-place'>): readonly VacancyEvent[] {
  const { candidacyId, acceptanceId, givenBackBy, occurredAt } = command;
  const place = vacancy.taken.find((one) => one.acceptanceId === acceptanceId);
  if (!place) return [];
  refuseBefore(place.takenOn, occurredAt);
  const of = { vacancyId: vacancy.vacancyId, candidacyId, acceptanceId };
  const data = { ...of, givenBackBy, occurredAt };
  return [{ type: 'VacancyPlaceGivenBack', data }];
}

function close(vacancy: Vacancy, { reason, occurredAt }: CommandOf<'close'>): readonly VacancyEvent[] {
  if (vacancy.closed?.reason === reason) return [];
  if (vacancy.closed !== null)
    throw new DomainError('employers/vacancy-closed', 'conflict', 'This vacancy is closed for another reason.');
  const data = { vacancyId: vacancy.vacancyId, reason, occurredAt };
  return [{ type: 'VacancyClosed', data }];
}

function thoseThatChange(terms: VacancyTerms, changes: VacancyChanges): VacancyChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => !isSame(value, terms[field as keyof VacancyTerms] ?? null)),
  );
}

function refuseUnsound(terms: VacancyTerms, openedOn: LocalDate): void {
  const { validThrough, pay, hours, occupation, requiredSkills, wantedSkills } = terms;
  if (pay && pay.fromMinor === undefined && pay.toMinor === undefined) throw incomplete('Pay has a figure.');
  if ([...(occupation ? [occupation] : []), ...requiredSkills, ...wantedSkills].some(isNeither))
    throw incomplete('An occupation and a skill have a code and its taxonomy, or words, and not both.');
  if (validThrough !== undefined && validThrough < openedOn)
    throw outOfOrder('It could not be applied for on any day since it was opened.');
  refuseReversed('pay', pay?.fromMinor, pay?.toMinor);
  refuseReversed('hours', hours?.from, hours?.to);
}

function isNeither(told: Partial<Record<'taxonomy' | 'code' | 'words', string>>): boolean {
  const isCoded = told.code !== undefined && told.taxonomy !== undefined;
  const hasNoCode = told.code === undefined && told.taxonomy === undefined;
  return told.words === undefined ? !isCoded : !hasNoCode;
}

function incomplete(message: string): DomainError {
  return new DomainError('employers/terms-incomplete', 'invalid', message);
}

function refuseReversed(what: string, from: number | undefined, to: number | undefined): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new DomainError('employers/range-reversed', 'invalid', `The range of ${what} ends before it begins.`);
}

function refuseBefore(earliest: LocalDate, day: LocalDate): void {
  if (day < earliest) throw outOfOrder(`That day lies before what it is about: ${earliest}.`);
}

function placesTaken(message: string): DomainError {
  return new DomainError('employers/places-taken', 'conflict', message);
}
