/** Continues the table of readings. */
export const employersReadings = `
(employers)
GET /v1/employers                                    adviser  -        -         -
GET /v1/employers?office={office}                    advisor  -        -         -
GET /v1/employers/{id}                               adviser  -        -         -
GET /v1/employers/{id}/history                       adviser  -        casework  amina idil
GET /v1/employers/{id}/history                       excluded -        casework  idil
GET /v1/employers/{id}/history?kind=stage            leader   -        -         -
GET /v1/employers/{id}/jobs                          adviser  -        -         -
GET /v1/introductions/{id}                           advisor  -        casework  amina
GET /v1/introductions/{id}                           adviser  hiring   hiring    amina
GET /v1/claimants/{id}/introductions                 advisor  -        casework  amina
GET /v1/claimants/{id}/introductions                 adviser  hiring   hiring    amina

(vacancies)
GET /v1/vacancies                                    advisor  -        -         -
GET /v1/vacancies/{id}                               adviser  -        -         -
GET /v1/vacancies/{id}/original                      adviser  -        -         -
GET /v1/vacancies/{id}/job-posting                   adviser  -        -         -
GET /v1/job-postings                                 adviser  -        -         -

(candidacies)
GET /v1/claimants/{id}/applications                  advisor  -        casework  amina
GET /v1/claimants/{id}/applications                  adviser  hiring   hiring    amina
GET /v1/claimants/{id}/applications?state=accepted   advisor  -        casework  amina
GET /v1/claimants/{id}/applications/{applicationId}  advisor  -        casework  amina
GET /v1/claimants/{id}/applications/{applicationId}  adviser  hiring   hiring    amina
GET /v1/vacancies/{id}/applications                  leader   -        supervision  amina idil
GET /v1/vacancies/{id}/applications                  adviser  -        supervision  amina idil
GET /v1/vacancies/{id}/applications                  advisor  hiring   hiring       amina idil
GET /v1/vacancies/{id}/applications                  excluded -        supervision  idil
GET /v1/vacancies/{id}/applications?state=accepted   leader   -        -            -
GET /v1/offices/{id}/vacancy-board                   advisor  -        -            -
GET /v1/caseloads/{advisorId}/vacancies/{vacancyId}/candidates  advisor  -  casework     amina
GET /v1/caseloads/{advisorId}/vacancies/{vacancyId}/candidates  leader   -  supervision  amina
GET /v1/caseloads/{advisorId}/vacancies/{vacancyId}/candidates  excluded -  -            -
GET /v1/offices/{id}/refusals                        leader   -        supervision  amina idil
GET /v1/offices/{id}/refusals                        adviser  -        supervision  amina idil
GET /v1/offices/{id}/refusals                        excluded -        supervision  idil
GET /v1/offices/{id}/refusals?reason=pay             leader   -        -            -
GET /v1/offices/{id}/refusals/counts                 leader   -        -            -
GET /v1/offices/{id}/refusals/statistics?quarter=2026-Q1 analyst  -     -            -
`;
