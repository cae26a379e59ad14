import type { MadeUpVersion } from './publish-taxonomy';

export const foodHygiene = '7bba5a4b-1d6a-4d9c-9a3d-6a0c58f3a6c1';
export const cooking = 'S6.1.2';
export const kitchenAssistant = 'C9412';

/** What is done in kitchens: a skill that many employers ask for, one of cooks alone, and an occupation that takes the first. */
export const kitchenTaxonomy: MadeUpVersion = {
  ...{ taxonomy: 'esco', version: '1.2.0' },
  concepts: [
    { code: foodHygiene, kind: 'skill', label: 'comply with food safety', reuseLevel: 'cross-sector' },
    { code: cooking, kind: 'skill', label: 'cook vegetables', reuseLevel: 'sector-specific' },
    { code: kitchenAssistant, kind: 'occupation', label: 'kitchen assistant' },
  ],
  takes: [{ code: kitchenAssistant, essential: [foodHygiene], optional: [] }],
};
