/** Continues the table of readings. */
export const communityDeskReadings = `
(desks)

(sessions)

(referrals)

(listings)

(gatherings)
`;
