/** Continues the policy table, with its legend and columns. */
export const employersTable = `
                                                      none advisor leader adviser partners analyst evaluator officer administrator desk
(employers)

(vacancies)

(candidacies)
`;
