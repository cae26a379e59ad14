import type { EventDefinitions, EventOf, Protected, Uuid } from '@alongside/kernel';

export type NationalInsuranceEvent =
  | EventOf<'NationalInsuranceNumberReserved', { readonly owner: Protected<Uuid> }>
  | EventOf<'NationalInsuranceNumberReleased', { readonly owner: Protected<Uuid> }>;

export const nationalInsuranceEvents = {
  NationalInsuranceNumberReserved: { subject: 'owner', protect: { owner: 'personal' } },
  NationalInsuranceNumberReleased: { subject: 'owner', protect: { owner: 'personal' } },
} as const satisfies EventDefinitions<NationalInsuranceEvent>;
