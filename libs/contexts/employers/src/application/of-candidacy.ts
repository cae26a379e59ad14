import { claimantDecider, hasDeclined, recordsOfPerson } from '@alongside/caseload';
import type { Look } from '@alongside/commands';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { applicationNotFound, candidacyDecider } from '../domain/candidacy/candidacy.decider';
import type { Application } from '../domain/candidacy/candidacy.state';
import { vacancyDecider } from '../domain/vacancy/vacancy.decider';
import type { OfferedBy } from '../domain/vacancy/vacancy-terms';
import { recordsOfEmployer } from './records-of-employer';

/** What consent it rests on that an employer is told a claimant's name. */
export const introductionConsent = 'share-with-employer';

/** An application of that claimant's. Refuses with `employers/application-not-found`. */
export async function applicationOf(look: Look, claimantId: Uuid, applicationId: Uuid): Promise<Application> {
  const application = (await look(candidacyDecider, claimantId))[applicationId];
  if (!application) throw applicationNotFound();
  return application;
}

/** Who offers a vacancy. Refuses what nobody can apply for: `employers/vacancy-not-found`, `employers/vacancy-closed`. */
export async function openVacancy(look: Look, vacancyId: Uuid): Promise<OfferedBy> {
  const vacancy = await look(vacancyDecider, vacancyId);
  if (vacancy === null || vacancy.enteredInError)
    throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
  if (vacancy.closed !== null) throw new DomainError('employers/vacancy-closed', 'conflict', 'This vacancy is closed.');
  return vacancy.terms.employer;
}

/**
 * Refuses (`employers/employer-excluded`) whoever of these is not to know of a claimant, on whichever record of the person an exclusion
 * says so, and whichever record of an employer it names. With a day, only what was set by then counts.
 */
export async function assertNotExcluded(
  look: Look,
  claimantId: Uuid,
  { ids, by }: { readonly ids: readonly (Uuid | undefined)[]; readonly by?: LocalDate },
): Promise<void> {
  const known = ids.filter((id) => id !== undefined);
  if (known.length === 0) return;
  const parties = (await Promise.all(known.map((id) => recordsOfEmployer(look, id)))).flat();
  for (const record of await recordsOfPerson(look, claimantId)) {
    const { exclusions } = await look(claimantDecider, record);
    for (const { excluded, setOn, lifted } of Object.values(exclusions)) {
      if (lifted || !parties.includes(excluded.id) || (by !== undefined && setOn > by)) continue;
      throw new DomainError(
        'employers/employer-excluded',
        'conflict',
        'An exclusion keeps this employer, or this person there, from knowing of the claimant.',
      );
    }
  }
}

/** Refuses (`employers/consent-declined`) to put forward somebody who does not want employers to be told. */
export async function assertNotDeclined(look: Look, claimantId: Uuid): Promise<void> {
  if (await hasDeclined(look, claimantId, introductionConsent))
    throw new DomainError(
      'employers/consent-declined',
      'conflict',
      'The claimant has refused that employers are told, or taken the consent back.',
    );
}
