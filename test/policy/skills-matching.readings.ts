/** Continues the table of readings. */
export const skillsMatchingReadings = `
GET /v1/taxonomies                                      advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/concepts                  advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/concepts/{code}           advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/concepts/{code}/skills    advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/version-change?from=1&to=1  advisor  -  -  -
GET /v1/taxonomies/{taxonomy}/version-change/retired-in-use?from=1&to=1  administrator  -  -  -
`;
