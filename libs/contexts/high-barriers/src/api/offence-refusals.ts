export const caseThere = {
  'not-found': ['high-barriers/case-not-found'],
  conflict: ['high-barriers/entered-in-error'],
};
export const notCovered = ['high-barriers/offences-not-covered'];
export const offenceThere = ['high-barriers/case-not-found', 'high-barriers/offence-not-found'];
export const offenceGone = ['high-barriers/entered-in-error', 'high-barriers/offences-destroyed'];
export const accessThere = ['high-barriers/case-not-found', 'high-barriers/access-not-found'];
export const secondPerson = [...notCovered, 'high-barriers/second-person'];
