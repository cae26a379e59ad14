/** Continues the table of readings. */
export const skillsMatchingReadings = `
GET /v1/taxonomies                                      advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/concepts                  advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/concepts/{code}           advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/concepts/{code}/skills    advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/version-change?from=1&to=1  advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/version-change/retired-in-use?from=1&to=1  administrator  -  -  -
(courses)
GET /v1/courses                                      advisor  -        -            -
GET /v1/courses                                      teacher  -        -            -
GET /v1/courses/{id}                                 adviser  -        -            -
GET /v1/courses/{id}                                 teacher  -        -            -

(enrolments)
GET /v1/claimants/{id}/enrolments                    advisor  -        casework     amina
GET /v1/claimants/{id}/enrolments?state=completed    advisor  -        casework     amina
GET /v1/enrolments/{id}                              advisor  -        casework     amina
GET /v1/enrolments/{id}                              teacher  -        casework     amina
GET /v1/courses/{id}/enrolments                      leader   -        supervision  amina idil
GET /v1/courses/{id}/enrolments                      advisor  hiring   hiring       amina idil
GET /v1/courses/{id}/enrolments                      excluded -        supervision  idil
GET /v1/courses/{id}/enrolments                      teacher  -        supervision  amina idil
GET /v1/courses/{id}/enrolments?state=completed      leader   -        -            -
GET /v1/organisations/{id}/enrolments                teacher  -        supervision  amina idil

(alignment)
GET /v1/offices/{id}/skills-alignment                leader   -        -            -
GET /v1/offices/{id}/course-results                  leader   -        -            -
GET /v1/offices/{id}/skills-alignment/statistics?quarter=2025-Q1 analyst  -  -  -
GET /v1/offices/{id}/course-results/statistics?quarter=2025-Q1 analyst  -    -            -
GET /v1/offices/{id}/skill-holders?skill=S1.4.1      leader   -        supervision  amina idil
GET /v1/offices/{id}/skill-holders?skill=S8.6.6      leader   -        -            -
GET /v1/offices/{id}/skill-holders?skill=S1.4.1      excluded -        supervision  idil

(matches)
GET /v1/claimants/{id}/matches                       advisor  -        casework     amina
GET /v1/claimants/{id}/matches                       adviser  hiring   hiring       amina
GET /v1/vacancies/{id}/matches                       leader   -        supervision  amina idil
GET /v1/vacancies/{id}/matches                       adviser  -        supervision  amina idil
GET /v1/vacancies/{id}/matches                       advisor  hiring   hiring       amina idil
GET /v1/vacancies/{id}/matches                       excluded -        supervision  idil
`;
