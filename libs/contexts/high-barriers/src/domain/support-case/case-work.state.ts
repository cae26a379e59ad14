import type { LocalDate, Uuid } from '@alongside/kernel';
import type { CaseWorkEvent } from './case-work.events';

type EntryKind = 'conference' | 'plan' | 'step' | 'session' | 'risk';

export interface CaseEntry {
  readonly kind: EntryKind;
  readonly on: LocalDate;
  /** Of a step. */
  readonly fromId: Uuid | null;
  readonly standing: 'stands' | 'done' | 'dropped' | 'lifted';
}

/** What was told and was not entered in error, by its id. */
export type CaseWork = Readonly<Record<Uuid, CaseEntry>>;

export function evolveWork(work: CaseWork, { type, data }: CaseWorkEvent): CaseWork {
  const add = (id: Uuid, kind: EntryKind, told: Partial<CaseEntry> = {}): CaseWork => ({
    ...work,
    [id]: { kind, on: data.occurredAt, fromId: null, standing: 'stands', ...told },
  });
  const set = (id: Uuid, standing: CaseEntry['standing']): CaseWork => ({
    ...work,
    [id]: { ...work[id]!, standing },
  });
  switch (type) {
    case 'CaseConferenceHeld':
      return add(data.conferenceId, 'conference');
    case 'CaseConferenceCorrected':
      return add(data.conferenceId, 'conference', { on: data.heldOn });
    case 'SupportPlanAgreed':
      return add(data.planId, 'plan');
    case 'CaseStepAgreed':
      return add(data.stepId, 'step', { fromId: data.fromId });
    case 'CaseStepDone':
      return set(data.stepId, 'done');
    case 'CaseStepDropped':
      return set(data.stepId, 'dropped');
    case 'ProviderSessionHeld':
      return add(data.sessionId, 'session');
    case 'ProviderSessionCorrected':
      return add(data.sessionId, 'session', { on: data.heldOn });
    case 'RiskToStaffNoted':
      return add(data.riskId, 'risk');
    case 'RiskToStaffLifted':
      return set(data.riskId, 'lifted');
    case 'CaseEntryEnteredInError': {
      const left = Object.entries(work).filter(([id, { fromId }]) => data.entryId !== id && data.entryId !== fromId);
      return Object.fromEntries(left);
    }
  }
}
