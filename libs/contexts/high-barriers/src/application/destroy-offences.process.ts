import { derivedId } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import type { Process } from '@alongside/processes';
import type { OffenceFileEvent } from '../domain/offence-file/offence-file.events';

type Destroyed = Extract<OffenceFileEvent, { type: 'OffenceDestroyed' | 'OffencesDestroyed' }>;

/** What has keys of its own for offences: one of them, or all of a case. */
export interface DestroyedKeys {
  readonly id: Uuid;
  readonly of: Uuid;
  readonly at: string;
  readonly ground: string;
  readonly by: Uuid;
}

/** Destroys the key of an offence, or of all that is known of offences in a case, once that was said: the ledger knows of it first. */
export function destroyOffences(destroy: (keys: DestroyedKeys) => Promise<unknown>): Process {
  return {
    name: 'destroy-offences',
    follows: { types: ['OffenceDestroyed', 'OffencesDestroyed'] },
    react: async (event, decode) => {
      const { type, data } = (await decode()) as Destroyed;
      const of = type === 'OffenceDestroyed' ? data.offenceId : data.caseId;
      const by = event.metadata['actor']!;
      await destroy({ id: derivedId(event.id, 'offences'), of, at: event.recordedAt, ground: data.ground, by });
    },
  };
}
