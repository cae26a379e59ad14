import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { deskSessionDecider } from './desk-session.decider';
import type { SessionContent } from './desk-session.events';
import {
  anotherClaimant,
  claimantId,
  colleague,
  content,
  correct,
  corrected,
  correctedLater,
  enteredInError,
  entry,
  identified,
  identify,
  inError,
  log,
  logged,
  madeAnonymous,
  noted,
  sessionId,
  takenBack,
  wasCorrected,
  withdraw,
} from './told-session.contract';

const session = deciderSpec(deskSessionDecider);

describe('logging a session', () => {
  it('with a claimant names that person, and is told under its own id as well', () =>
    session.given().when(log({ claimantId })).then(logged(claimantId)));

  it('of which nobody knows who came is told under its own id', () => session.given().when(log()).then(logged()));

  it('that comes again changes nothing', () => session.given(logged()).when(log()).then());

  it('under the id of another one is refused', () =>
    session
      .given(logged())
      .when({ ...log(), entry: entry(2) })
      .thenRefuses('community-desk/session-already-logged'));

  it.each<[string, Partial<SessionContent>, string]>([
    ['that was missed for no reason', { attendance: 'missed' }, 'attendance-mismatch'],
    ['that was kept with a reason for missing it', { missedReason: 'logistics' }, 'attendance-mismatch'],
    ['that was late by minutes and was not late', { minutesLate: 5 }, 'attendance-mismatch'],
    ['that was missed and took time', { attendance: 'missed', missedReason: 'logistics' }, 'attendance-mismatch'],
    ['with a listing for a need that nothing meets', needing({ met: false, listingId: sessionId }), 'need-mismatch'],
    ['of a kind that lists keep for what is not known', { kind: 'not-stated' }, 'reserved-code'],
    ['with a service that lists keep for the forgotten', { services: [{ code: 'erased' }] }, 'reserved-code'],
    ['in no language', { language: 'none' }, 'reserved-code'],
  ])('%s is refused', (_, change, code) =>
    session
      .given()
      .when(log({}, { ...content, ...change }))
      .thenRefuses(`community-desk/${code}`),
  );

  it('to which nobody came has its reason and nothing else', () =>
    session.given().when(log({}, missed)).then(logged(undefined, missed)));

  it('cannot lie ahead', () =>
    session
      .given()
      .when({ ...log(), receivedAt: '2026-03-08T12:00:00.000Z' })
      .thenRefuses('community-desk/in-the-future'));

  it('cannot be told before its day', () =>
    session
      .given()
      .when({ ...log(), entry: entry(1, { day: '2026-03-08' }) })
      .thenRefuses('community-desk/out-of-order'));
});

describe('a correction', () => {
  it('tells all of it again, with the reason', () =>
    session
      .given(logged())
      .when(correct(entry(2)))
      .then(wasCorrected(entry(2))));

  it('may move the session to the day on which it was', () =>
    session
      .given(logged())
      .when(correct(entry(2), corrected, '2026-03-02'))
      .then(wasCorrected(entry(2), { day: '2026-03-02' })));

  it('that was said last holds, though it came first', () =>
    session
      .given(logged(), wasCorrected(entry(3), { of: correctedLater }))
      .when(correct(entry(2)))
      .then(wasCorrected(entry(2), { supersededBy: entry(3).entryId })));

  it('that was said earlier does not stand in the way of one said last', () =>
    session
      .given(
        logged(),
        wasCorrected(entry(3), { of: correctedLater }),
        wasCorrected(entry(2), { supersededBy: entry(3).entryId }),
      )
      .when(correct(entry(4)))
      .then(wasCorrected(entry(4))));

  it('of two at the same instant, the one with the greater id holds', () => {
    const { saidAt } = entry(2);
    const greater = { ...entry(3), saidAt };
    session
      .given(logged(), wasCorrected(greater, { of: correctedLater }))
      .when(correct(entry(2)))
      .then(wasCorrected(entry(2), { supersededBy: greater.entryId }));
  });

  it('that says what stands is noted, and holds from then on as what was said last', () =>
    session
      .given(logged(), wasCorrected(entry(2)), noted(entry(4), 'correction'))
      .when(correct(entry(3), correctedLater))
      .then(wasCorrected(entry(3), { of: correctedLater, supersededBy: entry(4).entryId })));

  it('that says what stands changes nothing', () =>
    session
      .given(logged(), wasCorrected(entry(2)))
      .when(correct(entry(3)))
      .then(noted(entry(3), 'correction')));

  it('that comes again changes nothing', () =>
    session
      .given(logged(), wasCorrected(entry(2)))
      .when(correct(entry(2)))
      .then());

  it('is refused as another one under the same id', () =>
    session
      .given(logged(), wasCorrected(entry(2)))
      .when(correct({ ...entry(3), entryId: entry(2).entryId }))
      .thenRefuses('community-desk/entry-reused'));

  it('waits for its session', () =>
    session
      .given()
      .when(correct(entry(2)))
      .thenRefuses('community-desk/desk-session-not-found'));

  it('is of nothing that was entered in error', () =>
    session
      .given(logged(), enteredInError(entry(2)))
      .when(correct(entry(3)))
      .thenRefuses('community-desk/entered-in-error'));

  it('is held to what a session can be', () =>
    session
      .given(logged())
      .when(correct(entry(2), { ...content, attendance: 'missed' }))
      .thenRefuses('community-desk/attendance-mismatch'));

  it('cannot be said before the day of the session', () =>
    session
      .given(logged())
      .when(correct(entry(2, { day: '2026-03-08' })))
      .thenRefuses('community-desk/out-of-order'));

  it('said before the day to which a later one moved the session holds for what was said then, whichever came first', () =>
    session
      .given(logged(), wasCorrected(entry(3, { day: '2026-03-11' }), { day: '2026-03-11' }))
      .when(correct(entry(2, { day: '2026-03-10' })))
      .then(wasCorrected(entry(2, { day: '2026-03-10' }), { day: '2026-03-11', supersededBy: entry(3).entryId })));

  it('is not said by a clock that runs ahead by hours: nothing could be said last all day', () => {
    const said = entry(40, { day: '2026-03-12' });
    session.given(logged()).when(correct(said)).thenRefuses('community-desk/in-the-future');
    session
      .given(logged())
      .when({ ...correct(said), receivedAt: '2026-03-12T12:35:00.000Z' })
      .then(wasCorrected(said));
  });

  it('cannot move the session to a day after the one on which it was said', () =>
    session
      .given(logged())
      .when(correct(entry(2), corrected, '2026-03-10'))
      .thenRefuses('community-desk/out-of-order'));

  it('by a colleague leaves the session whose it was', () =>
    session
      .given(logged())
      .when(correct(entry(2, { by: colleague })))
      .then(wasCorrected(entry(2, { by: colleague }))));
});

describe('saying who came', () => {
  it('tells the session again under that claimant, as it stands', () =>
    session
      .given(logged(), wasCorrected(entry(2)))
      .when(identify(entry(3)))
      .then(identified(entry(3), claimantId, corrected)));

  it('may come to light again, as somebody else', () =>
    session
      .given(logged(claimantId))
      .when(identify(entry(2), anotherClaimant))
      .then(takenBack(entry(2)), identified(entry(2), anotherClaimant)));

  it('of the one who is known changes nothing', () =>
    session
      .given(logged(claimantId))
      .when(identify(entry(2)))
      .then(noted(entry(2), 'identification', claimantId)));

  it('holds as said last, whatever comes later', () =>
    session
      .given(logged(), identified(entry(3)))
      .when(identify(entry(2), anotherClaimant))
      .then(noted(entry(2), 'identification', claimantId)));

  it('comes to the same when it was taken back before it came', () =>
    session
      .given(logged(), noted(entry(3), 'identification-withdrawal'))
      .when(identify(entry(2)))
      .then(noted(entry(2), 'identification')));

  it('cannot bring back the words of whoever was forgotten', () =>
    session
      .given({ type: 'DeskSessionLogged', data: { ...dataOf(logged(claimantId)), services: forgotten } })
      .when(identify(entry(2), anotherClaimant))
      .thenRefuses('privacy/person-forgotten'));

  it('that comes again changes nothing', () =>
    session
      .given(logged(), identified(entry(2)))
      .when(identify(entry(2)))
      .then());
});

describe('taking back who came', () => {
  const reason = 'A cousin of the same name';

  it('tells the session again under its own id, with the reason', () =>
    session
      .given(logged(), identified(entry(2)))
      .when(withdraw(entry(3)))
      .then(takenBack(entry(3), reason), madeAnonymous(entry(3))));

  it('where nobody was known is noted', () =>
    session
      .given(logged())
      .when(withdraw(entry(2)))
      .then(noted(entry(2), 'identification-withdrawal')));

  it('was said before it came to light who it was: that holds', () =>
    session
      .given(logged(), identified(entry(3)))
      .when(withdraw(entry(2)))
      .then(noted(entry(2), 'identification-withdrawal', claimantId)));

  it('is followed by whoever it was', () =>
    session
      .given(logged(), identified(entry(2)), takenBack(entry(3), reason), madeAnonymous(entry(3)))
      .when(identify(entry(4), anotherClaimant))
      .then(identified(entry(4), anotherClaimant)));

  it('that comes again changes nothing', () =>
    session
      .given(logged(), identified(entry(2)), takenBack(entry(3), reason), madeAnonymous(entry(3)))
      .when(withdraw(entry(3)))
      .then());
});

describe('a session entered in error', () => {
  it('says why', () =>
    session
      .given(logged())
      .when(inError(entry(2)))
      .then(enteredInError(entry(2))));

  it('is so once', () =>
    session
      .given(logged(), enteredInError(entry(2)))
      .when(inError(entry(3)))
      .thenRefuses('community-desk/entered-in-error'));

  it('that comes again changes nothing', () =>
    session
      .given(logged(), enteredInError(entry(2)))
      .when(inError(entry(2)))
      .then());

  it('takes no entries', () =>
    session
      .given(logged(), enteredInError(entry(2)))
      .when(identify(entry(3)))
      .thenRefuses('community-desk/entered-in-error'));

  it('needs a session', () =>
    session
      .given()
      .when(inError(entry(2)))
      .thenRefuses('community-desk/desk-session-not-found'));
});

const missed: SessionContent = {
  kind: 'visit',
  attendance: 'missed',
  missedReason: 'acceptable',
  services: [],
  needs: [],
  language: 'so',
};

function needing(need: { met: boolean; listingId: string }): Partial<SessionContent> {
  return { needs: [{ code: 'housing', ...need }] };
}

function dataOf(event: ReturnType<typeof logged>) {
  return (event as Extract<typeof event, { type: 'DeskSessionLogged' }>).data;
}
