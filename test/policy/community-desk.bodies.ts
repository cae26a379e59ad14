const service = {
  name: 'Help with forms',
  status: 'active',
  organization: { name: 'Invented Association', description: 'A support group' },
};

const session = { kind: 'visit', attendance: 'attended' };

const referral = {
  claimantId: '{claimant}',
  to: { kind: 'office', id: '{office}' },
  need: 'housing',
  name: 'Amina',
  languages: ['so'],
};

/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const communityDeskBodies: Readonly<Record<string, object>> = {
  // desks
  'POST /v1/desks': { name: 'Another desk', community: 'somali', office: '{office}', hostId: '{organisation}' },
  'POST /v1/desks/{id}/names': { name: 'Harlesden Community Desk' },
  'POST /v1/desks/{id}/reopening': { reason: 'closed-in-error' },
  'POST /v1/desks/{id}/look-ups': { name: 'Amina Invented', dateOfBirth: '1990-03-14' },
  'POST /v1/desks/{id}/partners': { organisationId: '{organisation}' },
  'POST /v1/desks/{id}/workers': { personId: '{somebody}', organisationId: '{organisation}' },

  // sessions
  'POST /v1/desk-sessions': { deskId: '{desk}', session },
  'POST /v1/desk-sessions/batch': { entries: [{}] },
  'POST /v1/desk-sessions/{id}/corrections': { session, reason: 'A slip' },
  'POST /v1/desk-sessions/{id}/identification': { claimantId: '{claimant}' },
  'POST /v1/desk-sessions/{id}/identification-withdrawal': { reason: 'A cousin' },
  'POST /v1/desk-sessions/{id}/error': { reason: 'A test' },

  // referrals
  'POST /v1/offices/{id}/referrals': referral,
  'POST /v1/desks/{id}/referrals': referral,
  'POST /v1/organisations/{id}/referrals': referral,
  'POST /v1/referrals/{id}/rejection': { reason: 'no-service', proposedAction: 'refer-elsewhere' },
  'POST /v1/referrals/{id}/revocation': { reason: 'not-needed' },
  'POST /v1/referrals/{id}/completion': { outcome: 'helped' },
  'POST /v1/referrals/{id}/reopening': { reason: 'It was another one' },
  'POST /v1/referrals/{id}/error': { reason: 'Another Amina' },

  // listings
  'POST /v1/service-listings': { organisationId: '{organisation}', service },
  'POST /v1/service-listings/{id}/changes': { service },
  'POST /v1/service-listings/{id}/withdrawal': { reason: 'service-ended' },
  'POST /v1/service-listings/{id}/error': { reason: 'listed-twice' },

  // gatherings
  'POST /v1/gatherings': {
    kind: 'forum',
    host: { kind: 'organisation', id: '{organisation}' },
    officeId: '{office}',
    plannedFor: '2026-03-09',
    title: 'Spring forum',
  },
  'POST /v1/gatherings/{id}/moves': { plannedFor: '2026-03-16', reason: 'The hall is taken' },
  'POST /v1/gatherings/{id}/cancellation': { reason: 'Snow' },
  'POST /v1/gatherings/{id}/reinstatement': { plannedFor: '2026-03-16', reason: 'The snow is gone' },
  'POST /v1/gatherings/{id}/record': { attendance: [], languages: [], interpreterUsed: false, themes: [] },
  'POST /v1/gatherings/{id}/record-corrections': {
    heldOn: '2026-03-09',
    attendance: [],
    languages: [],
    interpreterUsed: false,
    themes: [],
    reason: 'Counted again',
  },
  'POST /v1/gatherings/{id}/follow-up': { note: 'Wrote to all who came' },
  'POST /v1/gatherings/{id}/themes/{themeId}/answer': {
    way: 'at-gathering',
    audience: 'all-who-came',
    answer: 'Letters come in Somali from May on',
  },
  'POST /v1/gatherings/{id}/themes/{themeId}/answer-withdrawal': { reason: 'Nobody was told yet' },
  'POST /v1/gatherings/{id}/error': { reason: 'Of another desk' },
};
