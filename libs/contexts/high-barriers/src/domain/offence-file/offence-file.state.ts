import type { Uuid } from '@alongside/kernel';
import type { OffenceBasis, OffenceFileEvent } from './offence-file.events';

export interface KnownOffence {
  readonly claimantId: Uuid;
  readonly basis: OffenceBasis;
  readonly standing: 'recorded' | 'entered-in-error' | 'destroyed';
}

/** What the file of a case has, without a word of it. */
export interface OffenceFile {
  readonly offences: Readonly<Record<Uuid, KnownOffence>>;
  /** All of the case was destroyed: nothing more is recorded in it. */
  readonly destroyed: boolean;
}

export const emptyFile: OffenceFile = { offences: {}, destroyed: false };

export function evolve(file: OffenceFile, { type, data }: OffenceFileEvent): OffenceFile {
  if (type === 'OffencesDestroyed') return { offences: allGone(file.offences), destroyed: true };
  const { offenceId, claimantId } = data;
  const withOne = (offence: KnownOffence) => ({ ...file, offences: { ...file.offences, [offenceId]: offence } });
  switch (type) {
    case 'OffenceRecorded':
    case 'OffenceCorrected':
      return withOne({ claimantId, basis: basisIn(data), standing: 'recorded' });
    case 'OffenceEnteredInError':
      return withOne({ ...file.offences[offenceId]!, standing: 'entered-in-error' });
    case 'OffenceDestroyed':
      return withOne({ ...file.offences[offenceId]!, standing: 'destroyed' });
  }
}

export function basisIn({ lawfulBasis, condition, destroyOn }: OffenceBasis): OffenceBasis {
  return { lawfulBasis, condition, ...(destroyOn && { destroyOn }) };
}

function allGone(offences: OffenceFile['offences']): OffenceFile['offences'] {
  const gone = Object.entries(offences).map(([id, one]) => [id, { ...one, standing: 'destroyed' as const }]);
  return Object.fromEntries(gone) as OffenceFile['offences'];
}
