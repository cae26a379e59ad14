/** What each command of the context takes at least; `{claimant}`, `{office}` and `{somebody}` stand for ids. */
export const communityDeskBodies: Readonly<Record<string, object>> = {
  // desks

  // sessions

  // referrals

  // listings

  // gatherings
};
