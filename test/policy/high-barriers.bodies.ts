const act = { means: 'in-person' };
const reason = 'Of another person';
const conference = { attendeeIds: ['{somebody}'], decisions: 'The next report is in the office' };
const session = { memberId: '{somebody}', attendance: 'attended' };
const ofCase = 'POST /v1/support-cases/{id}';

/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const highBarriersBodies: Readonly<Record<string, object>> = {
  'POST /v1/claimants/{id}/support-cases': {
    ...{ office: '{office}', source: 'advisor', areas: ['housing'], reason: 'Sleeps at friends', agreed: { act } },
  },
  [`${ofCase}/areas`]: { areas: ['debt'], reason },
  [`${ofCase}/sharing`]: { grounded: { ground: 'safeguarding', reason: 'Did not come home', until: '2999-01-01' } },
  [`${ofCase}/sharing-withdrawal`]: { act },
  [`${ofCase}/members`]: { memberId: '{somebody}', role: 'advisor' },
  [`${ofCase}/members/{memberId}/agreements`]: {
    agreement: { reference: 'ISA-2026-05', signedOn: '2026-01-05', until: '2999-01-01' },
  },
  [`${ofCase}/members/{memberId}/leaving`]: { reason: 'part-done' },
  [`${ofCase}/owner`]: { ownerId: '{somebody}' },
  [`${ofCase}/conferences`]: conference,
  [`${ofCase}/conferences/{conferenceId}/corrections`]: { ...conference, reason },
  [`${ofCase}/plans`]: { goals: 'A room by Easter', reviewOn: '2999-01-01', act },
  [`${ofCase}/sessions`]: session,
  [`${ofCase}/sessions/{sessionId}/corrections`]: { ...session, reason },
  [`${ofCase}/risks`]: { words: 'Two of you', reviewOn: '2999-01-01' },
  [`${ofCase}/risks/{riskId}/lifting`]: { reason },
  [`${ofCase}/steps/{stepId}/dropping`]: { reason },
  [`${ofCase}/entries/{entryId}/error`]: { reason },
  [`${ofCase}/closure`]: { outcomes: [{ area: 'housing', outcome: 'achieved' }] },
  [`${ofCase}/reopening`]: { reason },
  [`${ofCase}/error`]: { reason },
};
