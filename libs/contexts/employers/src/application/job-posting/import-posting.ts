import { decision } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { bringTo, type Importing, type Taken } from '@alongside/caseload';
import { vacancyDecider, type VacancyCommand } from '../../domain/vacancy/vacancy.decider';
import type { ReceivedPosting } from '../../domain/vacancy/vacancy.events';
import type { VacancyChanges, VacancyTerms } from '../../domain/vacancy/vacancy-terms';
import type { ReadPosting } from './read-posting';
import { withoutContacts } from './without-contacts';

export interface GivenPosting extends ReadPosting {
  /** Which office looks after what is new. */
  readonly office: Uuid;
  /** As it came, JSON. */
  readonly original: string;
}

/** The vacancy that a posting of this source is, and was whenever it came before. */
export function vacancyOf({ ids }: Pick<Importing, 'ids'>, identity: string): Uuid {
  return ids.idOf('posting', identity);
}

/** Opens the vacancy of a posting, or changes it where the posting says otherwise than the one before. */
export function importPosting(importing: Importing, given: GivenPosting): Promise<Taken> {
  const { commands } = importing;
  const vacancyId = vacancyOf(importing, given.identity);
  const row = { posting: given.identity, digest: given.digest, office: given.office };
  return bringTo(importing, row, async () => {
    const { state, revision } = await commands.look(vacancyDecider, vacancyId);
    const command = state === null ? opening(vacancyId, given, importing) : taking(given, state.terms, importing);
    if (vacancyDecider.decide(state, command).length === 0) return null;
    return {
      taken: state === null ? 'new' : 'changed',
      revision,
      home: { decider: vacancyDecider, id: vacancyId, isNew: revision < 0n },
      plan: () => [decision(vacancyDecider, vacancyId, command)],
    };
  });
}

function opening(vacancyId: Uuid, given: GivenPosting, importing: Importing): VacancyCommand {
  const { organisation, ...terms } = given.terms;
  const { today } = importing;
  return {
    kind: 'open',
    vacancyId,
    office: given.office,
    terms: { ...terms, employer: { name: organisation }, wantedSkills: [], checks: [] },
    posting: received(given, importing),
    occurredAt: openedOn(given, today),
    today,
  };
}

function openedOn({ postedOn, terms: { validThrough } }: GivenPosting, today: LocalDate): LocalDate {
  if (postedOn !== undefined && postedOn <= today) return postedOn;
  return validThrough !== undefined && validThrough < today ? validThrough : today;
}

/** What a posting does not tell any more, the vacancy does not say either. */
const optionalTerms = ['occupation', 'hours', 'pay', 'validThrough', 'remote', 'url'] as const;

function taking(given: GivenPosting, held: VacancyTerms, importing: Importing): VacancyCommand {
  const { organisation, ...terms } = given.terms;
  const untold = Object.fromEntries(optionalTerms.map((term) => [term, null]));
  const isOther = organisation !== held.employer.name;
  const changes: VacancyChanges = {
    ...untold,
    ...terms,
    ...(isOther && { employer: { ...held.employer, name: organisation } }),
  };
  const { today } = importing;
  const posting = received(given, importing);
  return { kind: 'take-posting', changes, posting, reason: 'posted', occurredAt: today, today };
}

function received({ digest, original, doubts, postedOn }: GivenPosting, { ids }: Importing): ReceivedPosting {
  const kept = withoutContacts(original);
  return { source: ids.source, digest, original: kept, doubts, ...(postedOn !== undefined && { postedOn }) };
}
