/** Continues the table of readings. Offences are read by whom a second person let: `caseOwner` in both cases. */
export const offencesReadings = `
GET /v1/support-cases/{id}/offences           caseOwner    -             casework       amina
GET /v1/support-cases/{id}/offence-accesses   caseMember   -             casework       amina
GET /v1/support-cases/{id}/offence-accesses   leader       -             casework       amina
GET /v1/support-cases/{id}/disclosures        caseMember   -             casework       amina
GET /v1/offices/{id}/offence-accesses         leader       -             supervision    amina idil
GET /v1/offices/{id}/offence-accesses         excluded     -             supervision    idil
GET /v1/offices/{id}/offence-accesses?state=refused  leader  -           -              -
GET /v1/staff/{id}/offences-to-destroy        advisor      -             -              -
GET /v1/staff/{id}/disclosures                advisor      -             -              -
GET /v1/disclosures/{id}                      caseMember   -             casework       amina
GET /v1/staff/{id}/break-glasses              advisor      -             -              -
GET /v1/offices/{id}/break-glasses            leader       -             supervision    amina idil
GET /v1/offices/{id}/break-glasses            officer      -             supervision    amina idil
GET /v1/offices/{id}/break-glasses?review=reviewed  leader -             -              -
GET /v1/break-glass-figures?from=2026-01-01&to=2026-03-31  officer -     -              -
`;
