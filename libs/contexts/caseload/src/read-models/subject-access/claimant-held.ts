import { sectionHeld, toldCodes } from '@alongside/privacy';
import { barrierThemes, communities, mergeGrounds, supporterKinds } from '../../domain/code-lists/claimant.lists';
import type { ClaimantEvent } from '../../domain/claimant/claimant.events';

const claimantId = 'own-id' as const;
const details = {
  claimantId,
  name: { label: 'Your name' },
  dateOfBirth: { label: 'Your date of birth' },
  contact: { label: 'How to reach you' },
  nationalInsuranceNumber: { label: 'Your National Insurance number' },
  birthMonth: { label: 'The month of your birth' },
} as const;
const why = { label: 'Why' } as const;
const barrierId = { label: 'Reference' } as const;
const reference = { label: 'Reference' } as const;

const merge = { claimantId, mergeId: reference, canonicalId: { label: 'The record that stays' } } as const;
const ofDuplicate = { claimantId, mergeId: reference, duplicateId: { label: 'The second record' } } as const;

/** Whose record one's own was taken for, and how they were told apart, is about somebody else too. */
const ofOther = {
  fields: {
    claimantId,
    otherId: { label: 'Whose', masked: 'third-party' },
    reason: { label: 'Why', masked: 'third-party' },
  },
  hiddenFromNamed: true,
} as const;

/** Words beside an exclusion, or beside what was wrong of a supporter, are about those: that it is there, and since when, is told, the words are not. */
const wordsAboutOthers = { label: 'Why', masked: 'third-party' } as const;

const supporter = {
  claimantId,
  supporterId: reference,
  kind: { label: 'What they are to you', codes: toldCodes(supporterKinds) },
  name: { label: 'Their name', masked: 'third-party' },
  contact: { label: 'How to reach them', masked: 'third-party' },
  personId: { label: 'Supporter', masked: 'third-party' },
  organisationId: { label: 'Their organisation', place: true },
} as const;

export const claimantHeld = sectionHeld<ClaimantEvent>('Who you are and what stands in your way', {
  ClaimantRegistered: { says: 'You were registered', fields: { ...details, office: { label: 'Where', place: true } } },
  ClaimantDetailsCorrected: { says: 'Your details were corrected', fields: { ...details, reason: why } },
  LanguagesDeclared: {
    says: 'You said which languages you speak',
    fields: { claimantId, languages: { label: 'Languages' }, interpreterNeeded: { label: 'Interpreter needed' } },
  },
  AccessibilityNeedsDescribed: {
    says: 'What you need was written down',
    fields: { claimantId, needs: { label: 'Needs' } },
  },
  CommunitiesDeclared: {
    says: 'You said to which communities you belong',
    fields: { claimantId, communities: { label: 'Communities', codes: toldCodes(communities) } },
  },
  SkillDeclared: {
    says: 'A skill of yours was written down',
    fields: {
      claimantId,
      skill: { label: 'Skill' },
      level: { label: 'Level' },
      workHistory: { label: 'Where you used it' },
      enrolmentId: { label: 'Gained on a course' },
    },
  },
  SkillTakenBack: {
    says: 'A skill was found to have been written down by mistake, or not gained on a course after all',
    fields: {
      claimantId,
      enrolmentId: reference,
      skill: { label: 'Skill' },
      level: { label: 'How well you have it otherwise' },
      reason: why,
    },
  },
  BarrierIdentified: {
    says: 'Something that stands in your way was written down',
    fields: {
      claimantId,
      barrierId,
      theme: { label: 'What', codes: toldCodes(barrierThemes) },
      severity: { label: 'How much' },
      note: { label: 'Note' },
    },
  },
  BarrierResolved: {
    says: 'It stands in your way no longer',
    fields: { claimantId, barrierId, note: { label: 'Note' } },
  },
  BarrierEnteredInError: { says: 'It had been entered in error', fields: { claimantId, barrierId, reason: why } },
  SupporterNamed: { says: 'You named somebody who supports you', fields: supporter },
  SupporterCorrected: {
    says: 'What was written down of somebody who supports you was corrected',
    fields: { ...supporter, reason: wordsAboutOthers },
  },
  SupporterEnded: { says: 'They support you no longer', fields: { claimantId, supporterId: reference } },
  SupporterEnteredInError: {
    says: 'Somebody had been written down by mistake as supporting you',
    fields: { claimantId, supporterId: reference, reason: wordsAboutOthers },
  },
  ExclusionSet: {
    says: 'Somebody was kept from seeing your record',
    fields: { claimantId, exclusionId: reference, excluded: { label: 'Who', parties: true }, reason: wordsAboutOthers },
    hiddenFromNamed: true,
  },
  ExclusionLifted: {
    says: 'They are kept from it no longer',
    fields: { claimantId, exclusionId: reference, reason: wordsAboutOthers },
  },
  ClaimantMerged: {
    says: 'This record was found to be a second one of yours',
    fields: { ...merge, ground: { label: 'What that rests on', codes: toldCodes(mergeGrounds) }, reason: why },
  },
  ClaimantUnmerged: { says: 'That was wrong', fields: { ...merge, reason: why } },
  DuplicateTakenIn: { says: 'A second record of yours was found', fields: ofDuplicate },
  DuplicateLetGo: { says: 'It was not yours', fields: ofDuplicate },
  DuplicateDismissed: { says: "Your record was told apart from another person's", ...ofOther },
  DuplicateReopened: { says: 'That is in doubt again', ...ofOther },
});
