/** Continues the table of readings. Both claimants have a case; `advisor`, `leader` and `excluded` are on no team. */
export const highBarriersReadings = `
GET /v1/support-cases/{id}                    caseOwner    -             casework       amina
GET /v1/support-cases/{id}                    caseMember   complaint     complaint      amina
GET /v1/support-cases/{id}/conference-pack    caseMember   -             casework       amina
GET /v1/staff/{id}/support-cases              advisor      -             -              -
GET /v1/staff/{id}/support-cases              caseMember   quality-check -              -
GET /v1/claimants/{id}/support-cases          advisor      -             casework       amina
GET /v1/claimants/{id}/support-cases          leader       quality-check quality-check  amina
GET /v1/offices/{id}/support-cases            leader       -             supervision    amina idil
GET /v1/offices/{id}/support-cases            excluded     -             supervision    idil
GET /v1/statistics/support-cases?quarter=2026-Q1  analyst  -             -              -
`;
