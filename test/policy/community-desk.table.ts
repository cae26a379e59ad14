/** Continues the policy table, with its legend and columns. */
export const communityDeskTable = `
                                                      none advisor leader adviser partners analyst evaluator officer administrator desk
(desks)
POST /v1/desks                                         !.   ......  +x++   ....    ....      ..      ...       .        ++x  ....
GET  /v1/desks                                         !.   ++++++  ++++   ....    +..+      ..      ...       .        +++  ++++
GET  /v1/desks/{id}                                    !.   +-+-++  +-++   ....    +..+      ..      ...       .        ++-  +-++
POST /v1/desks/{id}/names                              !.   ......  +-++   ....    ....      ..      ...       .        ++-  ....
POST /v1/desks/{id}/closure                            !.   ......  +-++   ....    ....      ..      ...       .        ++-  ....
POST /v1/desks/{id}/reopening                          !.   ......  +-++   ....    ....      ..      ...       .        ++-  ....
GET  /v1/desks/{id}/partners                           !.   +-+-++  +-++   ....    +..+      ..      ...       .        ++-  +-++
POST /v1/desks/{id}/look-ups                           !.   ......  ....   ....    +..+      ..      ...       .        ...  +-++
POST /v1/desks/{id}/partners                           !.   ......  +-++   ....    ....      ..      ...       .        ++-  ....
POST /v1/desks/{id}/partners/{organisationId}/leaving  !.   ......  +-++   ....    ....      ..      ...       .        ++-  ....
GET  /v1/desks/{id}/workers                            !.   +-+-++  +-++   ....    +..+      ..      ...       .        ++-  +-++
POST /v1/desks/{id}/workers                            !.   ......  +-++   ....    ....      ..      ...       .        ++-  ....
POST /v1/desks/{id}/workers/{personId}/leaving         !.   ......  +-++   ....    ....      ..      ...       .        ++-  ....

(sessions)
POST /v1/desk-sessions                                 !.   ......  ....   ....    x..x    ..      ...       .        ...  +-+x
POST /v1/desk-sessions/batch                           !.   ......  ....   ....    +..+    ..      ...       .        ...  ++++
GET  /v1/desk-sessions/{id}                            !.   ......  +---   ....    +..+    ..      ...       .        ...  +---
POST /v1/desk-sessions/{id}/corrections                !.   ......  ....   ....    x..x    ..      ...       .        ...  +---
POST /v1/desk-sessions/{id}/identification             !.   ......  ....   ....    x..x    ..      ...       .        ...  +---
POST /v1/desk-sessions/{id}/identification-withdrawal  !.   ......  ....   ....    x..x    ..      ...       .        ...  +---
POST /v1/desk-sessions/{id}/error                      !.   ......  ....   ....    x..x    ..      ...       .        ...  +---
GET  /v1/desks/{id}/sessions                           !.   ......  +-++   ....    +..+    ..      ...       .        ...  +-++
GET  /v1/desks/{id}/day-sheet                          !.   ......  +-++   ....    +..+    ..      ...       .        ...  +-++
GET  /v1/desks/{id}/session-figures                    !.   ......  +-++   ....    +..+    ..      ...       .        ...  +-++
GET  /v1/desks/{id}/session-statistics?quarter=2026-Q1  !.   ......  ....   ....    ....    ++      ...       .        ...  ....
GET  /v1/claimants/{id}/desk-sessions                  !.   ++p---  p---   ....    ....    ..      ...       .        ...  ....

(referrals)
GET  /v1/referral-network                              !.   ......  ++++   ....    +.++      ..      +++       .        +++  ++++
GET  /v1/referral-network/statistics?quarter=2026-Q1   !.   ......  ....   ....    ....      ++      ...       .        ...  ....
GET  /v1/unmet-needs                                   !.   ......  ++++   ....    +.++      ..      +++       .        +++  ++++
GET  /v1/unmet-needs/statistics?quarter=2026-Q1        !.   ......  ....   ....    ....      ++      ...       .        ...  ....
POST /v1/offices/{id}/referrals                        !.   +x+x--  +x--   ....    ....      ..      ...       .        ...  ....
POST /v1/desks/{id}/referrals                          !.   ......  ....   ....    +..+      ..      ...       .        ...  +-++
POST /v1/organisations/{id}/referrals                  !.   ......  ....   ....    +.++      ..      ...       .        ...  xxxx
GET  /v1/offices/{id}/referrals                        !.   +x+x++  +x++   ....    ....      ..      ...       .        ...  ....
GET  /v1/desks/{id}/referrals                          !.   ......  ....   ....    +..+      ..      ...       .        ...  +-++
GET  /v1/organisations/{id}/referrals                  !.   ......  ....   ....    +.++      ..      ...       .        ...  xxxx
GET  /v1/claimants/{id}/referrals                      !.   ++p---  p---   ....    ....      ..      ...       .        ...  ....
GET  /v1/referrals/{id}                                !.   ++----  +---   ....    +.-+      ..      ...       .        ...  +---
POST /v1/referrals/{id}/acceptance                     !.   ++----  +---   ....    +.-+      ..      ...       .        ...  +---
POST /v1/referrals/{id}/rejection                      !.   ++----  +---   ....    +.-+      ..      ...       .        ...  +---
POST /v1/referrals/{id}/revocation                     !.   ++----  +---   ....    +.-+      ..      ...       .        ...  +---
POST /v1/referrals/{id}/completion                     !.   ++----  +---   ....    +.-+      ..      ...       .        ...  +---
POST /v1/referrals/{id}/reopening                      !.   ++----  +---   ....    +.-+      ..      ...       .        ...  +---
POST /v1/referrals/{id}/error                          !.   ++----  +---   ....    +.-+      ..      ...       .        ...  +---

(listings)
GET  /open-referral                                    ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/services                           ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/services/{id}                      ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/service_at_locations               ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/service_at_locations/{id}          ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/organizations                      ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/organizations/{id}                 ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/taxonomies                         ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/taxonomies/{id}                    ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/taxonomy_terms                     ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /open-referral/taxonomy_terms/{id}                ++   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++

POST /v1/service-listings                              !.   ......  ++++   ....    +..+      ..      ...       .        +++  xxxx
GET  /v1/service-listings                              !.   ++++++  ++++   ....    +..+      ..      ...       .        +++  ++++
GET  /v1/service-listings/{id}                         !.   ++++++  ++++   ....    +..+      ..      ...       .        +++  ++++
POST /v1/service-listings/{id}/changes                 !.   ......  ++++   ....    +..+      ..      ...       .        +++  xxxx
POST /v1/service-listings/{id}/assurances              !.   ......  ++++   ....    +..+      ..      ...       .        +++  xxxx
POST /v1/service-listings/{id}/withdrawal              !.   ......  ++++   ....    +..+      ..      ...       .        +++  xxxx
POST /v1/service-listings/{id}/showing-again           !.   ......  ++++   ....    +..+      ..      ...       .        +++  xxxx
POST /v1/service-listings/{id}/error                   !.   ......  ++++   ....    +..+      ..      ...       .        +++  xxxx

(gatherings)
POST /v1/gatherings                                    !.   ......  +-++   ....    +..+      ..      ...       .        ...  ----
GET  /v1/gatherings                                    !.   ......  ++++   ....    +..+      ..      ...       .        ...  ++++
GET  /v1/gatherings/forums                             !.   ......  ++++   ....    +..+      ..      ...       .        ...  ++++
GET  /v1/gatherings/themes                             !.   ......  ++++   ....    +..+      ++      ...       .        ...  ++++
GET  /v1/gatherings/{id}                               !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/moves                         !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/cancellation                  !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/reinstatement                 !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/record                        !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/record-corrections            !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/follow-up                     !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/themes/{themeId}/answer       !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/themes/{themeId}/answer-withdrawal !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
POST /v1/gatherings/{id}/error                         !.   ......  +-++   ....    +..+      ..      ...       .        ...  +-++
`;
