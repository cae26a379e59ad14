/** What an entry of the history of an employer is about. */
export const historyKinds = [
  'details',
  'merge',
  'office',
  'contact',
  'briefing',
  'willingness',
  'stage',
  'introduction',
  'vacancy',
  'application',
  'hire',
  'issue',
] as const;

export type HistoryKind = (typeof historyKinds)[number];

/** The events of this context that a history shows. Those of contact persons are not: the employer's record has them. */
export const kindOfEvent: Readonly<Record<string, HistoryKind>> = {
  EmployerRegistered: 'details',
  EmployerDetailsCorrected: 'details',
  EmployerEnteredInError: 'details',
  EmployerMerged: 'merge',
  EmployerUnmerged: 'merge',
  EmployerDuplicateTakenIn: 'merge',
  EmployerDuplicateLetGo: 'merge',
  EmployerOfficeJoined: 'office',
  EmployerOfficeLeft: 'office',
  EmployerContacted: 'contact',
  EmployerContactCorrected: 'contact',
  EmployerContactEnteredInError: 'contact',
  EmployerBriefed: 'briefing',
  EmployerBriefingEnteredInError: 'briefing',
  EmployerWillingnessStated: 'willingness',
  EmployerWillingnessWithdrawn: 'willingness',
  EmployerStageChanged: 'stage',
  IntroductionMade: 'introduction',
  IntroductionCorrected: 'introduction',
  IntroductionResulted: 'introduction',
  IntroductionResultCorrected: 'introduction',
  IntroductionEnteredInError: 'introduction',
};
