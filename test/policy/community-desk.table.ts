/** Continues the policy table, with its legend and columns. */
export const communityDeskTable = `
                                                      none advisor leader adviser partners analyst evaluator officer administrator desk
(desks)

(sessions)

(referrals)

(listings)

(gatherings)
`;
