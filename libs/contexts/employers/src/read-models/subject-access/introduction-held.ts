import { sectionHeld, toldCodes } from '@alongside/privacy';
import {
  introductionGrounds,
  introductionReasons,
  introductionResults,
} from '../../domain/code-lists/introduction.lists';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';

const introduction = {
  introductionId: { label: 'Introduction' },
  claimantId: 'own-id',
  employerId: { label: 'Employer', place: true },
} as const;
const why = { label: 'Why' } as const;
const note = { label: 'Note' } as const;
const terms = {
  madeBy: { label: 'Who introduced you', masked: 'third-party' },
  vacancyId: { label: 'Vacancy' },
  note,
} as const;
const resulted = {
  result: { label: 'What came of it', codes: toldCodes(introductionResults) },
  why: { label: 'Why nothing came of it', codes: toldCodes(introductionReasons) },
  note,
} as const;

export const introductionHeld = sectionHeld<IntroductionEvent>('Your introductions to employers', {
  IntroductionMade: {
    says: 'You were introduced to an employer',
    fields: {
      ...introduction,
      ...terms,
      override: { label: 'On which ground, without a recorded consent', codes: toldCodes(introductionGrounds) },
    },
  },
  IntroductionCorrected: {
    says: 'What was recorded of the introduction was corrected',
    fields: { ...introduction, ...terms, madeOn: { label: 'Day of the introduction' }, reason: why },
  },
  IntroductionResulted: { says: 'Something came of the introduction', fields: { ...introduction, ...resulted } },
  IntroductionResultCorrected: {
    says: 'What came of it was corrected',
    fields: { ...introduction, ...resulted, resultedOn: { label: 'Day of it' }, reason: why },
  },
  IntroductionEnteredInError: {
    says: 'The introduction had been entered in error',
    fields: { ...introduction, reason: why },
  },
});
