import { deciderSpec } from '@alongside/testing';
import { offenceFileDecider, type OffenceFileCommand } from './offence-file.decider';
import {
  caseId,
  claimantId,
  corrected,
  destroyed,
  destroyedAll,
  inError,
  offenceId,
  recorded,
} from './told-offences.contract';

const file = deciderSpec(offenceFileDecider);
const days = { caseId, claimantId, today: '2026-03-20', occurredAt: '2026-03-03' };
const basis = { lawfulBasis: 'public-task', condition: 'social-protection' };

const record = (more: object = {}): OffenceFileCommand => ({
  kind: 'record',
  offenceId,
  ...basis,
  words: 'Took a made-up bicycle',
  ...days,
  ...more,
});
const correct = (more: object = {}): OffenceFileCommand =>
  ({ ...record(more), kind: 'correct', words: 'Borrowed a made-up bicycle', reason: 'Misread' }) as OffenceFileCommand;
const error = (): OffenceFileCommand => ({ kind: 'enter-in-error', offenceId, reason: 'Misread', ...days });
const destroy = (ground = 'spent'): OffenceFileCommand => ({ kind: 'destroy', offenceId, ground, ...days });
const destroyAll = (ground = 'claimant-asked'): OffenceFileCommand => ({ kind: 'destroy-all', ground, ...days });

describe('an offence', () => {
  it('is recorded with its lawful basis and condition', () => {
    file.given().when(record()).then(recorded());
    file
      .given()
      .when(record({ destroyOn: '2027-03-03' }))
      .then(recorded({ destroyOn: '2027-03-03' }));
  });
  it('is recorded once', () => file.given(recorded()).when(record()).thenNothing());
  it('takes a basis and a condition that are law today', () => {
    for (const more of [{ lawfulBasis: 'hearsay' }, { lawfulBasis: 'act-1998' }, { condition: 'act-1998' }])
      file.given().when(record(more)).thenRefuses('high-barriers/no-lawful-basis');
  });
  it('has happened, and is not spent on the day on which it is told', () => {
    file
      .given()
      .when(record({ occurredAt: '2026-03-21' }))
      .thenRefuses('high-barriers/in-the-future');
    file
      .given()
      .when(record({ destroyOn: '2026-03-03' }))
      .thenRefuses('high-barriers/out-of-order');
  });
  it('is corrected, with the reason', () => file.given(recorded()).when(correct()).then(corrected()));
  it('is corrected where there is one that stands', () => {
    file.given().when(correct()).thenRefuses('high-barriers/offence-not-found');
    file.given(recorded(), inError()).when(correct()).thenRefuses('high-barriers/entered-in-error');
    file.given(recorded(), destroyed()).when(correct()).thenRefuses('high-barriers/offences-destroyed');
  });
  it('keeps its basis from an older law in a correction, and takes no other that is none', () => {
    const older = recorded({ lawfulBasis: 'act-1998', condition: 'act-1998' });
    const asBefore = { lawfulBasis: 'act-1998', condition: 'act-1998' };
    file.given(older).when(correct(asBefore)).then(corrected(asBefore));
    file.given(recorded()).when(correct(asBefore)).thenRefuses('high-barriers/no-lawful-basis');
  });
  it('may have been entered in error, once', () => {
    file.given(recorded()).when(error()).then(inError());
    file.given(recorded(), inError()).when(error()).thenRefuses('high-barriers/entered-in-error');
    file.given(recorded(), destroyed()).when(error()).thenRefuses('high-barriers/offences-destroyed');
    file.given().when(error()).thenRefuses('high-barriers/offence-not-found');
  });
});

describe('destroying', () => {
  it('is of one offence, also of one entered in error, once', () => {
    file.given(recorded()).when(destroy()).then(destroyed());
    file.given(recorded(), inError()).when(destroy()).then(destroyed());
    file.given(recorded(), destroyed()).when(destroy('not-needed')).thenNothing();
    file.given().when(destroy()).thenRefuses('high-barriers/offence-not-found');
    file.given(recorded()).when(destroy('boredom')).thenRefuses('high-barriers/unknown-code');
  });
  it('leaves others of the case', () =>
    file
      .given(recorded(), destroyed())
      .when(record({ offenceId: caseId }))
      .then(recorded({ offenceId: caseId })));
  it('is of all there are, also where that is none, once, and nothing more is recorded in that case', () => {
    file.given(recorded()).when(destroyAll()).then(destroyedAll());
    file.given(recorded(), destroyedAll()).when(destroyAll()).thenNothing();
    file.given(recorded(), destroyedAll()).when(destroy()).thenNothing();
    file.given(recorded(), destroyedAll()).when(correct()).thenRefuses('high-barriers/offences-destroyed');
    file
      .given(recorded(), destroyedAll())
      .when(record({ offenceId: caseId }))
      .thenRefuses('high-barriers/offences-destroyed');
    file.given().when(destroyAll()).then(destroyedAll());
    file.given().when(destroyAll('boredom')).thenRefuses('high-barriers/unknown-code');
  });
});
