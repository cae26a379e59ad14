import { DomainError } from '@alongside/kernel';

export function caseNotFound(): DomainError {
  return new DomainError('high-barriers/case-not-found', 'not-found', 'There is no such support case.');
}

export function keptFromClaimant(): DomainError {
  return new DomainError(
    'high-barriers/kept-from-claimant',
    'conflict',
    'This person may not have to do with the claimant: it is the claimant, or an exclusion says so.',
  );
}

export function ownerStays(): DomainError {
  return new DomainError(
    'high-barriers/owner-stays',
    'conflict',
    'One person has the case in hand: give it to another one instead.',
  );
}

export function notOnTeam(): DomainError {
  return new DomainError('high-barriers/not-on-team', 'conflict', 'The person is not on the team on that day.');
}

export function caseClosed(): DomainError {
  return new DomainError('high-barriers/case-closed', 'conflict', 'The case is closed on that day.');
}
