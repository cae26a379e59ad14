const invalid = ['privacy/in-the-future', 'privacy/out-of-order'];
const notFound = ['privacy/request-not-found'];
const decided = 'privacy/request-decided';

/** What commands to requests are refused with, as the document says it. */
export const requestRefusals = {
  invalid,
  notFound,
  decided,
  whileOpen: { invalid, 'not-found': notFound, conflict: [decided] },
};
