/** Continues the policy table, with its legend and columns. */
export const skillsMatchingTable = `
                                                      none advisor leader adviser partners analyst evaluator officer administrator desk
`;
