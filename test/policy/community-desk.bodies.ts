const service = {
  name: 'Help with forms',
  status: 'active',
  organization: { name: 'Invented Association', description: 'A support group' },
};

/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const communityDeskBodies: Readonly<Record<string, object>> = {
  // desks
  'POST /v1/desks': { name: 'Another desk', community: 'somali', office: '{office}', hostId: '{organisation}' },
  'POST /v1/desks/{id}/names': { name: 'Harlesden Community Desk' },
  'POST /v1/desks/{id}/reopening': { reason: 'closed-in-error' },
  'POST /v1/desks/{id}/partners': { organisationId: '{organisation}' },
  'POST /v1/desks/{id}/workers': { personId: '{somebody}', organisationId: '{organisation}' },

  // sessions

  // referrals

  // listings
  'POST /v1/service-listings': { organisationId: '{organisation}', service },
  'POST /v1/service-listings/{id}/changes': { service },
  'POST /v1/service-listings/{id}/withdrawal': { reason: 'service-ended' },
  'POST /v1/service-listings/{id}/error': { reason: 'listed-twice' },

  // gatherings
};
