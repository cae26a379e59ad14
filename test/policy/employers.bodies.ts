/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const employersBodies: Readonly<Record<string, object>> = {
  // employers

  // vacancies

  // candidacies
};
