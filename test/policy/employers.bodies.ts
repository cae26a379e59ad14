/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const employersBodies: Readonly<Record<string, object>> = {
  // employers

  // vacancies

  // candidacies
  'POST /v1/claimants/{id}/applications': { vacancyId: '{somebody}' },
  'POST /v1/claimants/{id}/applications/{applicationId}/postponement': { why: 'The oven is broken' },
  'POST /v1/claimants/{id}/applications/{applicationId}/refusal': { reason: 'experience', by: 'employer' },
  'POST /v1/claimants/{id}/applications/{applicationId}/cancellation': { reason: 'vacancy-withdrawn' },
  'POST /v1/claimants/{id}/applications/{applicationId}/reopening': { reason: 'They rang back' },
  'POST /v1/claimants/{id}/applications/{applicationId}/acceptance-withdrawal': { reason: 'The offer was taken back' },
  'POST /v1/claimants/{id}/applications/{applicationId}/hire-end-withdrawal': { reason: 'Told of another person' },
  'POST /v1/claimants/{id}/applications/{applicationId}/error': { reason: 'Meant for somebody of the same name' },
};
