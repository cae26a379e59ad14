/** Continues the table of readings. */
export const communityDeskReadings = `
(desks)
GET /v1/desks                                advisor        -              -               -
GET /v1/desks?open=true                      partner        -              -               -
GET /v1/desks/{id}                           partner        -              -               -
POST /v1/desks/{id}/look-ups                 partner        -              casework        amina
POST /v1/desks/{id}/look-ups                 excludedDeskWorker  -         casework
GET /v1/desks/{id}/partners                  leader         -              -               -
GET /v1/desks/{id}/workers                   partner        -              casework        deskWorker excludedDeskWorker
GET /v1/desks/{id}/workers?asAt=2026-01-05   leader         -              -               -

(sessions)
GET /v1/desk-sessions/{id}                   partner        -              casework        amina
GET /v1/desks/{id}/sessions                  partner        -              casework        amina idil
GET /v1/desks/{id}/sessions?language=fr      partner        -              -               -
GET /v1/desks/{id}/day-sheet                 leader         -              casework        amina idil
GET /v1/desks/{id}/day-sheet                 excluded       -              casework        idil
GET /v1/desks/{id}/session-figures           partner        -              -               -
GET /v1/desks/{id}/session-statistics?quarter=2026-Q1  analyst  -          -               -
GET /v1/claimants/{id}/desk-sessions         advisor        -              casework        amina

(referrals)
GET /v1/referrals/{id}                       advisor        -              casework        amina
GET /v1/referrals/{id}                       partner        -              casework        amina
GET /v1/offices/{id}/referrals               advisor        -              supervision     amina
GET /v1/offices/{id}/referrals               leader         -              supervision     amina idil
GET /v1/offices/{id}/referrals?state=accepted  leader       -              -               -
GET /v1/desks/{id}/referrals                 partner        -              casework        amina idil
GET /v1/organisations/{id}/referrals         partner        -              -               -
GET /v1/claimants/{id}/referrals             advisor        -              casework        amina

(listings)
GET /open-referral                                leader         -              -               -
GET /open-referral/services?search=forms          leader         -              -               -
GET /open-referral/services/{id}                  leader         -              -               -
GET /open-referral/service_at_locations           leader         -              -               -
GET /open-referral/service_at_locations/{id}      leader         -              -               -
GET /open-referral/organizations                  leader         -              -               -
GET /open-referral/organizations/{id}             leader         -              -               -
GET /open-referral/taxonomies                     leader         -              -               -
GET /open-referral/taxonomies/{id}                leader         -              -               -
GET /open-referral/taxonomy_terms                 leader         -              -               -
GET /open-referral/taxonomy_terms/{id}            leader         -              -               -
GET /v1/service-listings                          leader         -              -               -
GET /v1/service-listings/{id}                     leader         -              -               -

(gatherings)
GET /v1/gatherings                           leader         -              -               -
GET /v1/gatherings/forums                    leader         -              -               -
GET /v1/referral-network                     leader         -              -               -
GET /v1/referral-network/statistics?quarter=2026-Q1  analyst  -            -               -
GET /v1/unmet-needs                          leader         -              -               -
GET /v1/unmet-needs/statistics?quarter=2026-Q1  analyst     -              -               -
GET /v1/gatherings/themes                    leader         -              -               -
GET /v1/gatherings/{id}                      leader         -              -               -
`;
