const act = { means: 'in-person' };
const reason = 'Of another person';
const offence = { lawfulBasis: 'public-task', condition: 'social-protection', words: 'Took a made-up bicycle' };
const ofCase = 'POST /v1/support-cases/{id}';

/** What each command about offences, disclosures and break-glass takes at least. */
export const offencesBodies: Readonly<Record<string, object>> = {
  [`${ofCase}/offences`]: offence,
  [`${ofCase}/offences/{offenceId}/corrections`]: { ...offence, reason },
  [`${ofCase}/offences/{offenceId}/error`]: { reason },
  [`${ofCase}/offences/{offenceId}/destruction`]: { ground: 'spent' },
  [`${ofCase}/offence-destruction`]: { ground: 'claimant-asked' },
  [`${ofCase}/offence-accesses`]: { purpose: 'job-check', reason: 'A care home asks' },
  [`${ofCase}/offence-accesses/{accessId}/refusal`]: { reason: 'Not needed' },
  [`${ofCase}/disclosures`]: {
    employerId: '{employer}',
    sayerId: '{somebody}',
    sentence: 'I made a mistake at nineteen',
    act,
  },
  [`${ofCase}/disclosures/{disclosureId}/withdrawal`]: { act },
  [`${ofCase}/disclosures/{disclosureId}/error`]: { reason },
  'POST /v1/claimants/{id}/break-glass': { reason: 'safety-of-claimant', words: 'Stands at the door' },
  'POST /v1/break-glasses/{id}/review': { verdict: 'justified', words: 'She had no bed' },
};
