/** Continues the table of readings. */
export const employersReadings = `
(employers)

(vacancies)

(candidacies)
`;
