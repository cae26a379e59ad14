import { deciderSpec } from '@alongside/testing';
import { employerDecider } from './employer.decider';
import { contact, details, employerId, happened, mergeId, the } from './told-employer.contract';

const employer = deciderSpec(employerDecider);
const registered = happened.registration();
const merged = [registered, happened.merge()];
const takenIn = [registered, happened.takingIn()];

describe('merging an employer into another', () => {
  it('says which stays, and why', () => employer.given(registered).when(the.merge()).then(happened.merge()));

  it('is refused with itself', () =>
    employer.given(registered).when(the.merge(employerId)).thenRefuses('employers/same-employer'));

  it('is refused of one that is merged, or into which others are: there are no chains', () => {
    employer
      .given(...merged)
      .when(the.merge(mergeId))
      .thenRefuses('employers/employer-merged');
    employer
      .given(...takenIn)
      .when(the.merge(mergeId))
      .thenRefuses('employers/has-merged-employers');
  });

  it('is refused of what is not there', () => {
    employer.given().when(the.merge()).thenRefuses('employers/employer-not-found');
    employer.given(registered, happened.error()).when(the.merge()).thenRefuses('employers/entered-in-error');
  });

  it('may happen again once it was undone', () =>
    employer
      .given(...merged, happened.unmerge())
      .when(the.merge())
      .then(happened.merge()));
});

describe('the employer that stays', () => {
  it('takes the other in', () => employer.given(registered).when(the.takingIn()).then(happened.takingIn()));

  it('is none that is merged itself', () =>
    employer
      .given(...merged)
      .when(the.takingIn())
      .thenRefuses('employers/employer-merged'));

  it('lets it go, once', () => {
    employer
      .given(...takenIn)
      .when(the.lettingGo())
      .then(happened.lettingGo());
    employer
      .given(...takenIn, happened.lettingGo())
      .when(the.lettingGo())
      .thenNothing();
  });

  it('is not entered in error while it stands for others', () => {
    employer
      .given(...takenIn)
      .when(the.error())
      .thenRefuses('employers/has-merged-employers');
    employer
      .given(...takenIn, happened.lettingGo())
      .when(the.error())
      .then(happened.error());
  });
});

describe('undoing a merge', () => {
  it('says why', () =>
    employer
      .given(...merged)
      .when(the.unmerge())
      .then(happened.unmerge()));

  it('is refused where there is none, or none with that employer', () => {
    employer.given(registered).when(the.unmerge()).thenRefuses('employers/not-merged');
    employer
      .given(...merged)
      .when(the.unmerge(mergeId))
      .thenRefuses('employers/not-merged');
  });

  it('is done where the other refused the merge in the end', () => {
    employer
      .given(...merged)
      .when(the.takingBack())
      .then(happened.unmerge('refused'));
    employer.given(registered).when(the.takingBack()).thenNothing();
  });
});

describe('an employer that is merged', () => {
  it.each([
    ['details', the.details({ ...details, size: 'large' })],
    ['an office', the.joining()],
    ['an office less', the.leaving()],
    ['a contact person', the.person()],
    ['a contact', the.contact()],
    ['a briefing', the.briefing()],
    ['that it is willing', the.willingness(['mentor'])],
    ['that it is willing no more', the.unwillingness()],
    ['a stage', the.stage('engaged')],
    ['that it was entered in error', the.error()],
  ])('takes nothing new: %s', (_, command) =>
    employer
      .given(...merged)
      .when(command)
      .thenRefuses('employers/employer-merged'),
  );

  it('has what stands on it put right', () => {
    const told = [registered, happened.person(), happened.contact(), happened.briefing(), happened.merge()];
    employer
      .given(...told)
      .when(the.personGone())
      .then(happened.personGone());
    employer
      .given(...told)
      .when(the.contactError())
      .then(happened.contactError());
    employer
      .given(...told)
      .when(the.briefingError())
      .then(happened.briefingError());
    const corrected = { ...contact, result: 'no-interest' };
    employer
      .given(...told)
      .when(the.contactCorrected(corrected))
      .then(happened.contactCorrected(corrected));
  });

  it('takes it again once the merge was undone', () =>
    employer
      .given(...merged, happened.unmerge())
      .when(the.briefing())
      .then(happened.briefing()));
});

it('keeps of two duplicates the other, when one is let go', () => {
  const second = {
    mergeId: '0192bbbb-0000-7000-8000-00000000000b',
    duplicateId: '0192bbbb-0000-7000-8000-00000000000c',
  };
  const first = happened.takingIn();
  const both = [registered, first, { ...first, data: { ...first.data, ...second } } as typeof first];
  employer
    .given(...both, happened.lettingGo())
    .when(the.error())
    .thenRefuses('employers/has-merged-employers');
});
