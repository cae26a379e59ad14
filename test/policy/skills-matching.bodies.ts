const courseTerms = {
  title: 'Food hygiene',
  skills: [{ taxonomy: 'esco', code: 'S1.4.1' }],
  places: 8,
  startsOn: '2026-01-12',
  endsOn: '2099-12-31',
  costPence: 0,
  offices: ['{office}'],
  language: 'en',
};

/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const skillsMatchingBodies: Readonly<Record<string, object>> = {
  'POST /v1/taxonomies/{taxonomy}/in-force': { version: '1', from: '2026-01-05' },
  'POST /v1/taxonomies/{taxonomy}/concepts/{code}/mapping': {
    to: { taxonomy: 'bakery', code: 'prove' },
    reason: 'Said of the same work',
  },
  'POST /v1/taxonomies/{taxonomy}/concepts/{code}/mapping-withdrawal': { reason: 'It was another kind of work' },
  'POST /v1/courses': { providerId: '{organisation}', terms: courseTerms },
  'POST /v1/courses/{id}/changes': { terms: courseTerms, reason: 'more-demand' },
  'POST /v1/courses/{id}/closure': { reason: 'full' },
  'POST /v1/courses/{id}/cancellation': { reason: 'too-few' },
  'POST /v1/courses/{id}/reopening': { reason: 'mistake' },
  'POST /v1/courses/{id}/error': { reason: 'recorded-twice' },
  'POST /v1/claimants/{id}/enrolments': { courseId: '{somebody}', name: 'Amina' },
  'POST /v1/enrolments/{id}/sessions': { attendance: 'attended' },
  'POST /v1/enrolments/{id}/session-corrections': { sessionOn: '2026-01-12', reason: 'Came after the break' },
  'POST /v1/enrolments/{id}/completion': { gained: [] },
  'POST /v1/enrolments/{id}/skills': { gained: { skill: 'S1.4.1' } },
  'POST /v1/claimants/{id}/skills/error': { skill: 'S1.4.1', reason: 'Of another person' },
  'POST /v1/enrolments/{id}/skill-withdrawals': { skill: 'S1.4.1', reason: 'Of another person' },
  'POST /v1/enrolments/{id}/drop-out': { reason: 'found-work' },
  'POST /v1/enrolments/{id}/refusal': { reason: 'level' },
  'POST /v1/enrolments/{id}/withdrawal': { reason: 'another-course', by: 'claimant' },
  'POST /v1/enrolments/{id}/reopening': { reason: 'Came back' },
  'POST /v1/enrolments/{id}/error': { reason: 'Of another person' },
};
