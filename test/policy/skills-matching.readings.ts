/** Continues the table of readings. */
export const skillsMatchingReadings = `
`;
