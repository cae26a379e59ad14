/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const skillsMatchingBodies: Readonly<Record<string, object>> = {};
