import { createHash } from 'node:crypto';
import { foldedWords } from '@alongside/caseload';
import { followingDecision, undoableDecision, uuidOfDigest, type Decision } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { EmployerDetails } from '../domain/employer/employer-details';
import { employerKeyDecider } from '../domain/employer-key/employer-key.decider';

/** Two names that differ in these alone are one. */
const legalForms = ['ltd', 'limited', 'plc', 'llp', 'the', 'and', 'co', 'company', 'uk'];

/** What an employer is known by: the company number, and the name at the postcode; a name alone is nobody's. */
function keysOf({ name, companyNumber, site }: EmployerDetails): string[] {
  const words = foldedWords(name);
  const telling = words.filter((word) => !legalForms.includes(word));
  const folded = (telling.length > 0 ? telling : words).join(' ');
  return [
    ...(companyNumber === undefined ? [] : [`company/${companyNumber}`]),
    ...(site === undefined ? [] : [`name/${folded}/${site.postcode.replace(/\s/g, '').toUpperCase()}`]),
  ];
}

/**
 * The decisions by which an employer comes to be known by what its details say. What is new is taken before they are recorded, and what
 * is no more is given up only after.
 */
export function moveKeys(
  employerId: Uuid,
  occurredAt: LocalDate,
  { from, to }: { readonly from?: EmployerDetails; readonly to?: EmployerDetails },
): { readonly first: readonly Decision[]; readonly afterwards: readonly Decision[] } {
  const [before, after] = [from ? keysOf(from) : [], to ? keysOf(to) : []];
  const take = { kind: 'take', employerId, occurredAt } as const;
  const giveUp = { kind: 'give-up', employerId, occurredAt } as const;
  return {
    first: after
      .filter((key) => !before.includes(key))
      .map((key) => undoableDecision(employerKeyDecider, idOf(key), { command: take, undo: giveUp })),
    afterwards: before
      .filter((key) => !after.includes(key))
      .map((key) => followingDecision(employerKeyDecider, idOf(key), giveUp)),
  };
}

function idOf(key: string): Uuid {
  return uuidOfDigest(createHash('sha256').update(`employer/${key}`).digest());
}
