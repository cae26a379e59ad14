import { DomainError, type LocalDate } from '@alongside/kernel';

/** What may be said of somebody at a desk, to be told whether there is a record of that person. */
export interface LookUpIdentifiers {
  readonly name?: string;
  readonly dateOfBirth?: LocalDate;
  readonly phone?: string;
  readonly nationalInsuranceNumber?: string;
}

/** Refuses more or fewer than two of them: one would let anybody be tried out, and more would tell which of them is wrong. */
export function assertTwoIdentifiers(said: LookUpIdentifiers): void {
  if (Object.values(said).filter((one) => one !== undefined).length !== 2)
    throw new DomainError(
      'community-desk/two-identifiers-needed',
      'invalid',
      'Say two of: name, day of birth, phone, National Insurance number.',
    );
}
