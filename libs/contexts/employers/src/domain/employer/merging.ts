import { DomainError, type Dated, type Uuid } from '@alongside/kernel';
import type { EmployerEvent } from './employer.events';

/** Two records of one employer, told by a code: an employer is no person, and no word about one belongs there. */
export type MergeCommand =
  | { readonly kind: 'merge'; readonly mergeId: Uuid; readonly canonicalId: Uuid; readonly reason: string }
  | { readonly kind: 'take-in-duplicate'; readonly mergeId: Uuid; readonly duplicateId: Uuid }
  | { readonly kind: 'unmerge'; readonly canonicalId: Uuid; readonly reason: string }
  | { readonly kind: 'let-go-duplicate'; readonly mergeId: Uuid }
  /** Undoes a merge that was refused in the end. */
  | { readonly kind: 'take-back-merge'; readonly mergeId: Uuid };

/** How a record stands to others of the same employer: it is a duplicate of one, or stays for several, never both. */
export interface Merging {
  readonly into: { readonly mergeId: Uuid; readonly canonicalId: Uuid } | null;
  /** The duplicates of this record, by merge. */
  readonly duplicates: Readonly<Record<Uuid, Uuid>>;
}

export const unmerged: Merging = { into: null, duplicates: {} };

/** Why a merge was taken back that the other record refused, a code of the list `employer-unmerge-reasons`. */
const refusedInTheEnd = 'refused';

export function decideMerging(
  { employerId, merging }: { readonly employerId: Uuid; readonly merging: Merging },
  command: MergeCommand & Dated,
): readonly EmployerEvent[] {
  const { into, duplicates } = merging;
  const facts = { employerId, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'merge': {
      const { mergeId, canonicalId, reason } = command;
      if (canonicalId === employerId)
        throw new DomainError('employers/same-employer', 'invalid', 'Both are the same record.');
      refuseMerged(merging);
      refuseDuplicates(merging);
      return [{ type: 'EmployerMerged', data: { ...facts, mergeId, canonicalId, reason } }];
    }
    case 'take-in-duplicate': {
      const { mergeId, duplicateId } = command;
      refuseMerged(merging);
      return [{ type: 'EmployerDuplicateTakenIn', data: { ...facts, mergeId, duplicateId } }];
    }
    case 'unmerge':
      if (into?.canonicalId !== command.canonicalId)
        throw new DomainError('employers/not-merged', 'conflict', 'This employer is not merged into that one.');
      return [{ type: 'EmployerUnmerged', data: { ...facts, ...into, reason: command.reason } }];
    case 'let-go-duplicate': {
      const { mergeId } = command;
      const duplicateId = duplicates[mergeId];
      return duplicateId === undefined
        ? []
        : [{ type: 'EmployerDuplicateLetGo', data: { ...facts, mergeId, duplicateId } }];
    }
    case 'take-back-merge':
      if (into?.mergeId !== command.mergeId) return [];
      return [{ type: 'EmployerUnmerged', data: { ...facts, ...into, reason: refusedInTheEnd } }];
  }
}

export type MergeEvent = Extract<
  EmployerEvent,
  { type: 'EmployerMerged' | 'EmployerUnmerged' | 'EmployerDuplicateTakenIn' | 'EmployerDuplicateLetGo' }
>;

export function mergingAfter(merging: Merging, { type, data }: MergeEvent): Merging {
  const { mergeId } = data;
  switch (type) {
    case 'EmployerMerged':
      return { ...merging, into: { mergeId, canonicalId: data.canonicalId } };
    case 'EmployerUnmerged':
      return { ...merging, into: null };
    case 'EmployerDuplicateTakenIn':
      return { ...merging, duplicates: { ...merging.duplicates, [mergeId]: data.duplicateId } };
    case 'EmployerDuplicateLetGo': {
      const { [mergeId]: _, ...duplicates } = merging.duplicates;
      return { ...merging, duplicates };
    }
  }
}

/** Refuses (`employers/employer-merged`) what is to go on the record that stays; says which that is. */
export function refuseMerged({ into }: Merging): void {
  if (into === null) return;
  const message = `This employer is merged into ${into.canonicalId}.`;
  throw new DomainError('employers/employer-merged', 'conflict', message);
}

/** Refuses (`employers/has-merged-employers`) what would leave those without a record that are merged into this one. */
export function refuseDuplicates({ duplicates }: Merging): void {
  if (Object.keys(duplicates).length > 0)
    throw new DomainError('employers/has-merged-employers', 'conflict', 'Others are merged into this employer.');
}
