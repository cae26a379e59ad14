export const dates = ['employers/in-the-future', 'employers/out-of-order'];
export const notFound = ['employers/application-not-found'];
export const notAllowed = ['employers/application-move-not-allowed', 'employers/entered-in-error'];

/** What any change of an application may be refused with. */
export const applicationRefusals = { invalid: dates, 'not-found': notFound, conflict: notAllowed };
