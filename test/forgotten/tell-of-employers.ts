import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import type { Tell } from './tell-everything';

interface About {
  readonly claimant: Uuid;
  readonly office: Uuid;
  /** That the office works with. */
  readonly employer: Uuid;
  readonly newEmail: () => string;
}

/** Somebody who is a contact of an employer, for whom it is called, and who is introduced to it: each said, corrected and taken back. */
export async function tellOfEmployers(api: TestApi, tell: Tell, { claimant, office, employer, newEmail }: About) {
  const by = randomUUID();
  await api.employ(by, 'team_leader', office);
  const ofPerson = (rest = '', body: object = {}) =>
    tell(`POST /v1/employers/{id}/contact-persons${rest}`, {
      ids: { id: employer, personId: claimant },
      body: { email: newEmail(), ...body },
      ...{ as: 'team_leader', by },
    });
  await ofPerson('', { personId: claimant });
  await ofPerson('/{personId}/corrections');

  const ofContact = (rest = '', contactId: Uuid = claimant) =>
    tell(`POST /v1/employers/{id}/contacts${rest}`, {
      ids: { id: employer, contactId },
      body: rest === '' ? { claimantId: claimant } : {},
    });
  const { id: contact } = await ofContact();
  await ofContact('/{contactId}/corrections', contact);
  await ofContact('/{contactId}/error', (await ofContact()).id);

  const ofIntroduction = (rest = '', id: Uuid = claimant) =>
    tell(`POST /v1/introductions${rest}`, { ids: { id, claimant, employer } });
  const { id: introduction } = await ofIntroduction();
  for (const rest of ['corrections', 'results', 'result-corrections'])
    await ofIntroduction(`/{id}/${rest}`, introduction);
  await ofIntroduction('/{id}/error', (await ofIntroduction()).id);
  return { employer, contact, introduction };
}
