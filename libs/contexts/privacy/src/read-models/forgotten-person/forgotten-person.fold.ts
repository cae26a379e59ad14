import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { PersonEvent, personEvents } from '../../domain/person/person.events';
import { ForgottenPersonRow } from './forgotten-person.row';

type Event = FoldedEvent<PersonEvent, typeof personEvents>;

/** Who was forgotten, as the log says. */
export const forgottenPersonFold: Fold<{ forgottenPerson: ForgottenPersonRow }, Event> = {
  name: 'privacy.forgotten_person_v1',
  tables: { forgottenPerson: ForgottenPersonRow },
  key: 'personId',
  keys: ({ type, data }) => (type === 'PersonForgotten' ? [data.personId] : []),
  evolve: (_, { data: { personId, occurredAt: forgottenOn, ground } }) => ({
    forgottenPerson: [{ personId, forgottenOn, ground }],
  }),
};
