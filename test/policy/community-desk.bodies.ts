const service = {
  name: 'Help with forms',
  status: 'active',
  organization: { name: 'Invented Association', description: 'A support group' },
};

/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const communityDeskBodies: Readonly<Record<string, object>> = {
  // desks

  // sessions

  // referrals

  // listings
  'POST /v1/service-listings': { organisationId: '{organisation}', service },
  'POST /v1/service-listings/{id}/changes': { service },
  'POST /v1/service-listings/{id}/withdrawal': { reason: 'service-ended' },
  'POST /v1/service-listings/{id}/error': { reason: 'listed-twice' },

  // gatherings
};
