import { ConcernsRecord, type Whereabouts } from '@alongside/http';

export const ConcernsClaimant = (at: Whereabouts) => ConcernsRecord('claimant', at, 'caseload/claimant-not-found');
export const ConcernsClaim = (at: Whereabouts) => ConcernsRecord('claim', at, 'caseload/claim-not-found');
export const ConcernsEmployment = (at: Whereabouts) =>
  ConcernsRecord('employment', at, 'caseload/employment-not-found');
export const ConcernsActionPlan = (at: Whereabouts) =>
  ConcernsRecord('action-plan', at, 'caseload/action-plan-not-found');
export const ConcernsSatisfaction = (at: Whereabouts) =>
  ConcernsRecord('satisfaction', at, 'caseload/satisfaction-not-found');
export const ConcernsInteraction = (at: Whereabouts) =>
  ConcernsRecord('interaction', at, 'caseload/interaction-not-found');
export const ConcernsReassignment = (at: Whereabouts) =>
  ConcernsRecord('reassignment', at, 'caseload/reassignment-not-found');
export const ConcernsNote = (at: Whereabouts) => ConcernsRecord('note', at, 'caseload/note-not-found');
export const ConcernsSavedView = (at: Whereabouts) => ConcernsRecord('saved-view', at, 'caseload/saved-view-not-found');
