import { deciderSpec } from '@alongside/testing';
import {
  anotherAdvisor,
  anotherAcceptance,
  anotherCandidacy,
  candidacyId,
  advisor,
  changed,
  closed,
  opened,
  placeGivenBack,
  placeTaken,
  posting,
  received,
  reopened,
  terms,
  the,
  vacancyInError,
} from './told-vacancy.contract';
import { vacancyDecider } from './vacancy.decider';

const vacancy = deciderSpec(vacancyDecider);

describe('opening a vacancy', () => {
  it('records what is offered', () => vacancy.given().when(the.opening()).then(opened()));

  it('keeps the posting that it was read from', () =>
    vacancy
      .given()
      .when(the.opening(terms, posting))
      .then(opened(), received({ occurredAt: '2026-03-02' })));

  it('is refused under the id of another', () =>
    vacancy.given(opened()).when(the.opening()).thenRefuses('employers/vacancy-already-opened'));

  it('is refused where it could be applied for on no day', () =>
    vacancy
      .given()
      .when(the.opening({ ...terms, validThrough: '2026-03-01' }))
      .thenRefuses('employers/out-of-order'));

  it('is refused on a day that has not come', () =>
    vacancy
      .given()
      .when({ ...the.opening(), occurredAt: '2026-03-10' })
      .thenRefuses('employers/in-the-future'));

  it.each([
    { pay: { fromMinor: 1300, toMinor: 1221, currency: 'GBP', period: 'hour' as const } },
    { hours: { from: 37.5, to: 30 } },
  ])('is refused with a range that ends before it begins: %j', (reversed) =>
    vacancy
      .given()
      .when(the.opening({ ...terms, ...reversed }))
      .thenRefuses('employers/range-reversed'),
  );
});

it.each([
  { pay: { currency: 'GBP' } },
  { requiredSkills: [{ code: '9263' } as never] },
  { wantedSkills: [{ words: 'Baking', taxonomy: 'esco', code: '1' } as never] },
  { occupation: {} as never },
])('terms that say nothing or too much are refused: %j', (unsound) =>
  vacancy
    .given()
    .when(the.opening({ ...terms, ...unsound }))
    .thenRefuses('employers/terms-incomplete'),
);

describe('changing a vacancy', () => {
  const better = { pay: { fromMinor: 1250, currency: 'GBP', period: 'hour' } } as const;

  it('records what is said otherwise, and what is said no more', () =>
    vacancy
      .given(opened())
      .when(the.change({ ...better, title: terms.title, validThrough: null }))
      .then(changed({ ...better, validThrough: null })));

  it('changes nothing where it says the same', () => {
    vacancy
      .given(opened())
      .when(the.change({ employer: { name: terms.employer.name, employerId: terms.employer.employerId! } }))
      .thenNothing();
    vacancy
      .given(opened(), changed({ validThrough: null }))
      .when(the.change({ validThrough: null }))
      .thenNothing();
  });

  it('leaves no fewer places than are taken', () =>
    vacancy
      .given(opened({ ...terms, places: 2 }), placeTaken(), placeTaken(advisor, anotherCandidacy, anotherAcceptance))
      .when(the.change({ places: 1 }))
      .thenRefuses('employers/places-taken'));

  it('is refused before it was opened, and where nobody opened it', () => {
    vacancy.given(opened()).when(the.change(better, '2026-03-01')).thenRefuses('employers/out-of-order');
    vacancy.given().when(the.change(better)).thenRefuses('employers/vacancy-not-found');
  });
});

describe('a posting that comes again', () => {
  const imported = [opened(), received()];
  const anew = { digest: 'b2', postedOn: '2026-03-08' };

  it('changes nothing where it says the same', () =>
    vacancy
      .given(...imported)
      .when(the.posting({ title: 'Another title' }))
      .thenNothing());

  it('changes the vacancy where it says otherwise', () =>
    vacancy
      .given(...imported)
      .when(the.posting({ title: 'Baker' }, anew))
      .then(changed({ title: 'Baker' }, 'posted'), received(anew)));

  it('says nothing new where it was posted earlier than what is known', () =>
    vacancy
      .given(...imported)
      .when(the.posting({ title: 'Baker' }, { digest: 'b2', postedOn: '2026-03-01' }))
      .thenNothing());

  it('opens the vacancy again where it was posted after the closure', () => {
    vacancy
      .given(...imported, closed('withdrawn', '2026-03-05'))
      .when(the.posting({}, anew))
      .then(reopened('posted'), received(anew));
    vacancy
      .given(...imported, closed())
      .when(the.posting({}, anew))
      .then(received(anew));
  });
});

describe('the places of a vacancy', () => {
  it('are taken for a candidacy, by somebody of the staff, once', () => {
    vacancy.given(opened()).when(the.takingOfPlace()).then(placeTaken());
    vacancy.given(opened(), placeTaken()).when(the.takingOfPlace(anotherAdvisor)).thenNothing();
  });

  it('run out: the second to ask is told who took the last one', () => {
    const second = the.takingOfPlace(anotherAdvisor, anotherCandidacy, anotherAcceptance);
    vacancy.given(opened(), placeTaken()).when(second).thenRefuses('employers/no-place-left');
    const state = [opened(), placeTaken()].reduce(vacancyDecider.evolve, vacancyDecider.initialState);
    expect(() => vacancyDecider.decide(state, second)).toThrow(advisor);
  });

  it('are there again once given back', () => {
    vacancy.given(opened(), placeTaken()).when(the.placeGivenBack()).then(placeGivenBack());
    vacancy
      .given(opened(), placeTaken(), placeGivenBack())
      .when(the.takingOfPlace(anotherAdvisor, anotherCandidacy, anotherAcceptance))
      .then(placeTaken(anotherAdvisor, anotherCandidacy, anotherAcceptance));
  });

  it('are never given back for an earlier acceptance of the same candidacy', () =>
    vacancy
      .given(opened(), placeTaken(advisor, candidacyId, anotherAcceptance))
      .when(the.placeGivenBack())
      .thenNothing());

  it('are given back only where taken, and not before they were', () => {
    vacancy.given(opened()).when(the.placeGivenBack()).thenNothing();
    vacancy.given(opened(), placeTaken()).when(the.placeGivenBack('2026-03-08')).thenRefuses('employers/out-of-order');
  });

  it('are taken of no vacancy that is closed', () =>
    vacancy.given(opened(), closed()).when(the.takingOfPlace()).thenRefuses('employers/vacancy-closed'));

  it('are given back also once it is closed', () =>
    vacancy.given(opened(), placeTaken(), closed('filled')).when(the.placeGivenBack()).then(placeGivenBack()));
});

describe('the end of a vacancy', () => {
  it('is its closure with a reason, said once', () => {
    vacancy.given(opened()).when(the.closure()).then(closed());
    vacancy.given(opened(), closed()).when(the.closure()).thenNothing();
    vacancy.given(opened(), closed()).when(the.closure('filled')).thenRefuses('employers/vacancy-closed');
  });

  it('can be taken back', () => {
    vacancy.given(opened(), closed()).when(the.reopening()).then(reopened());
    vacancy.given(opened()).when(the.reopening()).thenNothing();
    vacancy
      .given(opened(), closed())
      .when({ ...the.reopening(), occurredAt: '2026-03-08' })
      .thenRefuses('employers/out-of-order');
  });
});

describe('a vacancy that was entered in error', () => {
  it('says why, at any time', () => {
    vacancy.given(opened()).when(the.error()).then(vacancyInError());
    vacancy.given(opened(), closed()).when(the.error()).then(vacancyInError());
  });

  it('is none that somebody has a place of', () =>
    vacancy.given(opened(), placeTaken()).when(the.error()).thenRefuses('employers/places-taken'));

  it.each([the.change({ places: 2 }), the.takingOfPlace(), the.closure(), the.posting({}), the.error()])(
    'takes nothing more: $kind',
    (command) => vacancy.given(opened(), vacancyInError()).when(command).thenRefuses('employers/entered-in-error'),
  );
});
