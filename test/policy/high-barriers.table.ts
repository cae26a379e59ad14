/**
 * Continues the policy table, with its legend and columns, and one more: *team* is who is on the team of the case: the owner, a specialist of another
 * organisation, one whose agreement has run out, one who has left, and one whom the claimant excludes.
 *
 * Whoever is in charge of the claimant, and who leads the office, reads nothing of the case; lists say to them that there is one.
 */
export const highBarriersTable = `
GET  /v1/support-cases/{id} !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
GET  /v1/support-cases/{id}/conference-pack !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/areas !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/sharing !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/sharing-withdrawal !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/members !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/members/{memberId}/agreements !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/members/{memberId}/leaving !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/owner !.   ------  +---   ....    ....    ..      ...       .       ...           .... +....
POST /v1/support-cases/{id}/conferences !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/conferences/{conferenceId}/corrections !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/plans !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/sessions !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/sessions/{sessionId}/corrections !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/risks !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/risks/{riskId}/lifting !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/steps/{stepId}/completion !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/steps/{stepId}/dropping !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/entries/{entryId}/error !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/closure !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/reopening !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
POST /v1/support-cases/{id}/error !.   ------  ----   ----    .-..    ..      ...       .       ...           .... ++---
GET  /v1/staff/{id}/support-cases !.   +ppppp  pppp   pppp    .p..    ..      ...       .       ...           .... ppppp
GET  /v1/claimants/{id}/support-cases !.   ++p---  p---   ....    ....    ..      ...       .       ...           .... p....
POST /v1/claimants/{id}/support-cases !.   +x+---  +---   ....    ....    ..      ...       .       ...           .... +....
GET  /v1/offices/{id}/support-cases !.   ......  +x++   ....    ....    ..      ...       .       ...           .... .....
GET  /v1/statistics/support-cases?quarter=2026-Q1 !.   ......  ....   ....    ....    ++      ...       .       ...           .... .....
`;
