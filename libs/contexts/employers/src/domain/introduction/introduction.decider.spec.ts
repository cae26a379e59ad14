import { deciderSpec } from '@alongside/testing';
import { introductionDecider } from './introduction.decider';
import { happened, hired, introduction, met, nothing, the } from './told-introduction.contract';

const introductions = deciderSpec(introductionDecider);
const made = happened.introduction();

describe('an introduction', () => {
  it('is made with the consent of the claimant', () => introductions.given().when(the.introduction()).then(made));

  it('is made without it on a ground that is recorded, and not without one', () => {
    introductions
      .given()
      .when(the.introduction({ consented: false, override: 'asked-by-claimant' }))
      .then(happened.introduction('asked-by-claimant'));
    introductions
      .given()
      .when(the.introduction({ consented: false }))
      .thenRefuses('employers/consent-needed');
  });

  it('needs no ground where there is the consent', () =>
    introductions
      .given()
      .when(the.introduction({ override: 'asked-by-claimant' }))
      .then(made));

  it('is made once, on a day that has come', () => {
    introductions.given(made).when(the.introduction()).thenRefuses('employers/introduction-already-made');
    introductions
      .given()
      .when({ ...the.introduction(), occurredAt: '2026-03-10' })
      .thenRefuses('employers/in-the-future');
  });

  it('has to be there', () =>
    introductions.given().when(the.result(met)).thenRefuses('employers/introduction-not-found'));

  it('is entered in error, and then takes nothing more', () => {
    introductions.given(made).when(the.error()).then(happened.error());
    introductions.given(made, happened.error()).when(the.result(met)).thenRefuses('employers/entered-in-error');
    introductions.given(made, happened.error()).when(the.error()).thenRefuses('employers/entered-in-error');
  });
});

describe('the correction of an introduction', () => {
  const byDesk = { madeBy: { kind: 'desk' } };

  it('says all of it again', () =>
    introductions.given(made).when(the.correction(byDesk)).then(happened.correction(byDesk)));

  it('changes nothing where nothing is said anew', () =>
    introductions.given(made).when(the.correction()).thenNothing());

  it('moves it to a day on which the consent was in force', () => {
    const known = introductions.given(made);
    known
      .when(the.correction(introduction, { on: '2026-03-05' }))
      .then(happened.correction(introduction, '2026-03-05'));
    known
      .when(the.correction(introduction, { on: '2026-03-05', consented: false }))
      .thenRefuses('employers/consent-needed');
    introductions
      .given(happened.introduction('asked-by-claimant'))
      .when(the.correction(introduction, { on: '2026-03-05', consented: false }))
      .then(happened.correction(introduction, '2026-03-05'));
  });

  it('keeps to the order of the days', () => {
    introductions
      .given(made)
      .when(the.correction(introduction, { on: '2026-03-10' }))
      .thenRefuses('employers/out-of-order');
    introductions
      .given(made, happened.result(met, '2026-03-04'))
      .when(the.correction(introduction, { on: '2026-03-05' }))
      .thenRefuses('employers/out-of-order');
  });
});

describe('what comes of an introduction', () => {
  it('is said step by step', () => {
    introductions.given(made).when(the.result(met)).then(happened.result(met));
    introductions.given(made, happened.result(met)).when(the.result(hired)).then(happened.result(hired));
  });

  it('is said once', () => introductions.given(made, happened.result(met)).when(the.result(met)).thenNothing());

  it('ends with a job, or with nothing', () => {
    introductions.given(made, happened.result(hired)).when(the.result(met)).thenRefuses('employers/introduction-over');
    introductions
      .given(made, happened.result(nothing))
      .when(the.result(hired))
      .thenRefuses('employers/introduction-over');
  });

  it('says why where nothing came of it', () => {
    introductions.given(made).when(the.result(nothing)).then(happened.result(nothing));
    introductions
      .given(made)
      .when(the.result({ result: 'nothing-came-of-it' }))
      .thenRefuses('employers/result-reason-needed');
  });

  it('comes after the introduction, and each step after the one before', () => {
    introductions.given(made).when(the.result(met, '2026-03-01')).thenRefuses('employers/out-of-order');
    introductions
      .given(made, happened.result(met))
      .when(the.result(hired, '2026-03-08'))
      .thenRefuses('employers/out-of-order');
  });

  it('is corrected as it was said last', () => {
    const known = introductions.given(made, happened.result(met, '2026-03-04'), happened.result(hired));
    known.when(the.resultCorrection(nothing)).then(happened.resultCorrection(nothing));
    known.when(the.resultCorrection(hired, '2026-03-05')).then(happened.resultCorrection(hired, '2026-03-05'));
    known.when(the.resultCorrection(hired)).thenNothing();
  });

  it('is corrected only where it was said, in the order of the days', () => {
    introductions.given(made).when(the.resultCorrection(met)).thenRefuses('employers/no-result');
    const known = introductions.given(made, happened.result(met, '2026-03-04'), happened.result(hired));
    known.when(the.resultCorrection(hired, '2026-03-10')).thenRefuses('employers/out-of-order');
    known.when(the.resultCorrection(hired, '2026-03-03')).thenRefuses('employers/out-of-order');
    known.when(the.resultCorrection({ result: 'nothing-came-of-it' })).thenRefuses('employers/result-reason-needed');
  });

  it('goes on after a correction', () =>
    introductions
      .given(made, happened.result(hired), happened.resultCorrection(met))
      .when(the.result(hired))
      .then(happened.result(hired)));
});
