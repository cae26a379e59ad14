import { DomainError, isForgotten, type Uuid } from '@alongside/kernel';
import type { ClaimantEvent, PersonalDetails } from './claimant.events';
import type { Facts } from './facts';

export type MergeCommand =
  | {
      readonly kind: 'merge';
      readonly mergeId: Uuid;
      readonly canonicalId: Uuid;
      readonly ground: string;
      readonly reason: string;
    }
  | { readonly kind: 'take-in-duplicate'; readonly mergeId: Uuid; readonly duplicateId: Uuid }
  | { readonly kind: 'unmerge'; readonly canonicalId: Uuid; readonly reason: string }
  | { readonly kind: 'let-go-duplicate'; readonly mergeId: Uuid }
  /** Undoes a merge that was refused in the end. */
  | { readonly kind: 'take-back-merge'; readonly mergeId: Uuid; readonly reason: string };

const mergeKinds: readonly string[] = [
  'merge',
  'take-in-duplicate',
  'unmerge',
  'let-go-duplicate',
  'take-back-merge',
] satisfies MergeCommand['kind'][];

export function isMerge<Command extends { readonly kind: string }>(
  command: Command,
): command is Extract<Command, { kind: MergeCommand['kind'] }> {
  return mergeKinds.includes(command.kind);
}

/** How a record stands to others of the same person: it is a duplicate of one, or stays for several, never both. */
export interface Merging {
  readonly into: { readonly mergeId: Uuid; readonly canonicalId: Uuid } | null;
  /** The duplicates of this record, by merge. */
  readonly duplicates: Readonly<Record<Uuid, Uuid>>;
}

export const unmerged: Merging = { into: null, duplicates: {} };

export function decideMerging(
  merging: Merging,
  command: MergeCommand,
  { facts, details }: { readonly facts: Facts; readonly details: PersonalDetails | null },
): readonly ClaimantEvent[] {
  switch (command.kind) {
    case 'merge': {
      const { mergeId, canonicalId, ground, reason } = command;
      if (canonicalId === facts.claimantId) throw sameRecord();
      refuseMerged(merging);
      refuseForgotten(details);
      if (Object.keys(merging.duplicates).length > 0)
        throw new DomainError('caseload/has-merged-records', 'conflict', 'Other records are merged into this one.');
      return [{ type: 'ClaimantMerged', data: { ...facts, mergeId, canonicalId, ground, reason } }];
    }
    case 'take-in-duplicate': {
      const { mergeId, duplicateId } = command;
      refuseMerged(merging);
      refuseForgotten(details);
      return [{ type: 'DuplicateTakenIn', data: { ...facts, mergeId, duplicateId } }];
    }
    case 'unmerge': {
      const { canonicalId, reason } = command;
      if (merging.into?.canonicalId !== canonicalId)
        throw new DomainError('caseload/not-merged', 'conflict', 'This record is not merged into that one.');
      refuseForgotten(details);
      return [{ type: 'ClaimantUnmerged', data: { ...facts, ...merging.into, reason } }];
    }
    case 'let-go-duplicate': {
      const { mergeId } = command;
      const duplicateId = merging.duplicates[mergeId];
      return duplicateId === undefined ? [] : [{ type: 'DuplicateLetGo', data: { ...facts, mergeId, duplicateId } }];
    }
    case 'take-back-merge':
      if (merging.into?.mergeId !== command.mergeId) return [];
      return [{ type: 'ClaimantUnmerged', data: { ...facts, ...merging.into, reason: command.reason } }];
  }
}

export type MergeEvent = Extract<
  ClaimantEvent,
  { type: 'ClaimantMerged' | 'ClaimantUnmerged' | 'DuplicateTakenIn' | 'DuplicateLetGo' }
>;

export function isOfMerge<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { type: MergeEvent['type'] }> {
  return mergeTypes.includes(event.type);
}

const mergeTypes: readonly string[] = [
  'ClaimantMerged',
  'ClaimantUnmerged',
  'DuplicateTakenIn',
  'DuplicateLetGo',
] satisfies MergeEvent['type'][];

export function mergingAfter(merging: Merging, { type, data }: MergeEvent): Merging {
  const { mergeId } = data;
  switch (type) {
    case 'ClaimantMerged':
      return { ...merging, into: { mergeId, canonicalId: data.canonicalId } };
    case 'ClaimantUnmerged':
      return { ...merging, into: null };
    case 'DuplicateTakenIn':
      return { ...merging, duplicates: { ...merging.duplicates, [mergeId]: data.duplicateId } };
    case 'DuplicateLetGo': {
      const { [mergeId]: _, ...duplicates } = merging.duplicates;
      return { ...merging, duplicates };
    }
  }
}

/** Refuses (`caseload/claimant-merged`) what is to go on the record that stays; says which that is. */
export function refuseMerged({ into }: Merging): void {
  if (into === null) return;
  const message = `This record is merged into that of the claimant ${into.canonicalId}.`;
  throw new DomainError('caseload/claimant-merged', 'conflict', message);
}

/** Refuses two records with different National Insurance numbers: one of them is wrong, or they are two persons. */
export function refuseTwoNumbers(one: PersonalDetails | null, other: PersonalDetails | null): void {
  const [first, second] = [one, other].map((details) => details?.nationalInsuranceNumber);
  if (first === undefined || second === undefined || isForgotten(first) || isForgotten(second)) return;
  if (first !== second)
    throw new DomainError(
      'caseload/national-insurance-numbers-differ',
      'conflict',
      'The two records have different National Insurance numbers.',
    );
}

/** What is asked of a record and another one names the same twice. */
export function sameRecord(): DomainError {
  return new DomainError('caseload/same-record', 'invalid', 'Both are the same record.');
}

function refuseForgotten(details: PersonalDetails | null): void {
  if (details !== null && isForgotten(details.name))
    throw new DomainError('caseload/claimant-forgotten', 'conflict', 'This claimant was forgotten.');
}
