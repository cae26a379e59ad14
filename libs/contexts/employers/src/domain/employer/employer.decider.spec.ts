import { deciderSpec } from '@alongside/testing';
import { employerDecider } from './employer.decider';
import {
  briefing,
  claimantId,
  contact,
  details,
  happened,
  office,
  otherOffice,
  person,
  personId,
  the,
  today,
} from './told-employer.contract';

const employer = deciderSpec(employerDecider);
const registered = happened.registration();

describe('an employer', () => {
  it('is registered at an office', () => employer.given().when(the.registration()).then(registered));

  it('is registered once', () =>
    employer.given(registered).when(the.registration()).thenRefuses('employers/already-registered'));

  it('is not registered on a day that has not come', () =>
    employer.given().when(the.registration('2026-03-10')).thenRefuses('employers/in-the-future'));

  it('has to be there, and not to have been entered in error', () => {
    employer.given().when(the.briefing()).thenRefuses('employers/employer-not-found');
    employer.given(registered, happened.error()).when(the.briefing()).thenRefuses('employers/entered-in-error');
  });

  it('is entered in error', () => employer.given(registered).when(the.error()).then(happened.error()));

  it('has no past before it was registered', () =>
    employer.given(registered).when(the.stage('engaged', '2026-03-01')).thenRefuses('employers/out-of-order'));
});

describe('the details of an employer', () => {
  const moved = { ...details, site: { lines: ['2 Invented Yard'], postcode: 'NW10 0XY' } };

  it('are corrected, all of them', () =>
    employer.given(registered).when(the.details(moved)).then(happened.details(moved)));

  it('stay where nothing is said anew', () => {
    employer.given(registered).when(the.details(details)).thenNothing();
    employer.given(registered, happened.details(moved)).when(the.details(moved)).thenNothing();
  });
});

describe('the offices that work with an employer', () => {
  it('may be several', () => employer.given(registered).when(the.joining()).then(happened.joining()));

  it('are told once each', () => {
    employer.given(registered).when(the.joining(office)).thenNothing();
    employer.given(registered, happened.joining()).when(the.joining()).thenNothing();
  });

  it('may leave it to others, and to nobody else', () => {
    employer.given(registered, happened.joining()).when(the.leaving()).then(happened.leaving());
    employer.given(registered).when(the.leaving()).thenRefuses('employers/last-office');
    employer.given(registered).when(the.leaving(otherOffice)).thenNothing();
  });
});

describe('a contact person', () => {
  const promoted = { ...person, jobTitle: 'Owner' };

  it('is named', () => employer.given(registered).when(the.person()).then(happened.person()));

  it('is named once, until the person leaves', () => {
    employer.given(registered, happened.person()).when(the.person()).thenRefuses('employers/contact-person-named');
    employer.given(registered, happened.person(), happened.personGone()).when(the.person()).then(happened.person());
  });

  it('is corrected with a reason, where something was wrong', () => {
    const known = employer.given(registered, happened.person());
    known.when(the.personCorrected(promoted)).then(happened.personCorrected(promoted));
    known.when(the.personCorrected(person)).thenNothing();
  });

  it('ends, once', () => {
    employer.given(registered, happened.person()).when(the.personGone()).then(happened.personGone());
    employer.given(registered, happened.person(), happened.personGone()).when(the.personGone()).thenNothing();
  });

  it('is one of those who are named, from the day on which they are', () => {
    employer.given(registered).when(the.personGone()).thenRefuses('employers/contact-person-not-found');
    const known = employer.given(registered, happened.person());
    known.when(the.personGone('2026-03-05')).thenRefuses('employers/out-of-order');
    employer
      .given(registered, happened.person(), happened.personGone())
      .when(the.personCorrected(promoted))
      .thenRefuses('employers/contact-person-not-found');
  });
});

describe('a contact with an employer', () => {
  const asked = { ...contact, contactPersonId: personId };
  const agreed = { ...contact, result: 'visit-agreed' };

  it('has words about nobody who is known, where it is for nobody', () =>
    employer.given(registered).when(the.contact()).then(happened.contact()));

  it('has words about whom it is for, before whoever was spoken to', () => {
    employer
      .given(registered, happened.person())
      .when(the.contact(asked, { claimantId }))
      .then(happened.contact(asked, { claimantId, aboutId: claimantId }));
    employer
      .given(registered, happened.person())
      .when(the.contact(asked))
      .then(happened.contact(asked, { aboutId: personId }));
  });

  it('is with somebody who is known there', () => {
    employer.given(registered).when(the.contact(asked)).thenRefuses('employers/contact-person-not-found');
    employer
      .given(registered, happened.contact())
      .when(the.contactCorrected(asked))
      .thenRefuses('employers/contact-person-not-found');
  });

  it('is corrected, its day too', () => {
    const known = employer.given(registered, happened.contact());
    known.when(the.contactCorrected(agreed)).then(happened.contactCorrected(agreed));
    known.when(the.contactCorrected(contact, '2026-03-06')).then(happened.contactCorrected(contact, '2026-03-06'));
    known.when(the.contactCorrected(contact)).thenNothing();
  });

  it('stays for whom it was', () =>
    employer
      .given(registered, happened.contact(contact, { claimantId, aboutId: claimantId }))
      .when(the.contactCorrected(agreed))
      .then(happened.contactCorrected(agreed, today, { claimantId, aboutId: claimantId })));

  it('was not later than its correction, nor before the employer was registered', () => {
    const known = employer.given(registered, happened.contact());
    known.when(the.contactCorrected(contact, '2026-03-10')).thenRefuses('employers/out-of-order');
    known.when(the.contactCorrected(contact, '2026-03-01')).thenRefuses('employers/out-of-order');
  });

  it('is entered in error, and then takes nothing more', () => {
    employer.given(registered, happened.contact()).when(the.contactError()).then(happened.contactError());
    const inError = employer.given(registered, happened.contact(), happened.contactError());
    inError.when(the.contactCorrected(agreed)).thenRefuses('employers/entered-in-error');
    inError.when(the.contactError()).thenRefuses('employers/entered-in-error');
  });

  it('has to be there', () =>
    employer.given(registered).when(the.contactError()).thenRefuses('employers/contact-not-found'));
});

describe('a briefing', () => {
  it('says what was explained', () => employer.given(registered).when(the.briefing()).then(happened.briefing()));

  it('was given to somebody who is known there', () =>
    employer
      .given(registered)
      .when(the.briefing({ ...briefing, contactPersonId: personId }))
      .thenRefuses('employers/contact-person-not-found'));

  it('is entered in error, where there was one', () => {
    employer.given(registered, happened.briefing()).when(the.briefingError()).then(happened.briefingError());
    employer.given(registered).when(the.briefingError()).thenRefuses('employers/briefing-not-found');
    employer
      .given(registered, happened.briefing(), happened.briefingError())
      .when(the.briefingError())
      .thenRefuses('employers/briefing-not-found');
  });
});

describe('the willingness to hire people at risk', () => {
  it('is stated with its conditions, and when to ask again', () =>
    employer
      .given(registered)
      .when(the.willingness(['trial-first', 'mentor'], { reviewOn: '2026-09-01' }))
      .then(happened.willingness(['mentor', 'trial-first'], '2026-09-01')));

  it('is stated anew where something of it changed', () => {
    const willing = employer.given(registered, happened.willingness(['mentor']));
    willing.when(the.willingness(['mentor'])).thenNothing();
    willing.when(the.willingness([])).then(happened.willingness([]));
    willing
      .when(the.willingness(['mentor'], { reviewOn: '2026-04-01' }))
      .then(happened.willingness(['mentor'], '2026-04-01'));
  });

  it('is withdrawn where it was stated', () => {
    employer.given(registered, happened.willingness([])).when(the.unwillingness()).then(happened.unwillingness());
    employer.given(registered).when(the.unwillingness()).thenNothing();
  });

  it('keeps to the order of its days', () => {
    const willing = employer.given(registered, happened.willingness([]));
    willing.when(the.willingness(['mentor'], { on: '2026-03-08' })).thenRefuses('employers/out-of-order');
    willing.when(the.unwillingness('2026-03-08')).thenRefuses('employers/out-of-order');
    employer
      .given(registered)
      .when(the.willingness([], { reviewOn: '2026-03-09' }))
      .thenRefuses('employers/out-of-order');
  });
});

describe('the stage of an employer', () => {
  it('begins as a prospect and changes with a reason', () => {
    employer.given(registered).when(the.stage('prospect')).thenNothing();
    employer.given(registered).when(the.stage('engaged')).then(happened.stage('engaged'));
    employer.given(registered, happened.stage('engaged')).when(the.stage('hiring')).then(happened.stage('hiring'));
  });

  it('keeps to the order of its days', () =>
    employer
      .given(registered, happened.stage('engaged'))
      .when(the.stage('hiring', '2026-03-08'))
      .thenRefuses('employers/out-of-order'));
});
