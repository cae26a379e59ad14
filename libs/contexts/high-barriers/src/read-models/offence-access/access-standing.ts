export const accessStandings = ['asked', 'approved', 'refused', 'ended'] as const;

export type AccessStanding = (typeof accessStandings)[number];
