/** Continues the table of readings. */
export const staffAutonomyReadings = `
GET /v1/claimants/{id}/partnerships                  advisor  -  casework     amina
GET /v1/claimants/{id}/partnerships?state=declined   advisor  -  casework     amina
GET /v1/claimants/{id}/partnerships/{partnershipId}  advisor  -  casework     amina
GET /v1/caseloads/{advisorId}/partnerships           advisor  -  casework     amina idil
GET /v1/caseloads/{advisorId}/partnerships           leader   -  supervision  amina idil
GET /v1/caseloads/{advisorId}/partnerships           excluded -  supervision  idil
GET /v1/offices/{id}/partnerships                    leader   -  supervision  amina idil
GET /v1/offices/{id}/partnerships                    excluded -  supervision  idil
GET /v1/offices/{id}/partnership-figures?from=2026-01-01&to=2026-03-31  leader  -  -  -
`;
