import { deciderSpec } from '@alongside/testing';
import { gatheringDecider } from './gathering.decider';
import {
  anotherTheme,
  answerTakenBack,
  cancelled,
  corrected,
  enteredInError,
  followedUp,
  held,
  heldOn,
  interpreters,
  letters,
  moved,
  planned,
  plannedFor,
  record,
  recordOf,
  reinstated,
  the,
  themeId,
  toldBack,
} from './told-gathering.contract';

const gathering = deciderSpec(gatheringDecider);

describe('planning a gathering', () => {
  it('records who invites to what, on which day', () => gathering.given().when(the.planning()).then(planned()));

  it('is for a day that lies ahead, or one that is over and to be recorded', () => {
    gathering.given().when(the.planning('2026-05-11')).then(planned('2026-05-11'));
    gathering.given().when(the.planning('2026-01-12')).then(planned('2026-01-12'));
  });

  it('is refused under the id of another', () =>
    gathering.given(planned()).when(the.planning()).thenRefuses('community-desk/gathering-already-planned'));

  it('is not recorded of a day that has not come', () =>
    gathering
      .given()
      .when({ ...the.planning(), occurredAt: '2026-03-31' })
      .thenRefuses('community-desk/in-the-future'));
});

describe('changing what was planned', () => {
  it('moves it to another day, with a reason', () =>
    gathering.given(planned()).when(the.move('2026-04-13')).then(moved('2026-04-13')));

  it('moves nothing to the day that it has', () => gathering.given(planned()).when(the.move(plannedFor)).thenNothing());

  it('cancels it once', () => {
    gathering.given(planned()).when(the.cancellation()).then(cancelled());
    gathering.given(planned(), cancelled()).when(the.cancellation()).thenNothing();
  });

  it('lets it take place after all, on a day of its own', () => {
    gathering.given(planned(), cancelled()).when(the.reinstatement('2026-04-13')).then(reinstated('2026-04-13'));
    gathering.given(planned()).when(the.reinstatement('2026-04-13')).thenNothing();
    gathering.given(planned(), cancelled(), reinstated('2026-04-13')).when(the.move('2026-04-13')).thenNothing();
  });

  it('is refused of one that is cancelled, but to let it take place', () =>
    gathering
      .given(planned(), cancelled())
      .when(the.move('2026-04-13'))
      .thenRefuses('community-desk/gathering-cancelled'));

  it('is refused once it was held', () => {
    for (const change of [the.move('2026-04-13'), the.cancellation(), the.reinstatement('2026-04-13')])
      gathering.given(planned(), held()).when(change).thenRefuses('community-desk/gathering-already-held');
  });

  it('is refused of one that was never planned', () =>
    gathering.given().when(the.cancellation()).thenRefuses('community-desk/gathering-not-found'));
});

describe('recording what a gathering was', () => {
  it('keeps how many came, in which languages, and which themes were raised, the words apart', () => {
    gathering.given(planned()).when(the.holding()).then(held());
    expect(held().data).toMatchObject({
      themes: [
        { themeId, theme: 'letters-and-forms' },
        { themeId: anotherTheme, theme: 'interpreting' },
      ],
      words: { summary: 'Well attended', themes: { [themeId]: 'Letters come in English only' } },
    });
  });

  it('is taken of any day that has come, whatever was planned', () => {
    gathering.given(planned('2026-05-11')).when(the.holding(record, '2026-01-12')).then(held(record, '2026-01-12'));
    gathering.given(planned()).when(the.holding(record, '2026-03-31')).thenRefuses('community-desk/in-the-future');
  });

  it('changes nothing when it is said again, and is refused when it says something else', () => {
    gathering.given(planned(), held()).when(the.holding()).thenNothing();
    gathering
      .given(planned(), held())
      .when(the.holding(recordOf()))
      .thenRefuses('community-desk/gathering-already-held');
  });

  it('is refused of one that is cancelled', () =>
    gathering.given(planned(), cancelled()).when(the.holding()).thenRefuses('community-desk/gathering-cancelled'));

  it('is refused where it names attendees of one kind, or a theme, twice', () => {
    const twice = { ...record, attendance: [...record.attendance, { attendees: 'office-staff', count: 1 }] };
    gathering.given(planned()).when(the.holding(twice)).thenRefuses('community-desk/repeated-in-record');
    gathering
      .given(planned())
      .when(the.holding(recordOf(letters, letters)))
      .thenRefuses('community-desk/repeated-in-record');
  });
});

describe('correcting what a gathering was', () => {
  it('says all of it again, the day too, with a reason', () =>
    gathering
      .given(planned(), held())
      .when(the.correction(recordOf(letters), { on: '2026-03-09', kept: [themeId] }))
      .then(corrected(recordOf(letters), '2026-03-09')));

  it('changes nothing where it says the same', () =>
    gathering.given(planned(), held()).when(the.correction(record)).thenNothing());

  it('is refused before it was held', () =>
    gathering.given(planned()).when(the.correction(record)).thenRefuses('community-desk/gathering-not-held'));

  it('is refused of a day that has not come', () =>
    gathering
      .given(planned(), held())
      .when(the.correction(record, { on: '2026-03-31' }))
      .thenRefuses('community-desk/in-the-future'));

  it('keeps no theme that was not there', () =>
    gathering
      .given(planned(), held(recordOf(letters)))
      .when(the.correction(record, { kept: [anotherTheme] }))
      .thenRefuses('community-desk/theme-not-found'));

  it('leaves no theme out that was answered, unless the answer is taken back first', () => {
    gathering
      .given(planned(), held(), toldBack())
      .when(the.correction(recordOf(interpreters)))
      .thenRefuses('community-desk/theme-told-back');
    gathering
      .given(planned(), held(), toldBack(), answerTakenBack())
      .when(the.correction(recordOf(interpreters)))
      .then(corrected(recordOf(interpreters)));
  });

  it('lets no theme be answered before it was raised', () =>
    gathering
      .given(planned(), held(), { ...toldBack(), data: { ...toldBack().data, occurredAt: '2026-03-12' } } as never)
      .when(the.correction(record, { on: '2026-03-13' }))
      .thenRefuses('community-desk/out-of-order'));
});

describe('following a gathering up', () => {
  it('says what the host did, as often as there is something to say', () => {
    gathering.given(planned(), held()).when(the.followUp()).then(followedUp());
    gathering.given(planned(), held(), followedUp()).when(the.followUp()).then(followedUp());
  });

  it('is refused before it was held', () => {
    gathering.given(planned()).when(the.followUp()).thenRefuses('community-desk/gathering-not-held');
    gathering.given(planned(), held()).when(the.followUp('2026-03-09')).thenRefuses('community-desk/out-of-order');
  });
});

describe('telling back what became of a theme', () => {
  it('says who answered, how, and to whom', () =>
    gathering.given(planned(), held()).when(the.answer()).then(toldBack()));

  it('changes nothing when it is said again, and is refused when it says something else', () => {
    gathering.given(planned(), held(), toldBack()).when(the.answer()).thenNothing();
    gathering
      .given(planned(), held(), toldBack())
      .when(the.answer('Nothing changes'))
      .thenRefuses('community-desk/theme-told-back');
  });

  it('is taken back with a reason, and said anew', () => {
    gathering.given(planned(), held(), toldBack()).when(the.answerTakenBack()).then(answerTakenBack());
    gathering.given(planned(), held()).when(the.answerTakenBack()).thenNothing();
    gathering.given(planned(), held(), toldBack(), answerTakenBack()).when(the.answer()).then(toldBack());
  });

  it('is refused of a theme that was not raised there', () => {
    const past = [planned(), held(recordOf(letters))];
    for (const command of [the.answer('Later', anotherTheme), the.answerTakenBack(anotherTheme)])
      gathering
        .given(...past)
        .when(command)
        .thenRefuses('community-desk/theme-not-found');
  });

  it('is refused of a day before the gathering', () =>
    gathering
      .given(planned(), held())
      .when({ ...the.answer(), occurredAt: '2026-03-09' })
      .thenRefuses('community-desk/out-of-order'));
});

describe('a gathering entered in error', () => {
  it('says so with a reason, whatever became of it', () =>
    gathering.given(planned(), held(), toldBack()).when(the.error()).then(enteredInError()));

  it('takes nothing more', () => {
    for (const command of [the.move('2026-04-13'), the.holding(record, heldOn), the.answer(), the.error()])
      gathering.given(planned(), enteredInError()).when(command).thenRefuses('community-desk/entered-in-error');
  });
});
