/**
 * Continues the policy table, with its legend and columns, and *team* as for support cases. The owner and the specialists are covered: they may have to do
 * with offences. Somebody has broken glass who is in none of the columns. Amina agreed that something is said by an employer adviser who is in none either.
 */
export const offencesTable = `
POST /v1/support-cases/{id}/offences !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/offences/{offenceId}/corrections !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/offences/{offenceId}/error !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/offences/{offenceId}/destruction !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/offence-destruction !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/disclosures !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/disclosures/{disclosureId}/withdrawal !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/disclosures/{disclosureId}/error !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/offence-accesses !. ------ ---- ---- .-.. .. ... . ... .... ++---
GET  /v1/support-cases/{id}/offences !. ------ ---- ---- .-.. .. ... . ... .... +x---
GET  /v1/support-cases/{id}/disclosures !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/offence-accesses/{accessId}/approval !. ------ +--- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/offence-accesses/{accessId}/refusal !. ------ +--- ---- .-.. .. ... . ... .... ++---
POST /v1/support-cases/{id}/offence-accesses/{accessId}/end !. ------ +--- ---- .-.. .. ... . ... .... ++---
GET  /v1/support-cases/{id}/offence-accesses !. ------ +--- ---- .-.. .. ... . ... .... ++---
GET  /v1/offices/{id}/offence-accesses !. ...... +x++ .... .... .. ... . ... .... .....
GET  /v1/staff/{id}/offences-to-destroy !. +ppppp pppp pppp .p.. .. ... . ... .... ppppp
GET  /v1/staff/{id}/disclosures !. +ppppp pppp pppp .p.. .. ... . ... .... ppppp
GET  /v1/disclosures/{id} !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/disclosures/{id}/saying !. ------ ---- ---- .-.. .. ... . ... .... ++---
POST /v1/claimants/{id}/break-glass !. +++--- +--- .... .... .. ... . ... .... +....
POST /v1/break-glasses/{id}/closure !. ------ +--- .... .... .. ... . ... .... +....
POST /v1/break-glasses/{id}/review !. ...... +--- .... .... .. ... + ... .... .....
GET  /v1/staff/{id}/break-glasses !. +ppppp pppp .... .... .. ... . ... .... p....
GET  /v1/offices/{id}/break-glasses !. ...... +x++ .... .... .. ... + ... .... .....
GET  /v1/break-glass-figures?from=2026-01-01&to=2026-03-31 !. ...... .... .... .... .. ... + ... .... .....
`;
