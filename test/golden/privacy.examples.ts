import type { PersonEvent } from '../../libs/contexts/privacy/src/domain/person/person.events';
import type { ExamplesOf } from './golden-files';

export const personExamples = {
  PersonForgotten: {
    personId: '0192aaaa-0000-7000-8000-000000000021',
    ground: 'own-request',
    occurredAt: '2026-03-09',
  },
} satisfies ExamplesOf<PersonEvent>;
