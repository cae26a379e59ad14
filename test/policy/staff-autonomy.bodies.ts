/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const staffAutonomyBodies: Readonly<Record<string, object>> = {
  'POST /v1/claimants/{id}/partnerships': { reason: 'Asks for a trial shift each week' },
  'POST /v1/claimants/{id}/partnerships/{partnershipId}/acceptance': { answer: { means: 'in-person' } },
  'POST /v1/claimants/{id}/partnerships/{partnershipId}/declination': { answer: { means: 'phone' } },
  'POST /v1/claimants/{id}/partnerships/{partnershipId}/plan': { planId: '{somebody}' },
  'POST /v1/claimants/{id}/partnerships/{partnershipId}/employer-calls': { result: 'no-answer' },
  'POST /v1/claimants/{id}/partnerships/{partnershipId}/employer-calls/{callId}/error': { reason: 'Of another person' },
  'POST /v1/claimants/{id}/partnerships/{partnershipId}/withdrawal': { by: 'claimant', reason: 'circumstances' },
  'POST /v1/claimants/{id}/partnerships/{partnershipId}/error': { reason: 'Of another person' },
};
