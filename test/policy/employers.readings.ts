/** Continues the table of readings. */
export const employersReadings = `
(employers)

(vacancies)

(candidacies)
GET /v1/claimants/{id}/applications                  advisor  -        casework  amina
GET /v1/claimants/{id}/applications                  adviser  hiring   hiring    amina
GET /v1/claimants/{id}/applications?state=accepted   advisor  -        casework  amina
GET /v1/claimants/{id}/applications/{applicationId}  advisor  -        casework  amina
GET /v1/claimants/{id}/applications/{applicationId}  adviser  hiring   hiring    amina
`;
