import type { LocalDate, Uuid } from '@alongside/kernel';

/** When a claim was open, both days included. */
export interface ClaimSpell {
  readonly claimId: Uuid;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

export interface RecordedJob {
  /** The claim that the job was recorded with, where it names one. */
  readonly claimId: Uuid | null;
  readonly startedOn: LocalDate;
  readonly evidence: readonly string[];
}

/**
 * The claim's job: the first to start of those that belong to it, have evidence, and were not held already when it was opened.
 *
 * A job belongs to the claim that it names; one that names none, to the person's claim that was open on its first day, the one opened
 * first where there are several. Of jobs that start on one day the first of the list is taken.
 */
export function jobOfClaim<Job extends RecordedJob>(
  claim: ClaimSpell,
  { claims, jobs }: { claims: readonly ClaimSpell[]; jobs: readonly Job[] },
): Job | null {
  const own = jobs.filter(
    ({ claimId, startedOn, evidence }) =>
      evidence.length > 0 &&
      startedOn >= claim.openedOn &&
      (claimId ?? claimOpenOn(startedOn, claims)) === claim.claimId,
  );
  return own.reduce<Job | null>((first, job) => (first && first.startedOn <= job.startedOn ? first : job), null);
}

function claimOpenOn(day: LocalDate, claims: readonly ClaimSpell[]): Uuid | undefined {
  const open = claims.filter(({ openedOn, closedOn }) => openedOn <= day && (closedOn === null || day <= closedOn));
  const byOpening = open.sort((a, b) => (`${a.openedOn} ${a.claimId}` < `${b.openedOn} ${b.claimId}` ? -1 : 1));
  return byOpening[0]?.claimId;
}
