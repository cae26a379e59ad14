/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const skillsMatchingBodies: Readonly<Record<string, object>> = {
  'POST /v1/taxonomies/{taxonomy}/in-force': { version: '1', from: '2026-01-05' },
  'POST /v1/taxonomies/{taxonomy}/concepts/{code}/mapping': {
    to: { taxonomy: 'bakery', code: 'prove' },
    reason: 'Said of the same work',
  },
  'POST /v1/taxonomies/{taxonomy}/concepts/{code}/mapping-withdrawal': { reason: 'It was another kind of work' },
};
