export const dates = ['high-barriers/in-the-future', 'high-barriers/out-of-order'];
export const notFound = ['high-barriers/case-not-found'];
export const inError = 'high-barriers/entered-in-error';
export const closed = 'high-barriers/case-closed';
export const notOwner = ['high-barriers/not-the-owner'];
export const notOnTeamThatDay = ['high-barriers/not-on-team-that-day'];
export const entryNotFound = [...notFound, 'high-barriers/entry-not-found'];
