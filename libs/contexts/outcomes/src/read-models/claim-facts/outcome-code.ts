import { workingHours } from '@alongside/caseload';
import { destinations, type Destination } from '../../domain/destination';

/** What became of a claim. */
export interface Outcome {
  readonly ending: 'open' | 'closed' | 'follow-up-ended';
  readonly destination: Destination | null;
  readonly hours: string | null;
  /** See `evidenceBits`. */
  readonly evidence: number;
  readonly inError: boolean;
}

const endings = ['open', 'closed', 'follow-up-ended'] as const;

/** Where in the number of an outcome its parts stand; 0 says nothing of a destination or of hours. */
const shifts = { hours: 4, destination: 6, ending: 10 };

/** The parts of an outcome's number, as PostgreSQL picks them out with `&`. */
export const outcomeMasks = { evidence: 0b1111, destination: 0b1111 << shifts.destination, inError: 1 << 12 };

/** An outcome as one small number: grouping by it costs a fraction of grouping by all of its parts. */
export function outcomeCode({ ending, destination, hours, evidence, inError }: Outcome): number {
  return (
    evidence +
    (placeOf(hours, workingHours) << shifts.hours) +
    (destinationPlace(destination) << shifts.destination) +
    (endings.indexOf(ending) << shifts.ending) +
    (inError ? outcomeMasks.inError : 0)
  );
}

export function outcomeOf(code: number): Outcome {
  return {
    ending: endings[(code >> shifts.ending) & 0b11]!,
    destination: destinations[((code >> shifts.destination) & 0b1111) - 1] ?? null,
    hours: workingHours[((code >> shifts.hours) & 0b11) - 1] ?? null,
    evidence: code & outcomeMasks.evidence,
    inError: (code & outcomeMasks.inError) !== 0,
  };
}

/** The bits that a destination has in the number. */
export function destinationBits(destination: Destination): number {
  return destinationPlace(destination) << shifts.destination;
}

function destinationPlace(destination: Destination | null): number {
  return placeOf(destination, destinations);
}

function placeOf(value: string | null, values: readonly string[]): number {
  return value === null ? 0 : values.indexOf(value) + 1;
}
