const vacancyTerms = {
  ...{ kind: 'job', title: 'Baker', description: 'Early shifts' },
  employer: { name: 'Corner Bakery' },
};

/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const employersBodies: Readonly<Record<string, object>> = {
  // employers
  'POST /v1/employers': {
    office: '{office}',
    details: { name: 'Example Laundry', sector: 'cleaning', size: 'micro' },
  },
  'POST /v1/employers/{id}/detail-corrections': {
    details: { name: 'Example Laundry', sector: 'cleaning', size: 'micro' },
    reason: 'mistake',
  },
  'POST /v1/employers/{id}/error': { reason: 'registered-twice' },
  'POST /v1/employers/{id}/merge': { into: '{employer}', reason: 'same-company' },
  'POST /v1/employers/{id}/unmerge': { from: '{employer}', reason: 'two-employers' },
  'POST /v1/employers/{id}/offices': { office: '{office}' },
  'POST /v1/employers/{id}/office-departures': { office: '{office}' },
  'POST /v1/employers/{id}/stage': { stage: 'engaged', reason: 'agreed' },
  'POST /v1/employers/{id}/willingness-end': { reason: 'no-places' },
  'POST /v1/employers/{id}/contact-persons': { name: { given: 'Hodan', family: 'Example' } },
  'POST /v1/employers/{id}/contact-persons/{personId}/corrections': {
    name: { given: 'Hodan', family: 'Example' },
    reason: 'Misheard',
  },
  'POST /v1/employers/{id}/contact-persons/{personId}/end': { reason: 'left' },
  'POST /v1/employers/{id}/contacts': { channel: 'phone', result: 'call-again' },
  'POST /v1/employers/{id}/contacts/{contactId}/corrections': {
    channel: 'phone',
    result: 'visit-agreed',
    contactedOn: '2026-01-05',
    reason: 'Ticked the wrong one',
  },
  'POST /v1/employers/{id}/contacts/{contactId}/error': { reason: 'Another employer' },
  'POST /v1/employers/{id}/briefings': { topics: ['checks'], channel: 'visit' },
  'POST /v1/employers/{id}/briefings/{briefingId}/error': { reason: 'wrong-employer' },
  'POST /v1/introductions': {
    claimantId: '{claimant}',
    employerId: '{employer}',
    madeBy: { kind: 'desk' },
    override: 'asked-by-claimant',
  },
  'POST /v1/introductions/{id}/corrections': { madeBy: { kind: 'desk' }, madeOn: '2026-01-05', reason: 'Misheard' },
  'POST /v1/introductions/{id}/results': { result: 'met' },
  'POST /v1/introductions/{id}/result-corrections': { result: 'met', resultedOn: '2026-01-05', reason: 'Misheard' },
  'POST /v1/introductions/{id}/error': { reason: 'Meant for another claimant' },

  // vacancies
  'POST /v1/vacancies': { office: '{office}', terms: vacancyTerms },
  'POST /v1/vacancies/{id}/changes': { terms: vacancyTerms, reason: 'told-by-employer' },
  'POST /v1/vacancies/{id}/closure': { reason: 'withdrawn' },
  'POST /v1/vacancies/{id}/reopening': { reason: 'not-withdrawn' },
  'POST /v1/vacancies/{id}/error': { reason: 'wrong-office' },

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
