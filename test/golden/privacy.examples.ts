import type { HoldEvent } from '../../libs/contexts/privacy/src/domain/hold/hold.events';
import type { PersonEvent } from '../../libs/contexts/privacy/src/domain/person/person.events';
import type { RetentionRuleEvent } from '../../libs/contexts/privacy/src/domain/retention/retention-rule.events';
import type { RightsRequestEvent } from '../../libs/contexts/privacy/src/domain/rights-request/rights-request.events';
import type { ExamplesOf } from './golden-files';

const personId = '0192aaaa-0000-7000-8000-000000000021';
const requestId = '0192aaaa-0000-7000-8000-000000000022';
const holdId = '0192aaaa-0000-7000-8000-000000000023';

const ofRule = { ruleId: '0192aaaa-0000-7000-8000-000000000024', recordClass: 'claimant', occurredAt: '2026-03-09' };
const ofRequest = { requestId, personId, occurredAt: '2026-03-09' };
const ofHold = { personId, holdId, occurredAt: '2026-03-09' };

export const personExamples = {
  PersonForgotten: { personId, ground: 'own-request', occurredAt: '2026-03-09' },
} satisfies ExamplesOf<PersonEvent>;

export const holdExamples = {
  HoldPlaced: { ...ofHold, ground: 'court-case', reviewOn: '2026-09-09' },
  HoldLifted: { ...ofHold, reason: 'case-closed' },
} satisfies ExamplesOf<HoldEvent>;

export const rightsRequestExamples = {
  RightsRequestReceived: { ...ofRequest, asksFor: 'erasure', askedBy: 'representative' },
  RightsRequestClockStopped: { ...ofRequest, reason: 'identity' },
  RightsRequestClockResumed: ofRequest,
  RightsRequestExtended: { ...ofRequest, reason: 'complex' },
  RightsRequestRefused: { ...ofRequest, ground: 'legal-claims', toldBy: 'letter' },
  RightsRequestWithdrawn: ofRequest,
  AccessAnswered: { ...ofRequest, position: 'k3f9:10482', digest: '5f'.repeat(32), toldBy: 'in-person' },
  ErasureGranted: { ...ofRequest, ground: 'own-request' },
  ErasureCarriedOut: ofRequest,
  ErasureConfirmed: { ...ofRequest, toldBy: 'letter' },
} satisfies ExamplesOf<RightsRequestEvent>;

export const retentionRuleExamples = {
  RetentionPeriodSet: { ...ofRule, months: 72 },
  RetentionPeriodWithdrawn: ofRule,
} satisfies ExamplesOf<RetentionRuleEvent>;
