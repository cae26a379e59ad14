export const dates = ['skills-matching/in-the-future', 'skills-matching/out-of-order'];
export const notFound = ['skills-matching/enrolment-not-found'];
export const notAllowed = ['skills-matching/enrolment-move-not-allowed', 'skills-matching/entered-in-error'];

export const enrolmentRefusals = { invalid: dates, 'not-found': notFound, conflict: notAllowed };

/** Of what is said of a claimant of whom the provider may be told. */
export const toldOnly = [...notAllowed, 'skills-matching/consent-needed'];
export const toldRefusals = { ...enrolmentRefusals, conflict: toldOnly };

/** Of what says why in a code. */
export const codedRefusals = { ...enrolmentRefusals, invalid: [...dates, 'skills-matching/reserved-code'] };
