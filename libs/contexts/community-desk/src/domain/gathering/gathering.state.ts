import type { LocalDate, Uuid } from '@alongside/kernel';
import type { GatheringEvent, GatheringPlaces, GatheringRecorded } from './gathering.events';

export interface ToldBack {
  readonly on: LocalDate;
  readonly said: Omit<Extract<GatheringEvent, { type: 'ThemeToldBack' }>['data'], 'gatheringId' | 'occurredAt'>;
}

export interface Gathering {
  readonly gatheringId: Uuid;
  readonly places: GatheringPlaces;
  readonly plannedFor: LocalDate;
  readonly cancelled: boolean;
  readonly held: { readonly on: LocalDate; readonly recorded: GatheringRecorded } | null;
  /** The last answer to each theme that has one. */
  readonly toldBack: Readonly<Record<Uuid, ToldBack>>;
  readonly enteredInError: boolean;
}

export type GatheringState = Gathering | null;

export function evolve(state: GatheringState, { type, data }: GatheringEvent): GatheringState {
  if (type === 'GatheringPlanned') return planned(data);
  const gathering = state!;
  switch (type) {
    case 'GatheringMoved':
      return { ...gathering, plannedFor: data.plannedFor };
    case 'GatheringCancelled':
      return { ...gathering, cancelled: true };
    case 'GatheringReinstated':
      return { ...gathering, plannedFor: data.plannedFor, cancelled: false };
    case 'GatheringHeld':
      return { ...gathering, held: { on: data.occurredAt, recorded: recordedOf(data) } };
    case 'GatheringRecordCorrected':
      return { ...gathering, held: { on: data.heldOn, recorded: recordedOf(data) } };
    case 'GatheringFollowedUp':
      return gathering;
    case 'ThemeToldBack': {
      const { gatheringId: _, occurredAt: on, ...said } = data;
      return { ...gathering, toldBack: { ...gathering.toldBack, [said.themeId]: { on, said } } };
    }
    case 'ToldBackTakenBack': {
      const { [data.themeId]: _, ...toldBack } = gathering.toldBack;
      return { ...gathering, toldBack };
    }
    case 'GatheringEnteredInError':
      return { ...gathering, enteredInError: true };
  }
}

function planned(data: Extract<GatheringEvent, { type: 'GatheringPlanned' }>['data']): Gathering {
  const { gatheringId, host, officeId, organisationId, plannedFor } = data;
  return {
    gatheringId,
    places: { host, ...(officeId && { officeId }), ...(organisationId && { organisationId }) },
    plannedFor,
    cancelled: false,
    held: null,
    toldBack: {},
    enteredInError: false,
  };
}

function recordedOf(data: GatheringRecorded): GatheringRecorded {
  const { attendance, languages, interpreterUsed, themes, words } = data;
  return { attendance, languages, interpreterUsed, themes, words };
}
